import { type Exact, exactOf, fractionOf } from '../exact-number.ts';
import { attainedText } from './proposal.ts';
import { attainmentOf, overDays, segmentAttainment } from './receipt-attainment.ts';
import type { Scored, WeightedInputs } from './receipt-inputs.ts';
import type { Outcome, ReceiptStep } from './result.ts';
import { daysOf, type VoiceBasis } from './segment-combination.ts';
import { nextBand } from './ways-up.ts';
import { bandOf, has360, type WeightedMean, type WeightedPart, weightedMean, weightsOf } from './weighted-score.ts';

type WeightedSegment = WeightedInputs['segments'][number];

const ratedPoints = ({ segments }: WeightedInputs): YearPoints => ({
  results: overDays(segments, resultsPoints),
  behaviour: overDays(segments, behaviourPoints),
});

/** Results, behaviour and score of the year in points, with the weights that apply and what an appeal put in place. */
export const pointsOfYear = (inputs: WeightedInputs) => {
  const { rules, segments, ruling } = inputs;
  const rated = ratedPoints(inputs);
  const results = ruling?.results ?? rated.results.value;
  const behaviour = ruling?.behaviour ?? rated.behaviour.value;
  const weights = weightsOf(rules, segments.some(has360));
  const score = weightedMean([
    { name: 'results', weight: weights.results, value: results },
    { name: 'behaviour', weight: weights.behaviour, value: behaviour },
  ]).value;
  if (score === 'not-applicable') throw new Error('A result needs something to score; the receipt has nothing.');
  return { results, behaviour, weights, score };
};

const outcomeAt = (inputs: WeightedInputs, score: Exact): Outcome => ({
  predicate: bandOf(inputs.rules.bands, score, inputs.innovation),
  score,
  ...attainmentOf(inputs),
});

/** What a weighted result comes to, without the steps that lead there. */
export const weightedOutcome = (inputs: WeightedInputs): Outcome => outcomeAt(inputs, pointsOfYear(inputs).score);

/** What a weighted result comes to: results and behaviour of the year in points, their weighted sum, its band. */
export const scoreWeighted = (inputs: WeightedInputs): Scored => {
  const { rules, segments, innovation, ruling } = inputs;
  const rated = ratedPoints(inputs);
  const { weights, score, ...final } = pointsOfYear(inputs);
  const outcome = outcomeAt(inputs, score);
  const next = nextPredicate(inputs, score);
  return {
    outcome,
    steps: [
      ...segments.flatMap((segment) => segmentSteps(segment, rules)),
      ...yearSteps(inputs, rated),
      ...(ruling === undefined ? [] : [rulingStep(inputs, rated)]),
      {
        step: 'score',
        inputs: { ...final, resultsWeight: `${weights.results}/10000`, behaviourWeight: `${weights.behaviour}/10000` },
        output: score,
        rule: rules.citations.weights,
      },
      {
        step: 'band',
        inputs: { score, innovation: innovation ? 'yes' : 'no' },
        output: outcome.predicate,
        rule: rules.citations.bands,
      },
    ],
    ...(next === undefined ? {} : { nextPredicate: next }),
  };
};

/** Points are percent of the targets: 1/1 is 100 points. */
const resultsPoints = (segment: WeightedSegment): Exact | 'not-applicable' => {
  const { value } = segmentAttainment(segment);
  return value === 'not-applicable' ? value : exactOf(fractionOf(value).mul(100));
};

/** The supervisor's own mean over the behaviours by their shares, equal ones where the scheme gives none, in points. */
const supervisorPoints = ({ behaviours }: WeightedSegment): WeightedMean =>
  weightedMean(
    behaviours.map(({ behaviourId, score, weight = 1 }) => ({
      name: behaviourId,
      weight,
      value: score === undefined ? 'not-applicable' : exactOf(fractionOf(score).div(100)),
    })),
  );

/** Whose view of the behaviour has which share by the scheme, in basis points: the supervisor has what others leave. */
const behaviourParts = (segment: WeightedSegment): readonly WeightedPart[] => {
  const groups = segment.feedback ?? [];
  const others = groups.reduce((sum, group) => sum + group.weight, 0);
  return [
    { name: 'supervisor', weight: 10_000 - others, value: supervisorPoints(segment).value },
    ...groups.map(({ group, weight, points }) => ({ name: group, weight, value: points })),
  ];
};

/** The supervisor's mean with those of others; a group with too few answers leaves its share to the rest. */
const behaviourMean = (segment: WeightedSegment): WeightedMean => weightedMean(behaviourParts(segment));

/** A part of a mean, with the share that it has once those that do not apply left theirs to it; 1/1 is the whole. */
export type SharedPart = WeightedPart & { readonly share: Exact | 'not-applicable'; readonly from?: VoiceBasis };

/** Whose view made up the points of behaviour, and with which share in truth. */
export const behaviourShares = (segment: WeightedSegment): readonly SharedPart[] => {
  const parts = behaviourParts(segment).filter(({ weight }) => weight > 0);
  const whole = parts.reduce((sum, { weight, value }) => (value === 'not-applicable' ? sum : sum + weight), 0);
  const basisOf = ({ name }: WeightedPart): Pick<SharedPart, 'from'> => {
    const from = segment.feedback?.find(({ group }) => group === name)?.from;
    return from === undefined ? {} : { from };
  };
  return parts.map((part) => ({
    ...part,
    ...basisOf(part),
    share: part.value === 'not-applicable' ? 'not-applicable' : exactOf(fractionOf(part.weight).div(whole)),
  }));
};

/** The points of behaviour of a segment: the supervisor and others by their shares. */
export const behaviourPoints = (segment: WeightedSegment): Exact | 'not-applicable' => behaviourMean(segment).value;

/** Names what was left out of a mean, so that a reader sees that it is not a zero. */
const leftOutIn = ({ leftOut }: WeightedMean): Readonly<Record<string, string>> =>
  leftOut.length === 0 ? {} : { leftOut: leftOut.join(', ') };

const scoreText = ({ score, weight }: WeightedSegment['behaviours'][number]): string =>
  `${score}/100${weight === undefined ? '' : ` × ${weight}/10000`}`;

const segmentSteps = (segment: WeightedSegment, rules: WeightedInputs['rules']): readonly ReceiptStep[] => {
  const { segmentId: subject, objectives, behaviours, feedback = [] } = segment;
  const { attainment, behaviour } = rules.citations;
  const attained = segmentAttainment(segment);
  return [
    ...objectives.map((one) => ({
      step: 'objective',
      subject: one.objectiveId,
      inputs: { segment: subject, weight: `${one.weight}/10000` },
      output: attainedText(one.attainment),
      rule: attainment,
    })),
    {
      step: 'results',
      subject,
      inputs: { attainment: attained.value, ...leftOutIn(attained) },
      output: resultsPoints(segment),
      rule: attainment,
    },
    {
      step: 'behaviours',
      subject,
      inputs: {
        ...Object.fromEntries(behaviours.map((one) => [one.behaviourId, scoreText(one)])),
        ...Object.fromEntries(feedback.map(({ group, weight, points }) => [group, `${points} × ${weight}/10000`])),
        ...leftOutIn(behaviourMean(segment)),
      },
      output: behaviourPoints(segment),
      rule: behaviour,
    },
  ];
};

type YearPoints = Readonly<Record<'results' | 'behaviour', WeightedMean>>;

const yearSteps = ({ segments, leftOut, rules }: WeightedInputs, year: YearPoints): readonly ReceiptStep[] =>
  (['results', 'behaviour'] as const).map((part) => ({
    step: 'segments',
    subject: part,
    inputs: {
      ...Object.fromEntries(
        segments.map((one) => {
          const points = part === 'results' ? resultsPoints(one) : behaviourPoints(one);
          return [one.segmentId, `${points} × ${daysOf(one)}`];
        }),
      ),
      ...Object.fromEntries(leftOut.map((segmentId) => [segmentId, 'not-applicable'])),
    },
    output: year[part].value,
    rule: rules.citations.segments,
  }));

const rulingStep = ({ ruling, rules }: WeightedInputs, rated: YearPoints): ReceiptStep => ({
  step: ruling?.calibration === undefined ? 'appeal' : 'calibration',
  inputs: { results: rated.results.value, behaviour: rated.behaviour.value },
  output: `${ruling?.results ?? rated.results.value}, ${ruling?.behaviour ?? rated.behaviour.value}`,
  rule: ruling?.calibration ?? rules.citations.appeal,
});

/** The next band and what it lacks, as receipts keep it: points, an innovation, or both. */
const nextPredicate = ({ rules: { bands }, innovation }: WeightedInputs, score: Exact): Scored['nextPredicate'] => {
  const next = nextBand({ bands, score, innovation });
  if (next === undefined) return undefined;
  const points = next.lacking === undefined ? [] : [`points:${next.lacking}`];
  return { predicate: next.predicate, needs: [...points, ...(next.needsInnovation ? ['innovation'] : [])] };
};
