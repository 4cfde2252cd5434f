import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText, typedBasisPoints, typedNumber } from '../../../web/targets/typed-number.ts';

describe('a typed number', () => {
  it.each([
    ['14,29', 14.29],
    ['1.234,5', 1234.5],
    ['1.500', 1500],
    ['99.5', 99.5],
    ['-3', -3],
    [' 20 ', 20],
    ['1.234.567', 1234567],
  ])('in Indonesian is understood: %s', (text, value) => {
    expect(typedNumber(text, 'id')).toBe(value);
  });

  it.each([
    ['14.29', 14.29],
    ['1,234.5', 1234.5],
    ['1,500', 1500],
    ['99,5', 99.5],
  ])('in English is understood: %s', (text, value) => {
    expect(typedNumber(text, 'en')).toBe(value);
  });

  it.each(['', 'abc', '1,2,3', '--4', '1e5', ','])('is none in "%s"', (text) => {
    expect(typedNumber(text, 'id')).toBeUndefined();
  });

  it('stands in a field as it can be typed again', () => {
    const value = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(value, fc.constantFrom('id' as const, 'en' as const), (number, language) => {
        expect(typedNumber(numberText(number, language), language)).toBe(number + 0);
      }),
    );
  });

  it('leaves a field empty while there is none', () => {
    expect([numberText(undefined, 'id'), numberText(Number.NaN, 'id')]).toEqual(['', '']);
  });
});

describe('a typed weight', () => {
  it.each([
    ['33,33', 3333],
    ['100', 10_000],
    ['14,29%', 1429],
    ['0,07', 7],
  ])('is exact in basis points: %s', (text, points) => {
    expect(typedBasisPoints(text, 'id')).toBe(points);
  });

  it('has at most two decimals', () => {
    expect(typedBasisPoints('33,333', 'id')).toBeUndefined();
  });
});
