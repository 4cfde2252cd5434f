import Fraction from 'fraction.js';
import type { ExactFraction } from './exact-number.ts';

/** The exact value of a decimal as people and JSON write it: 0.1 is one tenth, not the nearest double. */
export const decimal = (value: number): Fraction => {
  const [digits = '0', exponent = '0'] = value.toExponential().split('e');
  return new Fraction(digits).mul(new Fraction(10).pow(Number(exponent)));
};

/** As plain data; the integers are text, since they may pass 2^53. */
export const plainFraction = (value: Fraction): ExactFraction => ({
  numerator: (value.s * value.n).toString(),
  denominator: value.d.toString(),
});

/** The whole basis points that a share reaches, rounded down: a share is at least 90 % when it reaches 9,000. */
export const basisPointsReached = (share: Fraction): number => Number(share.mul(10_000).floor().valueOf());
