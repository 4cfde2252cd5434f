import Fraction from 'fraction.js';
import { decimal } from '../decimal.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { Actual, Indicator } from '../targets/plan.ts';

/**
 * The part of a plan's time that has passed, in months. A target that is the sum of months is expected only in that
 * part; other targets are compared as they are.
 */
export interface ElapsedShare {
  readonly elapsed: number;
  readonly whole: number;
}

export interface AttainmentFacts {
  readonly scheme: Pick<Scheme, 'attainment' | 'attainmentCap' | 'minimumCoverage'>;
  /** The whole when absent. */
  readonly share?: ElapsedShare;
}

const zero = new Fraction(0);
const one = new Fraction(1);

const larger = (a: Fraction, b: Fraction): Fraction => (a.compare(b) >= 0 ? a : b);
const smaller = (a: Fraction, b: Fraction): Fraction => (a.compare(b) <= 0 ? a : b);

const sum = (values: readonly Fraction[]): Fraction => values.reduce((total, value) => total.add(value), zero);

const accumulations: Readonly<Record<Indicator['accumulation'], (values: readonly Fraction[]) => Fraction>> = {
  sum,
  mean: (values) => sum(values).div(new Fraction(values.length)),
  last: (values) => values.at(-1) ?? zero,
  max: (values) => values.reduce(larger),
};

/** The value of the period from the months that were measured, or undefined when none was. Months count in order of time. */
export const periodValue = (indicator: Indicator, actuals: readonly Actual[]): Fraction | undefined => {
  const values = actuals
    .filter((actual) => actual.indicatorId === indicator.indicatorId)
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .map((actual) => decimal(actual.value));
  return values.length === 0 ? undefined : accumulations[indicator.accumulation](values);
};

const scaledBy = (indicator: Indicator, share: ElapsedShare | undefined): Fraction =>
  indicator.accumulation === 'sum' && share ? new Fraction(share.elapsed, share.whole) : one;

/** What an actual is compared with: the target, or the edge of the range that lies nearest; undefined within the range. */
const comparedWith = (actual: Fraction, target: Indicator['target'], scale: Fraction): Fraction | undefined => {
  if ('value' in target) return decimal(target.value).mul(scale);
  const from = decimal(target.from).mul(scale);
  const to = decimal(target.to).mul(scale);
  if (actual.compare(from) < 0) return from;
  return actual.compare(to) > 0 ? to : undefined;
};

/** Undefined stands for as much as the cap allows. */
type Attained = Fraction | undefined;

const ratioWhereMoreIsBetter = (actual: Fraction, target: Fraction): Attained =>
  target.compare(zero) > 0 ? actual.div(target) : zero;

const ratioWhereLessIsBetter = (
  actual: Fraction,
  target: Fraction,
  form: Scheme['attainment']['lowerIsBetter'],
): Attained => {
  if (actual.compare(zero) <= 0) return undefined;
  if (target.compare(zero) <= 0) return zero;
  return form === 'inverse' ? target.div(actual) : new Fraction(2).sub(actual.div(target));
};

const improvement = (actual: Fraction, target: Fraction, baseline: Fraction): Attained =>
  target.equals(baseline) ? zero : actual.sub(baseline).div(target.sub(baseline));

const attained = (indicator: Indicator, actual: Fraction, { scheme, share }: AttainmentFacts): Attained => {
  const target = comparedWith(actual, indicator.target, scaledBy(indicator, share));
  if (target === undefined) return one;
  if (indicator.formula === 'improvement') return improvement(actual, target, decimal(indicator.baseline ?? 0));
  return indicator.direction === 'higher'
    ? ratioWhereMoreIsBetter(actual, target)
    : ratioWhereLessIsBetter(actual, target, scheme.attainment.lowerIsBetter);
};

/**
 * The exact attainment of one indicator, 1 being 100 %, from zero to its cap: actual ÷ target; where less is better
 * target ÷ actual or 2 − actual ÷ target, as the scheme says; for an improvement the way gone from the baseline ÷ the way
 * planned. Within a range it is 100 %; outside, the nearest edge is the target. Never rounded. Undefined when nothing was
 * measured, which is not zero.
 */
export const indicatorAttainment = (
  indicator: Indicator,
  actuals: readonly Actual[],
  facts: AttainmentFacts,
): Fraction | undefined => {
  const value = periodValue(indicator, actuals);
  if (value === undefined) return undefined;
  const { attainmentCap } = facts.scheme;
  const cap = new Fraction(Math.min(indicator.cap ?? attainmentCap, attainmentCap), 10_000);
  return larger(zero, smaller(cap, attained(indicator, value, facts) ?? cap));
};
