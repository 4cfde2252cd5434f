import Fraction from 'fraction.js';
import { decimal } from '../../shared/domain/decimal.ts';
import {
  type AttainmentFacts,
  indicatorAttainment,
  periodValue,
} from '../../shared/domain/measurements/indicator-attainment.ts';
import type { Actual, Indicator } from '../../shared/domain/targets/plan.ts';

/** By which rule an attainment came about. */
export type Rule =
  | 'more-is-better'
  | 'inverse'
  | 'two-minus'
  | 'improvement'
  | 'within-range'
  | 'nothing-used'
  | 'no-target';

/** How one attainment was computed, in numbers for people. Percentages are basis points. */
export interface Explanation {
  readonly rule: Rule;
  /** What the months come to. */
  readonly value: number;
  /** With what it was compared: the target, the nearest edge of its range, or the part of a yearly sum that is expected. */
  readonly compared: number;
  readonly baseline?: number;
  readonly attainment: number;
  /** The cap, where more was reached than counts. */
  readonly cappedAt?: number;
  /** Only that part of the yearly sum is expected so far, in months. */
  readonly expectedPart?: { readonly elapsed: number; readonly whole: number };
}

const edgeOf = ({ target }: Indicator, value: Fraction, scale: Fraction): Fraction | undefined => {
  if ('value' in target) return decimal(target.value).mul(scale);
  const [from, to] = [decimal(target.from).mul(scale), decimal(target.to).mul(scale)];
  if (value.compare(from) < 0) return from;
  return value.compare(to) > 0 ? to : undefined;
};

const ruleOf = (
  { formula, direction }: Indicator,
  { value, compared }: { readonly value: Fraction; readonly compared: Fraction | undefined },
  { scheme }: AttainmentFacts,
): Rule => {
  if (compared === undefined) return 'within-range';
  if (formula === 'improvement') return 'improvement';
  if (direction === 'higher') return compared.compare(0) > 0 ? 'more-is-better' : 'no-target';
  if (value.compare(0) <= 0) return 'nothing-used';
  if (compared.compare(0) <= 0) return 'no-target';
  return scheme.attainment.lowerIsBetter === 'inverse' ? 'inverse' : 'two-minus';
};

/** Why the attainment of an indicator is what it is; undefined while nothing was measured. */
export const explainAttainment = (
  indicator: Indicator,
  actuals: readonly Actual[],
  facts: AttainmentFacts,
): Explanation | undefined => {
  const value = periodValue(indicator, actuals);
  const attained = indicatorAttainment(indicator, actuals, facts);
  if (value === undefined || attained === undefined) return undefined;
  const { share } = facts;
  const inPart = indicator.accumulation === 'sum' && share !== undefined && share.elapsed < share.whole;
  const scale = inPart ? new Fraction(share.elapsed, share.whole) : new Fraction(1);
  const compared = edgeOf(indicator, value, scale);
  const uncapped = indicatorAttainment({ ...indicator, cap: 1e9 }, actuals, {
    ...facts,
    scheme: { ...facts.scheme, attainmentCap: 1e9 },
  });
  const attainment = attained.mul(10_000).valueOf();
  return {
    rule: ruleOf(indicator, { value, compared }, facts),
    value: value.valueOf(),
    compared: (compared ?? value).valueOf(),
    ...(indicator.formula === 'improvement' ? { baseline: indicator.baseline ?? 0 } : {}),
    attainment,
    ...(uncapped !== undefined && uncapped.compare(attained) > 0 ? { cappedAt: attainment } : {}),
    ...(inPart ? { expectedPart: share } : {}),
  };
};
