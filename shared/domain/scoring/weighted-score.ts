import Fraction from 'fraction.js';
import { type Exact, exactOf, fractionOf } from '../exact-number.ts';
import type { Predicate, WeightedScheme } from '../schemes/scheme.ts';
import type { BasisPoints } from '../targets/plan.ts';

/** One part of a weighted mean. Weights are of any unit that all parts share: basis points, or days. */
export interface WeightedPart {
  readonly name: string;
  readonly weight: number;
  readonly value: Exact | 'not-applicable';
}

/** A mean over the parts that apply, and the names of those that were left out. */
export interface WeightedMean {
  readonly value: Exact | 'not-applicable';
  readonly leftOut: readonly string[];
}

/**
 * The exact mean of weighted parts. A part that does not apply is left out and the other weights share the whole in
 * proportion; it never counts as zero. Not applicable when no part with a weight applies.
 */
export const weightedMean = (parts: readonly WeightedPart[]): WeightedMean => {
  const leftOut = parts.filter((part) => part.value === 'not-applicable').map((part) => part.name);
  let sum = new Fraction(0);
  let whole = new Fraction(0);
  for (const { weight, value } of parts) {
    if (value === 'not-applicable') continue;
    sum = sum.add(fractionOf(value).mul(weight));
    whole = whole.add(weight);
  }
  return { value: whole.equals(0) ? 'not-applicable' : exactOf(sum.div(whole)), leftOut };
};

/** Whether somebody else than the supervisor was heard about the behaviour of a segment. */
export const has360 = ({ feedback = [] }: { readonly feedback?: readonly { readonly points: string }[] }): boolean =>
  feedback.some(({ points }) => points !== 'not-applicable');

/** Which shares apply: with 360 the opinions of peers and subordinates were taken (PP 30/2019 art. 41). */
export const weightsOf = (
  scheme: Pick<WeightedScheme, 'weights' | 'weightsWith360'>,
  with360: boolean,
): { readonly results: BasisPoints; readonly behaviour: BasisPoints } =>
  with360 ? scheme.weightsWith360 : scheme.weights;

/**
 * The predicate of an exact score: the highest band that it reaches. Bands are half-open from below and take the
 * unrounded value; the lowest has no floor, so every score has a predicate. A band that asks for an innovation is passed
 * over without one: 115 without innovation is baik. Source: PP 30/2019 art. 41.
 */
export const bandOf = (bands: WeightedScheme['bands'], score: Exact, innovation: boolean): Predicate => {
  const hundredths = fractionOf(score).mul(100);
  const reached = bands.find((band) => (innovation || band.needsInnovation !== true) && hundredths.gte(band.from));
  const band = reached ?? bands.at(-1);
  if (band === undefined) throw new Error('A weighted scheme has at least one band; this one has none.');
  return band.predicate;
};
