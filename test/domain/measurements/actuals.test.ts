import { describe, expect, it } from 'vitest';
import { monthsBetween, monthsOfPeriod, periodsOf } from '../../../shared/domain/calendar/period.ts';
import { type ActualsContext, recordActuals } from '../../../shared/domain/measurements/actuals.ts';
import { anActual, aPlan } from '../a-plan.ts';

const approved = aPlan({ status: 'approved', revision: 1 });
const statusOf = (planning: 'scheduled' | 'closed', scoring: 'scheduled' | 'open' | 'closed') => ({
  planning: { status: planning },
  execution: { status: 'open' as const },
  'mid-review': { status: 'scheduled' as const },
  scoring: { status: scoring },
  announcement: { status: 'scheduled' as const },
});

const context: ActualsContext = {
  now: '2026-04-10T03:00:00.000Z',
  scheme: { evidenceRequired: true },
  segment: { from: '2026-02-01', to: '2026-12-31' },
  zone: 'WIB',
  phases: statusOf('closed', 'scheduled'),
  evidenceIds: new Set(['evidence-1']),
  recorded: [],
};
const measured = { indicatorId: 'queue', value: 32, source: 'mesin antrean', evidenceIds: ['evidence-1'] };
const march = { month: '2026-03', actuals: [measured] };

const codes = (decision: ReturnType<typeof recordActuals>) =>
  decision.ok ? [] : decision.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

describe('recording actuals', () => {
  it('keeps the month with its value, source and evidence', () => {
    expect(recordActuals(approved, march, context)).toEqual({
      ok: true,
      value: [{ ...measured, month: '2026-03' }],
    });
  });

  it('replaces the same month and keeps the others, in order', () => {
    const recorded = [anActual('2026-02', 40), anActual('2026-03', 50), anActual('2026-03', 9, { indicatorId: 'old' })];
    const decision = recordActuals(approved, march, { ...context, recorded });
    expect(decision.ok && decision.value.map(({ month, indicatorId, value }) => [month, indicatorId, value])).toEqual([
      ['2026-02', 'queue', 40],
      ['2026-03', 'old', 9],
      ['2026-03', 'queue', 32],
    ]);
  });

  it.each(['2026-01', '2026-05', '2027-01'])('of %s, outside the segment or future, is refused', (month) => {
    expect(codes(recordActuals(approved, { ...march, month }, context))).toEqual(['actual-outside-period /month']);
  });

  it('takes the month of the place, not of UTC', () => {
    const now = '2026-03-31T17:30:00.000Z';
    expect(recordActuals(approved, { ...march, month: '2026-04' }, { ...context, now }).ok).toBe(true);
  });

  it('needs evidence that has arrived where it is required', () => {
    const without = { month: '2026-03', actuals: [{ ...measured, evidenceIds: [] }] };
    expect(codes(recordActuals(approved, without, context))).toEqual(['evidence-missing /actuals/0/evidenceIds']);
    const lost = { month: '2026-03', actuals: [{ ...measured, evidenceIds: ['evidence-9'] }] };
    expect(recordActuals(approved, lost, context)).toMatchObject({
      refusals: [{ code: 'evidence-missing', facts: { unknown: ['evidence-9'] } }],
    });
    expect(recordActuals(approved, without, { ...context, scheme: { evidenceRequired: false } }).ok).toBe(true);
  });

  it('refuses unknown and repeated indicators, all at once', () => {
    const actuals = [measured, measured, { ...measured, indicatorId: 'other', evidenceIds: [] }];
    expect(codes(recordActuals(approved, { month: '2026-01', actuals }, context))).toEqual([
      'actual-outside-period /month',
      'invalid-field /actuals/1/indicatorId',
      'indicator-unknown /actuals/2/indicatorId',
      'evidence-missing /actuals/2/evidenceIds',
    ]);
  });

  it('needs a plan that was approved', () => {
    expect(codes(recordActuals(aPlan({ status: 'submitted' }), march, context))).toEqual(['plan-not-approved']);
  });

  it('goes on against the plan in force during revision', () => {
    const { objectives, expectations, annex } = approved;
    const revision = aPlan({ objectives: [], revision: 1, inForce: { objectives, expectations, annex } });
    expect(recordActuals(revision, march, context).ok).toBe(true);
  });

  it('ends when the segment is rated', () => {
    expect(codes(recordActuals(approved, march, { ...context, isRated: true }))).toEqual(['phase-not-open']);
  });

  it('ends when scoring has closed', () => {
    const phases = statusOf('closed', 'closed');
    expect(codes(recordActuals(approved, march, { ...context, phases }))).toEqual(['phase-not-open']);
  });
});

describe('periods', () => {
  it('are months or quarters of a year', () => {
    expect(periodsOf(2026, 'quarterly')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(periodsOf(2026, 'monthly')).toHaveLength(12);
    expect(monthsOfPeriod('2026-Q4', 'quarterly')).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(monthsOfPeriod('2026-03', 'monthly')).toEqual(['2026-03']);
  });

  it.each([
    ['2026-Q5', 'quarterly'],
    ['2026-03', 'quarterly'],
    ['2026-13', 'monthly'],
    ['2026-Q1', 'monthly'],
  ] as const)('%s is none of a %s evaluation', (period, kind) => {
    expect(monthsOfPeriod(period, kind)).toEqual([]);
  });

  it('have months that pass into the next year', () => {
    expect(monthsBetween('2026-11-30', '2027-02-01')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthsBetween('2026-03-02', '2026-03-30')).toEqual(['2026-03']);
  });
});
