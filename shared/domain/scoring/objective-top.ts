import { type Exact, exactOf, fractionOf } from '../exact-number.ts';
import { type AttainmentFacts, indicatorAttainment } from '../measurements/indicator-attainment.ts';
import { isShare } from '../targets/percent-share.ts';
import type { Indicator, PlanContent } from '../targets/plan.ts';
import type { AttainedObjective } from './proposal.ts';
import { weightedMean } from './weighted-score.ts';

type Rules = AttainmentFacts['scheme'];

/** A share of a whole is reached as far as the whole goes; everything else as far as attainment counts. */
const indicatorTop = (indicator: Indicator, scheme: Rules): Exact => {
  const cap = exactOf(fractionOf(Math.min(indicator.cap ?? scheme.attainmentCap, scheme.attainmentCap)).div(10_000));
  if (indicator.direction !== 'higher' || !isShare(indicator)) return cap;
  const { indicatorId } = indicator;
  const whole = { indicatorId, month: '2000-12', value: 100, source: '', evidenceIds: [] };
  const top = indicatorAttainment(indicator, [whole], { scheme });
  return top === undefined ? cap : exactOf(top);
};

/**
 * How far an objective could have been reached with this plan, 1/1 being its targets: the mean of what its measured
 * indicators allow. Undefined where the plan does not tell.
 */
export const objectiveTop = (
  { objectiveId, indicators }: AttainedObjective,
  plan: PlanContent | undefined,
  scheme: Rules,
): Exact | undefined => {
  const planned = plan?.objectives.find((one) => one.objectiveId === objectiveId)?.indicators ?? [];
  const counted = indicators.filter(({ attainment }) => attainment !== 'not-applicable');
  const parts = counted.flatMap(({ indicatorId, weight }) => {
    const found = planned.find((one) => one.indicatorId === indicatorId);
    return found === undefined ? [] : [{ name: indicatorId, weight, value: indicatorTop(found, scheme) }];
  });
  if (parts.length < counted.length) return undefined;
  const { value } = weightedMean(parts);
  return value === 'not-applicable' ? undefined : value;
};

/** How many points results could have come to with this plan, exactly: at most those of the cap. */
export const resultsTop = (
  objectives: readonly AttainedObjective[],
  plan: PlanContent | undefined,
  scheme: Rules,
): Exact => {
  const cap = fractionOf(scheme.attainmentCap).div(10_000);
  const counted = objectives.filter(({ attainment }) => attainment !== 'not-applicable');
  const parts = counted.map((one) => ({
    name: one.objectiveId,
    weight: one.weight,
    value: objectiveTop(one, plan, scheme) ?? exactOf(cap),
  }));
  const { value } = weightedMean(parts);
  return exactOf((value === 'not-applicable' ? cap : fractionOf(value)).mul(100));
};
