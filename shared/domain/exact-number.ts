import Fraction from 'fraction.js';

/** An exact number as text: `numerator/denominator` in lowest terms, such as `25/12`, `115/1` or `-1/3`. */
export type Exact = string;

/** An exact number as plain data, as attainments are handed over. The denominator is never zero. */
export interface ExactFraction {
  readonly numerator: string;
  readonly denominator: string;
}

/** The number to compute with. Takes `25/12`, a decimal such as 12.5, or plain data. */
export const fractionOf = (value: Exact | number | ExactFraction): Fraction =>
  typeof value === 'object' ? new Fraction(BigInt(value.numerator), BigInt(value.denominator)) : new Fraction(value);

/** The text that a receipt keeps. */
export const exactOf = (value: Fraction): Exact => `${value.s * value.n}/${value.d}`;

const halfUp = (value: Fraction): bigint => {
  const floor = value.add(1, 2).floor();
  return floor.s * floor.n;
};

/** To the nearest integer, halves up. For what people read and for counters, never within a computation. */
export const roundedHalfUp = (value: Fraction): number => Number(halfUp(value));

/** An exact number for people: decimals with a point, halves up, such as `2.08` for `25/12`. Only for display. */
export const decimalText = (value: Exact, decimals = 2): string => {
  const scale = 10n ** BigInt(decimals);
  const scaled = halfUp(fractionOf(value).mul(new Fraction(scale, 1n)));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};
