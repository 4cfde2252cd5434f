import { describe, expect, it } from 'vitest';
import { nextYear } from '../../../web/console/next-year.ts';

describe('the year that is prepared next', () => {
  it('is this year in a new office', () => {
    expect(nextYear([], '2026-01-05T01:00:00.000Z')).toBe(2026);
  });

  it('is the first without a cycle', () => {
    expect(nextYear([2026, 2025, 2027], '2026-12-05T01:00:00.000Z')).toBe(2028);
  });
});
