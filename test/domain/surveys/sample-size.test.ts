import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wantedSample } from '../../../shared/domain/surveys/sample-size.ts';

describe('the wanted sample', () => {
  it.each([
    [10, 10],
    [50, 44],
    [100, 80],
    [200, 132],
    [300, 169],
    [500, 217],
    [1000, 278],
    [5000, 357],
    [10_000, 370],
    [100_000, 384],
  ])('of %i users is %i, as the table prints', (users, sample) => {
    expect(wantedSample(users)).toBe(sample);
  });

  it.each([
    [0, 0],
    [3, 3],
    [9, 9],
  ])('of %i users is everybody', (users, sample) => {
    expect(wantedSample(users)).toBe(sample);
  });

  it('follows the formula between two rows', () => {
    // By hand: 3.841·325·0.25 = 312.08125; 0.0025·324 + 0.96025 = 1.77025; the quotient is 176.29.
    expect(wantedSample(325)).toBe(176);
  });

  it('stays at 384 however many there are', () => {
    expect(wantedSample(270_000_000)).toBe(384);
  });

  it('never falls as users grow, and never passes them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 1, max: 500 }), (users, more) => {
        expect(wantedSample(users + more)).toBeGreaterThanOrEqual(wantedSample(users));
        expect(wantedSample(users)).toBeLessThanOrEqual(users);
      }),
    );
  });
});
