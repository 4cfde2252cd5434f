import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../web/charts/share-of.ts';

describe('shareOf', () => {
  it('says 100% only of everybody', () => {
    expect(shareOf(99_999, 100_000)).toBe(9_999);
    expect(shareOf(100_000, 100_000)).toBe(10_000);
  });

  it('is nothing of nobody', () => {
    expect(shareOf(0, 0)).toBe(0);
  });
});
