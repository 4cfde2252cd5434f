import { describe, expect, it } from 'vitest';
import type { PeriodicEvaluation } from '../../../shared/domain/reviews/periodic-evaluation.ts';
import { monthAt, periodRows, periodsToEvaluate } from '../../../web/reviews/period-states.ts';

const evaluated = (period: string): PeriodicEvaluation => ({
  caseId: 'case-1',
  segmentId: 's1',
  period,
  attainment: { objectives: [], total: 'not-applicable', coverage: 0, rateable: false },
  levels: [],
  feedback: 'Baik',
  by: 'budi',
  at: '2026-04-05T02:00:00.000Z',
  version: 1,
});
const year = {
  year: 2026,
  kind: 'quarterly',
  segments: [{ from: '2026-01-01', to: '2026-12-31' }],
  evaluations: [evaluated('2026-Q1')],
} as const;

describe('the periods of a year', () => {
  it('are evaluated, waiting, running or ahead', () => {
    expect(periodRows(year, '2026-08').map(({ period, state }) => [period, state])).toEqual([
      ['2026-Q1', 'evaluated'],
      ['2026-Q2', 'waiting'],
      ['2026-Q3', 'running'],
      ['2026-Q4', 'ahead'],
    ]);
  });

  it('are all waiting or evaluated in the year after', () => {
    expect(periodRows(year, '2027-01').map(({ state }) => state)).toEqual([
      'evaluated',
      'waiting',
      'waiting',
      'waiting',
    ]);
  });

  it('leave out those before somebody came', () => {
    const late = { ...year, segments: [{ from: '2026-08-15', to: '2026-12-31' }], evaluations: [] };
    expect(periodRows(late, '2026-09').map(({ period }) => period)).toEqual(['2026-Q3', '2026-Q4']);
  });

  it('are months where the scheme says so', () => {
    const rows = periodRows({ ...year, kind: 'monthly', evaluations: [] }, '2026-02');
    expect(rows.slice(0, 3).map(({ period, state }) => [period, state])).toEqual([
      ['2026-01', 'waiting'],
      ['2026-02', 'running'],
      ['2026-03', 'ahead'],
    ]);
  });

  it('may be evaluated from their first day, the longest waiting first', () => {
    expect(periodsToEvaluate(periodRows(year, '2026-08'))).toEqual(['2026-Q2', '2026-Q3', '2026-Q1']);
  });
});

describe('the month of an instant', () => {
  it.each([
    ['WIB', '2026-03-31T16:59:59.999Z', '2026-03'],
    ['WIB', '2026-03-31T17:00:00.000Z', '2026-04'],
    ['WIT', '2026-03-31T15:00:00.000Z', '2026-04'],
  ] as const)('is that of %s', (zone, instant, month) => {
    expect(monthAt(instant, zone)).toBe(month);
  });
});
