import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kappa, newcombe, wilson } from '../../../shared/domain/evaluation/intervals.ts';

describe('the interval of a share', () => {
  it('is that of Newcombe’s table for 81 of 263', () => {
    // Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
    const { low, high } = wilson({ part: 81, of: 263 });
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.2553', '0.3662']);
  });

  it('is that of the table for 0 of 20 and 1 of 29', () => {
    const [none, one] = [wilson({ part: 0, of: 20 }), wilson({ part: 1, of: 29 })];
    expect([none.low, none.high.toFixed(4)]).toEqual([0, '0.1611']);
    expect([one.low.toFixed(4), one.high.toFixed(4)]).toEqual(['0.0061', '0.1718']);
  });

  it('holds the share and stays between none and all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
        const { value, low, high } = wilson({ part: Math.round(of * share), of });
        expect(low >= 0 && high <= 1 && low <= value + 1e-12 && value <= high + 1e-12).toBe(true);
      }),
    );
  });
});

describe('the interval of a difference', () => {
  it('is that of Newcombe’s table for 56 of 70 and 48 of 80', () => {
    // Newcombe (1998), Interval estimation for the difference between independent proportions, table II, method 10.
    const { value, low, high } = newcombe({ part: 56, of: 70 }, { part: 48, of: 80 });
    expect([value.toFixed(4), low.toFixed(4), high.toFixed(4)]).toEqual(['0.2000', '0.0524', '0.3339']);
  });

  it('is that of the table for 10 of 10 and 0 of 10', () => {
    const { low, high } = newcombe({ part: 10, of: 10 }, { part: 0, of: 10 });
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.6075', '1.0000']);
  });
});

describe('the agreement of two raters', () => {
  it('is Cohen’s kappa, worked out by hand', () => {
    // Seen (20 + 15) / 50 = 0.7; by chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5; (0.7 − 0.5) / 0.5 = 0.4.
    const pairs = [
      [20, 5],
      [10, 15],
    ];
    expect(kappa(pairs, 'none')).toBeCloseTo(0.4, 12);
  });

  it('counts a step of one level half as much as one of two', () => {
    // Three are one level apart and one is two: (3 × ½ + 1) / 10 = 0.25. By chance, of rows 4 3 3 and columns 4 4 2:
    // (½ (4×4 + 3×4 + 3×2 + 3×4) + 4×2 + 3×4) / 100 = 0.43. 1 − 0.25 / 0.43.
    const pairs = [
      [3, 1, 0],
      [0, 2, 1],
      [1, 1, 1],
    ];
    expect(kappa(pairs)).toBeCloseTo(1 - 0.25 / 0.43, 12);
  });

  it('is not known where everybody always gave the same level', () => {
    expect(
      kappa([
        [9, 0],
        [0, 0],
      ]),
    ).toBeUndefined();
    expect(
      kappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeUndefined();
  });
});
