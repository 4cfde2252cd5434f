import { describe, expect, it } from 'vitest';
import { missingMonths } from '../../../web/home/missing-months.ts';

const whole = { from: '2026-01-01', to: '2026-12-31' };

describe('months without actuals', () => {
  it('are those that have passed and were not measured', () => {
    const clock = { now: '2026-04-10T00:00:00.000Z', zone: 'WIB' } as const;
    expect(missingMonths(whole, [{ month: '2026-02' }], clock)).toEqual(['2026-01', '2026-03']);
  });

  it('begin with the part of the year', () => {
    const clock = { now: '2026-04-10T00:00:00.000Z', zone: 'WIB' } as const;
    expect(missingMonths({ from: '2026-03-16', to: '2026-12-31' }, [], clock)).toEqual(['2026-03']);
  });

  it('end by the clock of the zone', () => {
    const now = '2026-01-31T15:30:00.000Z';
    expect(missingMonths(whole, [], { now, zone: 'WIB' })).toEqual([]);
    expect(missingMonths(whole, [], { now, zone: 'WIT' })).toEqual(['2026-01']);
  });
});
