import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { bandOf, type WeightedPart, weightedMean, weightsOf } from '../../../shared/domain/scoring/weighted-score.ts';
import { aWeightedScheme } from '../appraisal-samples.ts';

const { bands } = aWeightedScheme();
const part = (name: string, weight: number, value: WeightedPart['value']): WeightedPart => ({ name, weight, value });

describe('a weighted mean', () => {
  it('is 100 for seven equal hundreds', () => {
    const parts = [1429, 1429, 1429, 1429, 1428, 1428, 1428].map((weight, index) => part(`${index}`, weight, '100/1'));
    expect(weightedMean(parts)).toEqual({ value: '100/1', leftOut: [] });
  });

  it('keeps thirds exact', () => {
    expect(weightedMean([part('a', 1, '1/1'), part('b', 1, '0/1'), part('c', 1, '0/1')]).value).toBe('1/3');
  });

  it('leaves out what does not apply and says so', () => {
    const parts = [part('goals', 5000, '5/1'), part('feedback', 3000, '5/1'), part('self', 2000, 'not-applicable')];
    expect(weightedMean(parts)).toEqual({ value: '5/1', leftOut: ['self'] });
  });

  it('counts a zero as a zero', () => {
    expect(weightedMean([part('a', 5000, '10/1'), part('b', 5000, '0/1')])).toEqual({ value: '5/1', leftOut: [] });
  });

  it('shares the weight of a missing part in proportion', () => {
    const parts = [part('a', 5000, '100/1'), part('b', 3000, '80/1'), part('c', 2000, 'not-applicable')];
    expect(weightedMean(parts).value).toBe('185/2');
  });

  it('does not apply when no part applies', () => {
    expect(weightedMean([part('a', 10_000, 'not-applicable')])).toEqual({ value: 'not-applicable', leftOut: ['a'] });
    expect(weightedMean([])).toEqual({ value: 'not-applicable', leftOut: [] });
  });

  it('lies between the least and the greatest part', () => {
    const cents = fc.integer({ min: 0, max: 12_000 });
    const parts = fc.array(fc.tuple(fc.integer({ min: 1, max: 10_000 }), cents), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, (pairs) => {
        const { value } = weightedMean(pairs.map(([weight, score], index) => part(`${index}`, weight, `${score}/100`)));
        const scores = pairs.map(([, score]) => score);
        expect(new Fraction(value).mul(100).gte(Math.min(...scores))).toBe(true);
        expect(new Fraction(value).mul(100).lte(Math.max(...scores))).toBe(true);
      }),
    );
  });
});

describe('the shares of results and behaviour', () => {
  it('are 70 and 30 without 360', () => {
    expect(weightsOf(aWeightedScheme(), false)).toEqual({ results: 7_000, behaviour: 3_000 });
  });

  it('are 60 and 40 with 360', () => {
    expect(weightsOf(aWeightedScheme(), true)).toEqual({ results: 6_000, behaviour: 4_000 });
  });
});

describe('the band of a score', () => {
  it.each([
    ['120/1', true, 'sangat-baik'],
    ['110/1', true, 'sangat-baik'],
    ['10999/100', true, 'baik'],
    ['120/1', false, 'baik'],
    ['115/1', false, 'baik'],
    ['110/1', false, 'baik'],
    ['90/1', false, 'baik'],
    ['8999/100', true, 'butuh-perbaikan'],
    ['70/1', false, 'butuh-perbaikan'],
    ['6999/100', false, 'kurang'],
    ['50/1', false, 'kurang'],
    ['4999/100', false, 'sangat-kurang'],
    ['0/1', false, 'sangat-kurang'],
    ['-5/1', false, 'sangat-kurang'],
  ] as const)('%s, innovation %s → %s', (score, innovation, predicate) => {
    expect(bandOf(bands, score, innovation)).toBe(predicate);
  });

  it('takes the score before it is rounded', () => {
    expect(bandOf(bands, '89999999999999999999/1000000000000000000', false)).toBe('butuh-perbaikan');
    expect(bandOf(bands, '89996/1000', false)).toBe('butuh-perbaikan');
  });

  const order = ['sangat-kurang', 'kurang', 'butuh-perbaikan', 'baik', 'sangat-baik'];
  const score = fc
    .tuple(fc.integer({ min: -1_000_000, max: 1_500_000 }), fc.integer({ min: 1, max: 9_999 }))
    .map(([numerator, denominator]) => new Fraction(numerator, denominator));
  const bandOfNumber = (value: Fraction, innovation: boolean) =>
    order.indexOf(bandOf(bands, value.toFraction(), innovation));

  it('exists for every score, so the line has no hole', () => {
    fc.assert(fc.property(score, fc.boolean(), (value, innovation) => bandOfNumber(value, innovation) >= 0));
  });

  it('never falls when the score rises', () => {
    fc.assert(
      fc.property(score, score, fc.boolean(), (a, b, innovation) => {
        const [low, high] = a.lte(b) ? [a, b] : [b, a];
        expect(bandOfNumber(low, innovation)).toBeLessThanOrEqual(bandOfNumber(high, innovation));
      }),
    );
  });

  it('never falls because of an innovation', () => {
    fc.assert(fc.property(score, (value) => bandOfNumber(value, true) >= bandOfNumber(value, false)));
  });
});
