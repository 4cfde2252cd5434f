import { describe, expect, it } from 'vitest';
import { actualsDue, monthAt, monthStates } from '../../../web/measurements/month-states.ts';

const segment = { from: '2026-01-01', to: '2026-04-30' };
const phase = (status: 'scheduled' | 'open' | 'closed', closesAt: string) => ({ status, closesAt });
const phases = {
  planning: phase('closed', '2026-01-31T16:59:59.999Z'),
  execution: phase('open', '2026-12-31T16:59:59.999Z'),
  'mid-review': phase('scheduled', '2026-07-31T16:59:59.999Z'),
  scoring: phase('scheduled', '2027-01-31T16:59:59.999Z'),
  announcement: phase('scheduled', '2027-02-28T16:59:59.999Z'),
};
const here = { now: '2026-03-10T02:00:00.000Z', zone: 'WIB' } as const;

describe('the month of an instant', () => {
  it.each([
    ['WIB', '2026-03-31T16:59:59.999Z', '2026-03'],
    ['WIB', '2026-03-31T17:00:00.000Z', '2026-04'],
    ['WIT', '2026-03-31T15:00:00.000Z', '2026-04'],
  ] as const)('in %s at %s is %s', (zone, instant, month) => {
    expect(monthAt(instant, zone)).toBe(month);
  });
});

describe('the months of a segment', () => {
  it('are recorded, missing, running or yet to come', () => {
    expect(monthStates(segment, '2026-03', new Set(['2026-01'])).map(({ state }) => state)).toEqual([
      'recorded',
      'missing',
      'running',
      'future',
    ]);
  });
});

describe('what is due of actuals', () => {
  const due = (recorded: readonly string[], given: object = {}) =>
    actualsDue(segment, { phases: { ...phases, ...given }, recorded: new Set(recorded) }, here);

  it('is every month that is over without a value, until execution closes', () => {
    expect(due(['2026-01'])).toEqual({ months: ['2026-02'], dueAt: '2026-12-31T16:59:59.999Z' });
  });

  it('is nothing when every month that is over is recorded', () => {
    expect(due(['2026-01', '2026-02'])).toBeUndefined();
  });

  it('can still be done while scoring is open', () => {
    const given = {
      execution: phase('closed', '2026-12-31T16:59:59.999Z'),
      scoring: phase('open', '2027-01-31T16:59:59.999Z'),
    };
    expect(due([], given)?.dueAt).toBe('2027-01-31T16:59:59.999Z');
  });

  it('is nothing once scoring has closed', () => {
    expect(due([], { scoring: phase('closed', '2027-01-31T16:59:59.999Z') })).toBeUndefined();
  });
});
