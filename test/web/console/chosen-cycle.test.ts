import { describe, expect, it } from 'vitest';
import { workedCycle } from '../../../web/console/chosen-cycle.ts';

const year = (number: number, status: 'prepared' | 'open' | 'closed') => ({
  cycleId: String(number),
  year: number,
  status,
});

describe('a supervisor who opens the own team', () => {
  it('sees the year that runs', () => {
    expect(workedCycle([year(2026, 'open'), year(2027, 'prepared')])?.year).toBe(2026);
  });

  it('sees the year that ended while the next one is only prepared', () => {
    expect(workedCycle([year(2027, 'prepared'), year(2026, 'closed'), year(2025, 'closed')])?.year).toBe(2026);
  });

  it('sees the prepared year where there is no other', () => {
    expect(workedCycle([year(2027, 'prepared')])?.year).toBe(2027);
    expect(workedCycle([])).toBeUndefined();
  });
});
