import type { MatrixScheme, WeightedScheme } from '../shared/domain/schemes/scheme.ts';

/** What a part of a pack means, its unit, and what holds where it is left out. */
interface Field {
  readonly meaning: string;
  readonly unit?: string;
  /** Only of a part that may be left out. */
  readonly absent?: string;
}

type Name = keyof MatrixScheme | keyof WeightedScheme;

const points = 'hundredths of a percent: 7000 is 70 %';
const hundredths = 'hundredths of a point: 9000 is 90';

/** Every part of a pack, in the order in which a drafter meets them. A part without a row does not compile. */
export const rulePackFields: Readonly<Record<Name, Field>> = {
  kind: { meaning: '`matrix`: two judgements looked up in nine cells. `weighted`: scores added up and banded.' },
  schemeId: { meaning: 'The name of the pack, the same in every version.' },
  version: { meaning: 'Three numbers. A version in force never changes; a correction is a new one.' },
  title: { meaning: 'What people call the scheme.' },
  validFrom: { meaning: 'The first day on which a cycle may be pinned to it.' },
  sources: {
    meaning:
      'Where each part without a source of its own comes from: citation, confidence (A read in material that quotes it, B several copies, C general knowledge or the office’s choice), and `unverified` for what must not be stated as law.',
  },
  matrix: {
    meaning: 'Only `matrix`. The predicate for results and behaviour, `matrix[results][behaviour]`: nine cells.',
  },
  weights: { meaning: 'Only `weighted`. Shares of results and behaviour; exactly 100 %.', unit: points },
  weightsWith360: {
    meaning: 'Only `weighted`. The shares where peers, subordinates or citizens were heard; exactly 100 %.',
    unit: points,
  },
  behaviourScale: { meaning: 'Only `weighted`. The least and the greatest score of a behaviour.', unit: hundredths },
  bands: {
    meaning:
      'Only `weighted`. From which score on there is which predicate, highest first, one for each predicate, the last from 0. A band takes the unrounded score from its `from` up to that of the band before. `needsInnovation`: only together with an innovation that the supervisor confirms.',
    unit: hundredths,
  },
  segments: {
    meaning: 'How parts of a year under several supervisors make the year: by the last one’s judgement, or by days.',
  },
  objectiveWeights: { meaning: 'Whether every objective of a plan needs a weight, or all may share equally.' },
  attainmentCap: { meaning: 'Attainment of an indicator counts up to here.', unit: points },
  attainment: {
    meaning:
      'How attainment is computed where less is better (`inverse`: target ÷ actual; `mirror`: 2 − actual ÷ target), and what becomes of a month without a value.',
  },
  levelThresholds: {
    meaning: 'From which attainment on results are proposed as meeting and as exceeding expectation.',
    unit: points,
  },
  indicatorRule: {
    meaning:
      'In each main objective, indicators of one of these aspects or by one of these formulas have at least this share of the weight. Keeps counts of activities from standing alone.',
    unit: points,
    absent: 'Any indicators will do.',
  },
  behaviours: {
    meaning:
      'The aspects of behaviour, each with what to look at, in both languages. `weight` is a share of the behaviour score: all have one, exactly 100 %, or none.',
    unit: points,
    absent: '`weight`: all aspects count alike.',
  },
  feedback: {
    meaning:
      'How many colleagues are asked, from how many answers on a group is heard, and the share of the behaviour score that each group has. The supervisor has the rest, half of it at least. What too few said does not apply: its share goes to the others, and the receipt says so. Citizens’ answers are drawn towards the unit’s mean before they move a person’s score.',
    unit: points,
    absent: 'Five answers, eight asked of each group, a fifth each for peers and subordinates, nothing for citizens.',
  },
  documents: { meaning: 'What the office calls its forms.', absent: 'The words of the product.' },
  survey: {
    meaning:
      'What citizens say of a person after a service. `priorWeight`: as many answers as the unit’s own mean counts for beside the person’s, so that a few answers move little.',
    unit: 'answers',
    absent: 'Thirty answers.',
  },
  socialisation: {
    meaning:
      'Planning opens in a unit once this share of its people has read the scheme, answered the questions and acknowledged. Three to eight questions; `right` is the index of the right option, from 0; only HR and whoever judges the draft read it.',
    unit: points,
    absent: 'Planning opens without it.',
  },
  raterTraining: {
    meaning:
      'Prepared cases with the answer on which the office agreed, and how far a rater may be from it: mean difference (leniency or severity), mean distance, least spread within a case (halo) and over the cases (central tendency). `required`: nobody rates without a certificate for the cycle. Only HR and whoever judges the draft read what was agreed; a rater does so with the certificate.',
    unit: 'hundredths of a percent of the length of the scale',
    absent: 'Nobody is asked to train.',
  },
  calibration: {
    meaning: 'From how many rated people on a rater is compared, how far apart a panel looks, and how many sit on it.',
    unit: 'hundredths of a percent of the length of the scale',
    absent: 'No panel is called by the scheme.',
  },
  publication: {
    meaning: 'How often results of units are published, and how many people a group has at least.',
    absent: 'Nothing is due; publishing stays possible.',
  },
  periodicEvaluation: { meaning: 'How often results are evaluated besides the annual evaluation.' },
  phases: { meaning: 'First and last day of each phase, reminders before its end, and when superiors hear of it.' },
  windows: {
    meaning:
      'For each kind of task: the time to answer, reminders, the grace after escalation to the superior, and what silence then means.',
    unit: 'days, `working` of the unit’s calendar or `calendar`',
  },
  appealWithin: {
    meaning: 'How long a result may be appealed. Silence is never acceptance before that.',
    unit: 'days',
  },
  evidenceRequired: { meaning: 'Whether an actual counts only with evidence.' },
  causesRequired: {
    meaning: 'Nobody is rated before each missed indicator has a cause and a remedy with owner and date.',
    absent: 'Causes may be named, and are not asked for.',
  },
  minimumCoverage: { meaning: 'Share of indicators that need actuals before a person can be rated.', unit: points },
  followUps: {
    meaning:
      'What follows a result: for a predicate, a weak behaviour, a weak aspect of indicators, or a missed target with a cause.',
  },
  spreadGuidance: {
    meaning: 'What the predicate of the organisation suggests for the spread of its people. A guide, never a quota.',
    unit: points,
  },
  creditPoints: { meaning: 'Coefficient of each functional level and percent of each predicate (angka kredit).' },
};
