import type { Refusal } from '../decision.ts';
import type { BasisPoints } from './plan.ts';

/** Weights total exactly this: 100 % in basis points. */
export const wholeWeight: BasisPoints = 10_000;

const totalOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);

/**
 * The weights closest to these shares that total exactly 10,000, by largest remainder: every weight is rounded down, and
 * those that lost most get one basis point more, earlier ones first. Without any share all are equal.
 */
export const repairWeights = (weights: readonly number[]): readonly BasisPoints[] => {
  const total = totalOf(weights);
  const shares = total === 0 ? weights.map(() => 1) : weights;
  const whole = totalOf(shares);
  const floors = shares.map((share) => Math.floor((share * wholeWeight) / whole));
  const lost = shares.map((share, index) => ({ index, remainder: (share * wholeWeight) % whole }));
  const missing = wholeWeight - totalOf(floors);
  const raised = new Set(
    lost
      .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return floors.map((floor, index) => (raised.has(index) ? floor + 1 : floor));
};

/** Equal weights of that many parts, exact: seven parts are four of 1,429 and three of 1,428. */
export const equalWeights = (count: number): readonly BasisPoints[] =>
  repairWeights(Array.from({ length: count }, () => 1));

/** The weights that count: those given, or equal ones when every one was left out. */
export const effectiveWeights = (weights: readonly (BasisPoints | undefined)[]): readonly BasisPoints[] =>
  weights.every((weight) => weight === undefined) ? equalWeights(weights.length) : weights.map((weight) => weight ?? 0);

const isWeight = (weight: number): boolean => Number.isInteger(weight) && weight >= 0 && weight <= wholeWeight;

/** Where weights stand in a command: the list, and one weight in it, as JSON pointers. */
export interface WeightFields {
  readonly required: boolean;
  readonly list: string;
  readonly one: (index: number) => string;
}

/**
 * What is wrong with weights: some given and some not (`weight-missing`, or all missing where they are required), or a
 * total that isn't exactly 100 % (`weights-must-total-100`, with the total and the exact repair).
 */
export const weightRefusals = (
  weights: readonly (BasisPoints | undefined)[],
  { required, list, one }: WeightFields,
): readonly Refusal[] => {
  const given = weights.filter((weight) => weight !== undefined);
  if (given.length === 0 && !required) return [];
  if (given.length < weights.length) {
    return weights.flatMap((weight, index) =>
      weight === undefined ? [{ code: 'weight-missing' as const, field: one(index) }] : [],
    );
  }
  const odd = given.flatMap((weight, index) =>
    isWeight(weight) ? [] : [{ code: 'invalid-field' as const, field: one(index), facts: { expected: '0..10000' } }],
  );
  if (odd.length > 0) return odd;
  const total = totalOf(given);
  if (total === wholeWeight || given.length === 0) return [];
  return [{ code: 'weights-must-total-100', field: list, facts: { total, suggestion: repairWeights(given) } }];
};
