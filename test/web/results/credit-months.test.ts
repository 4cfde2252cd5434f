import { describe, expect, it } from 'vitest';
import { monthsOfYear } from '../../../web/results/credit-months.ts';

describe('the months of credit points', () => {
  it('are those from the first to the last segment', () => {
    expect(monthsOfYear([{ from: '2026-01-01', to: '2026-12-31' }])).toBe(12);
    expect(
      monthsOfYear([
        { from: '2026-03-01', to: '2026-06-30' },
        { from: '2026-07-01', to: '2026-10-31' },
      ]),
    ).toBe(8);
    expect(monthsOfYear([{ from: '2026-12-05', to: '2026-12-31' }])).toBe(1);
  });
});
