import { type Exact, fractionOf, roundedHalfUp } from '../exact-number.ts';
import type { BasisPoints } from '../targets/plan.ts';
import { attainedText } from './proposal.ts';
import type { ScoringInputs, SegmentInputs } from './receipt-inputs.ts';
import { daysOf } from './segment-combination.ts';
import { type WeightedMean, weightedMean } from './weighted-score.ts';

/** The attainment of a segment: the mean over its objectives by their weights, 1/1 is the whole. */
export const segmentAttainment = (segment: SegmentInputs): WeightedMean =>
  weightedMean(
    segment.objectives.map(({ objectiveId, weight, attainment }) => ({
      name: objectiveId,
      weight,
      value: attainedText(attainment),
    })),
  );

/** A value of the year: the mean over the segments by their exact share of the days. */
export const overDays = <S extends SegmentInputs>(
  segments: readonly S[],
  valueIn: (segment: S) => Exact | 'not-applicable',
): WeightedMean =>
  weightedMean(
    segments.map((segment) => ({ name: segment.segmentId, weight: daysOf(segment), value: valueIn(segment) })),
  );

/** The attainment of the year for people and counters, rounded half up to basis points. */
export const attainmentOf = (inputs: ScoringInputs): { readonly attainment?: BasisPoints } => {
  const { value } = overDays<SegmentInputs>(inputs.segments, (segment) => segmentAttainment(segment).value);
  return value === 'not-applicable' ? {} : { attainment: roundedHalfUp(fractionOf(value).mul(10_000)) };
};
