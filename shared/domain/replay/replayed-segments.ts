import { exactOf, fractionOf, roundedHalfUp } from '../exact-number.ts';
import { type Level, levels, type Scheme } from '../schemes/scheme.ts';
import { type AttainedObjective, proposeResults } from '../scoring/proposal.ts';
import type { MatrixInputs, ScoringInputs, WeightedInputs } from '../scoring/receipt-inputs.ts';
import { behaviourPoints } from '../scoring/receipt-weighted.ts';
import type { BehaviourRating, RatingInput } from '../scoring/result.ts';
import type { FeedbackGroup, YearSegment } from '../scoring/segment-combination.ts';
import { weightedMean } from '../scoring/weighted-score.ts';
import type { ReplayAssumptions, ReplayNote } from './replay-assumptions.ts';

type MatrixSegment = MatrixInputs['segments'][number];
type WeightedSegment = WeightedInputs['segments'][number];

interface Replayed {
  readonly segments: readonly YearSegment[];
  readonly notes: readonly ReplayNote[];
}

/** Attainment counts up to the draft's cap. What an earlier, lower cap has cut off can't be seen any more. */
const capped = (objectives: readonly AttainedObjective[], { attainmentCap }: Scheme): readonly AttainedObjective[] =>
  objectives.map((objective) => {
    const isOver = ({ attainment }: AttainedObjective['indicators'][number]) =>
      attainment !== 'not-applicable' && fractionOf(attainment).mul(10_000).gt(attainmentCap);
    if (!objective.indicators.some(isOver)) return objective;
    const cap = { numerator: String(attainmentCap), denominator: '10000' };
    const indicators = objective.indicators.map((one) => (isOver(one) ? { ...one, attainment: cap } : one));
    const { value } = weightedMean(
      indicators.map(({ indicatorId, weight, attainment }) => ({
        name: indicatorId,
        weight,
        value: attainment === 'not-applicable' ? attainment : exactOf(fractionOf(attainment)),
      })),
    );
    if (value === 'not-applicable') return objective;
    const [numerator = '0', denominator = '1'] = value.split('/');
    return { ...objective, indicators, attainment: { numerator, denominator } };
  });

/** The judgement of results: a judgement that differed from the proposal stays, one that followed it follows the new one. */
const resultsLevel = (segment: MatrixSegment, thresholds: Scheme['levelThresholds'], draft: Scheme): Level => {
  const proposed = proposeResults(segment.objectives, thresholds).level;
  const anew = proposeResults(capped(segment.objectives, draft), draft.levelThresholds).level;
  const isJudged = segment.organisation !== undefined || segment.resultsLevel !== proposed;
  return isJudged || anew === 'not-applicable' ? segment.resultsLevel : anew;
};

const levelAt = (hundredths: number, { levelFrom }: ReplayAssumptions): Level =>
  levels.findLast((level) => level !== 'below' && hundredths >= levelFrom[level]) ?? 'below';

/** Those behaviours that the draft knows; where it knows none, all of its own take what was found on the whole. */
const asDraftNames = (
  behaviours: readonly BehaviourRating[],
  draft: Scheme,
  whole: Omit<BehaviourRating, 'behaviourId'>,
): readonly BehaviourRating[] => {
  const known = behaviours.filter((one) => draft.behaviours.some(({ behaviourId }) => behaviourId === one.behaviourId));
  return known.length > 0 ? known : draft.behaviours.map(({ behaviourId }) => ({ behaviourId, ...whole }));
};

const inScale = (score: number, draft: Scheme): number =>
  draft.kind === 'weighted' ? Math.min(draft.behaviourScale.to, Math.max(draft.behaviourScale.from, score)) : score;

const meanScore = (behaviours: readonly BehaviourRating[]): number | undefined => {
  const scores = behaviours.flatMap(({ score }) => (score === undefined ? [] : [score]));
  return scores.length === 0 ? undefined : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
};

const ratingOfMatrix = (
  segment: MatrixSegment,
  { rules }: MatrixInputs,
  { draft, assumptions }: { readonly draft: Scheme; readonly assumptions: ReplayAssumptions },
): RatingInput => {
  const { behaviours, behaviourLevel } = segment;
  const scored = draft.kind === 'weighted';
  const given = (level: Level) => ({
    level,
    ...(scored ? { score: inScale(assumptions.scoreOf[level], draft) } : {}),
  });
  return {
    resultsLevel: resultsLevel(segment, rules.levelThresholds, draft),
    behaviourLevel,
    behaviours: asDraftNames(
      behaviours.map(({ behaviourId, level }) => ({ behaviourId, ...given(level ?? behaviourLevel) })),
      draft,
      given(behaviourLevel),
    ),
  };
};

const ratingOfWeighted = (
  segment: WeightedSegment,
  inputs: WeightedInputs,
  { draft, assumptions }: { readonly draft: Scheme; readonly assumptions: ReplayAssumptions },
): RatingInput => {
  const points = behaviourPoints(segment);
  const hundredths = points === 'not-applicable' ? 10_000 : roundedHalfUp(fractionOf(points).mul(100));
  const own = meanScore(segment.behaviours) ?? hundredths;
  const given = (score: number) => ({ score: inScale(score, draft), level: levelAt(score, assumptions) });
  const proposed = proposeResults(capped(segment.objectives, draft), draft.levelThresholds).level;
  return {
    resultsLevel: proposed === 'not-applicable' ? 'below' : proposed,
    behaviourLevel: levelAt(hundredths, assumptions),
    behaviours: asDraftNames(
      segment.behaviours.map(({ behaviourId, score }) => ({ behaviourId, ...given(score ?? own) })),
      draft,
      given(own),
    ),
    innovationConfirmed: inputs.innovation,
  };
};

/** What others said, with the shares that the draft gives them where it says so. */
const weighed = (groups: readonly FeedbackGroup[], { feedback }: Scheme): readonly FeedbackGroup[] => {
  const weights: Readonly<Record<string, number | undefined>> = feedback?.weights ?? {};
  return groups.map((one) => ({ ...one, weight: weights[one.group] ?? one.weight }));
};

const notesOf = (inputs: ScoringInputs, draft: Scheme): readonly ReplayNote[] => {
  const known = (behaviourId: string) => draft.behaviours.some((one) => one.behaviourId === behaviourId);
  const isReplaced = inputs.segments.some(({ behaviours }) => behaviours.some((one) => !known(one.behaviourId)));
  const isAsked = draft.kind === 'weighted' && draft.bands.some(({ needsInnovation }) => needsInnovation);
  return [
    ...(inputs.kind === 'matrix' && draft.kind === 'weighted' ? (['behaviour-scores-assumed'] as const) : []),
    ...(inputs.kind === 'weighted' && draft.kind === 'matrix' ? (['behaviour-levels-assumed'] as const) : []),
    ...(isReplaced ? (['behaviours-replaced'] as const) : []),
    ...(inputs.kind === 'matrix' && isAsked ? (['innovation-unknown'] as const) : []),
  ];
};

/** The segments of a year that was rated, as if they had been rated under the draft, and what had to be assumed. */
export const replayedSegments = (inputs: ScoringInputs, draft: Scheme, assumptions: ReplayAssumptions): Replayed => {
  const ctx = { draft, assumptions };
  const rated = (
    { segmentId, ratedBy }: { readonly segmentId: string; readonly ratedBy: string },
    given: RatingInput,
  ) => ({
    ...given,
    // A judgement that once had its reason has it still.
    overrideReason: 'replay',
    caseId: '',
    segmentId,
    ratedBy,
    ratedAt: '',
    version: 1,
  });
  const common = ({ segmentId, from, to, objectives }: MatrixSegment | WeightedSegment) => ({
    segmentId,
    from,
    to,
    // It was rated, so there was something to rate.
    rateable: true,
    objectives: capped(objectives, draft),
  });
  const segments =
    inputs.kind === 'matrix'
      ? inputs.segments.map((segment) => ({
          ...common(segment),
          rating: rated(segment, ratingOfMatrix(segment, inputs, ctx)),
          ...(segment.organisation === undefined ? {} : { leads: segment.organisation }),
        }))
      : inputs.segments.map((segment) => ({
          ...common(segment),
          rating: rated(segment, ratingOfWeighted(segment, inputs, ctx)),
          ...(segment.feedback === undefined ? {} : { feedback: weighed(segment.feedback, draft) }),
        }));
  return { segments, notes: notesOf(inputs, draft) };
};
