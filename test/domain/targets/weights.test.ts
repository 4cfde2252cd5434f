import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effectiveWeights,
  equalWeights,
  repairWeights,
  weightRefusals,
} from '../../../shared/domain/targets/weights.ts';

const fields = { required: true, list: '/objectives', one: (index: number) => `/objectives/${index}/weight` };
const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0);

describe('weights', () => {
  it('of seven equal parts total exactly 100 %', () => {
    expect(equalWeights(7)).toEqual([1429, 1429, 1429, 1429, 1428, 1428, 1428]);
    expect(equalWeights(1)).toEqual([10_000]);
    expect(equalWeights(0)).toEqual([]);
  });

  it('of any number of equal parts total exactly 100 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const weights = equalWeights(count);
        expect(sum(weights)).toBe(10_000);
        expect(Math.max(...weights) - Math.min(...weights)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are repaired exactly, within one basis point each', () => {
    const some = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(some, (weights) => {
        const repaired = repairWeights(weights);
        expect(sum(repaired)).toBe(10_000);
        const total = sum(weights);
        if (total === 0) return;
        for (const [index, weight] of weights.entries()) {
          expect(Math.abs((repaired[index] ?? Number.NaN) - (weight * 10_000) / total)).toBeLessThan(1);
        }
      }),
    );
  });

  it('that are right stay as they are', () => {
    expect(repairWeights([6000, 3500, 500])).toEqual([6000, 3500, 500]);
    expect(weightRefusals([6000, 3500, 500], fields)).toEqual([]);
  });

  it('of seven times 14.29 % are refused with repair', () => {
    expect(weightRefusals([1429, 1429, 1429, 1429, 1429, 1429, 1429], fields)).toEqual([
      {
        code: 'weights-must-total-100',
        field: '/objectives',
        facts: { total: 10_003, suggestion: [1429, 1429, 1429, 1429, 1428, 1428, 1428] },
      },
    ]);
  });

  it('of 99.99 % are refused', () => {
    expect(weightRefusals([5000, 4999], fields)).toMatchObject([{ facts: { total: 9999, suggestion: [5001, 4999] } }]);
  });

  it('below one percent count in full', () => {
    expect(weightRefusals([75, 75, 9850], fields)).toEqual([]);
  });

  it('given for some and not for others are missing', () => {
    expect(weightRefusals([5000, undefined, undefined], { ...fields, required: false })).toEqual([
      { code: 'weight-missing', field: '/objectives/1/weight' },
      { code: 'weight-missing', field: '/objectives/2/weight' },
    ]);
  });

  it('may all be left out unless the scheme requires them', () => {
    expect(weightRefusals([undefined, undefined], { ...fields, required: false })).toEqual([]);
    expect(weightRefusals([undefined, undefined], fields)).toHaveLength(2);
    expect(effectiveWeights([undefined, undefined, undefined])).toEqual([3334, 3333, 3333]);
    expect(effectiveWeights([2500, 7500])).toEqual([2500, 7500]);
  });

  it.each([[[-1, 10_001]], [[0.5, 9999.5]], [[Number.NaN, 10_000]]])('%j are no weights', (weights) => {
    expect(weightRefusals(weights, fields).every((refusal) => refusal.code === 'invalid-field')).toBe(true);
  });
});
