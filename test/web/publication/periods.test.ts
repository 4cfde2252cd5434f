import { describe, expect, it } from 'vitest';
import { endedPeriods } from '../../../web/publication/periods.ts';

const cycles = [
  { cycleId: 'c2026', year: 2026 },
  { cycleId: 'c2027', year: 2027 },
];

describe('the periods that can be published', () => {
  it('are the years that are over, then their quarters', () => {
    expect(endedPeriods('2027-05-02', cycles)).toEqual([
      { period: '2026', cycleId: 'c2026' },
      { period: '2027-Q1' },
      { period: '2026-Q4' },
      { period: '2026-Q3' },
      { period: '2026-Q2' },
      { period: '2026-Q1' },
    ]);
  });

  it('are none in the first quarter of the first year', () => {
    expect(endedPeriods('2026-03-31', cycles)).toEqual([]);
  });
});
