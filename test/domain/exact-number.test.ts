import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, exactOf, fractionOf, roundedHalfUp } from '../../shared/domain/exact-number.ts';

describe('an exact number', () => {
  it.each([
    [12.5, '25/2'],
    [3.75, '15/4'],
    [0.1, '1/10'],
    [0, '0/1'],
    [-3, '-3/1'],
  ])('keeps %s as %s', (value, text) => {
    expect(exactOf(fractionOf(value))).toBe(text);
  });

  it('comes back from its text unchanged', () => {
    const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    fc.assert(
      fc.property(whole, fc.bigInt({ min: 1n, max: 10n ** 30n }), (numerator, denominator) => {
        const value = fractionOf({ numerator: String(numerator), denominator: String(denominator) });
        expect(fractionOf(exactOf(value)).equals(value)).toBe(true);
      }),
    );
  });

  it.each([
    ['25/12', '2.08'],
    ['1/200', '0.01'],
    ['1/201', '0.00'],
    ['2/3', '0.67'],
    ['115/1', '115.00'],
    ['17999/200', '90.00'],
    ['-1/3', '-0.33'],
    ['-1/200', '0.00'],
  ])('shows %s as %s', (value, text) => {
    expect(decimalText(value)).toBe(text);
  });

  it('shows as many decimals as asked for', () => {
    expect(decimalText('25/12', 3)).toBe('2.083');
    expect(decimalText('5/2', 0)).toBe('3');
  });

  it.each([
    ['1/2', 1],
    ['-1/2', 0],
    ['-3/2', -1],
    ['7/3', 2],
  ])('rounds %s half up to %d', (value, rounded) => {
    expect(roundedHalfUp(fractionOf(value))).toBe(rounded);
  });
});
