import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releasedMean } from '../../../shared/domain/feedback/released-mean.ts';

const sumsWith = (answers: number, mean: number): readonly number[] =>
  Array.from({ length: 4 * answers + 1 }, (_, at) => answers + at).filter((sum) => {
    const halves = (sum * 2) / answers;
    return Math.floor(halves + 0.5) * 50 === mean;
  });

describe('a released mean', () => {
  it('is in halves of a point, halves up', () => {
    expect(releasedMean([4, 4, 4, 4, 5])).toBe(400);
    expect(releasedMean([4, 4, 4, 5])).toBe(450);
    expect(releasedMean([1, 1, 1, 1, 1])).toBe(100);
  });

  it('fits at least two sums of answers from five answers on', () => {
    const points = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(points, (given) => {
        expect(sumsWith(given.length, releasedMean(given)).length).toBeGreaterThan(1);
      }),
    );
  });
});
