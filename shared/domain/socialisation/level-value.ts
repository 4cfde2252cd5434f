import Fraction from 'fraction.js';
import { decimal } from '../decimal.ts';
import { type Exact, exactOf } from '../exact-number.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { isShare } from '../targets/percent-share.ts';
import type { BasisPoints, Indicator } from '../targets/plan.ts';

/** The value from which on an indicator reaches a level: at least so much, or at most where less is better. */
export type LevelValue =
  | { readonly kind: 'at-least' | 'at-most'; readonly value: Exact }
  /** The indicator counts only up to its cap, which lies below. */
  | { readonly kind: 'beyond-cap' }
  /** A share of a whole would have to exceed 100 percent. */
  | { readonly kind: 'beyond-whole' }
  /** The target says nothing of it, such as a target of zero. */
  | { readonly kind: 'unknown' };

type Facts = Pick<Scheme, 'attainment' | 'attainmentCap'>;

const whole = new Fraction(1);
const wholePercent = new Fraction(100);

/** The target, or the edge of the range from which the share is counted. */
const edgeOf = ({ target, direction }: Indicator, share: Fraction): Fraction => {
  if ('value' in target) return decimal(target.value);
  const isLower = (direction === 'higher') === share.compare(whole) <= 0;
  return decimal(isLower ? target.from : target.to);
};

const ratioAt = (indicator: Indicator, share: Fraction, { attainment }: Facts): Fraction => {
  const edge = edgeOf(indicator, share);
  if (indicator.direction === 'higher') return edge.mul(share);
  return attainment.lowerIsBetter === 'inverse' ? edge.div(share) : edge.mul(new Fraction(2).sub(share));
};

const improvementAt = (indicator: Indicator, share: Fraction): Fraction => {
  const baseline = decimal(indicator.baseline ?? 0);
  return baseline.add(edgeOf(indicator, share).sub(baseline).mul(share));
};

/**
 * Which value of the whole period gives an indicator this attainment, so that a person reads "at most 11.1 days" instead
 * of "90 %". The reverse of `indicatorAttainment`; exact. `from` is a threshold above zero.
 */
export const valueAtLevel = (indicator: Indicator, from: BasisPoints, facts: Facts): LevelValue => {
  const cap = Math.min(indicator.cap ?? facts.attainmentCap, facts.attainmentCap);
  if (cap < from) return { kind: 'beyond-cap' };
  const share = new Fraction(from, 10_000);
  const [edge, baseline] = [edgeOf(indicator, share), decimal(indicator.baseline ?? 0)];
  const isImprovement = indicator.formula === 'improvement';
  if (isImprovement ? edge.equals(baseline) : edge.compare(0) <= 0) return { kind: 'unknown' };
  const value = isImprovement ? improvementAt(indicator, share) : ratioAt(indicator, share, facts);
  const isMore = isImprovement ? edge.compare(baseline) > 0 : indicator.direction === 'higher';
  if (isMore && value.compare(wholePercent) > 0 && isShare(indicator)) return { kind: 'beyond-whole' };
  return { kind: isMore ? 'at-least' : 'at-most', value: exactOf(value) };
};
