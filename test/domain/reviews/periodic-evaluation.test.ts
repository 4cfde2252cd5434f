import { describe, expect, it } from 'vitest';
import {
  attainmentBy,
  type EvaluationContext,
  elapsedBy,
  evaluatePeriod,
} from '../../../shared/domain/reviews/periodic-evaluation.ts';
import { aContent, anActual, anIndicator, anObjective, aPlan } from '../a-plan.ts';
import { matrixScheme } from '../packs.ts';

const plan = aPlan({ status: 'approved', revision: 1 });
const context: EvaluationContext = {
  actor: 'supervisor',
  now: '2026-04-10T03:00:00.000Z',
  scheme: matrixScheme,
  segment: {
    segmentId: 'segment-1',
    from: '2026-01-01',
    to: '2026-12-31',
    unitId: 'unit-1',
    position: 'Petugas loket',
  },
  zone: 'WIB',
  actuals: [anActual('2026-02', 33), anActual('2026-03', 27), anActual('2026-04', 90)],
};
const command = {
  period: '2026-Q1',
  levels: [{ objectiveId: 'service', level: 'meets' as const }],
  feedback: 'Antrean sudah lebih tertib.',
};
const codes = (decision: ReturnType<typeof evaluatePeriod>) =>
  decision.ok ? [] : decision.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

describe('the evaluation of a period', () => {
  it('keeps levels, feedback and what was attained by its end', () => {
    expect(evaluatePeriod(plan, command, context)).toMatchObject({
      ok: true,
      value: {
        caseId: 'case-1',
        segmentId: 'segment-1',
        ...command,
        attainment: { total: { numerator: '1', denominator: '1' }, rateable: true },
        by: 'supervisor',
        at: '2026-04-10T03:00:00.000Z',
      },
    });
  });

  it('is not for the employee and lists what is missing', () => {
    expect(
      codes(evaluatePeriod(plan, { period: '2026-Q3', levels: [], feedback: ' ' }, { ...context, actor: 'staff' })),
    ).toEqual(['own-rating', 'actual-outside-period /period', 'rating-incomplete /levels', 'reason-missing /feedback']);
  });

  it.each([
    ['2026-03', 'invalid-field /period'],
    ['2026-Q3', 'actual-outside-period /period'],
    ['2025-Q4', 'actual-outside-period /period'],
  ])('of %s is refused', (period, expected) => {
    expect(codes(evaluatePeriod(plan, { ...command, period }, context))).toEqual([expected]);
  });

  it('rates only objectives of the plan', () => {
    const levels = [...command.levels, { objectiveId: 'other', level: 'above' as const }];
    expect(codes(evaluatePeriod(plan, { ...command, levels }, context))).toEqual(['not-found /levels/1/objectiveId']);
  });

  it('needs a plan that was approved', () => {
    expect(codes(evaluatePeriod(aPlan(), command, context))).toEqual(['plan-not-approved']);
  });
});

describe('the time that has passed', () => {
  it('is counted in months of the segment', () => {
    expect(elapsedBy('2026-03', { from: '2026-01-01', to: '2026-12-31' })).toEqual({ elapsed: 3, whole: 12 });
    expect(elapsedBy('2026-09', { from: '2026-07-15', to: '2026-12-31' })).toEqual({ elapsed: 3, whole: 6 });
  });

  it('makes a quarter of a yearly sum enough in March', () => {
    const yearly = anIndicator({ direction: 'higher', accumulation: 'sum', target: { value: 1200 } });
    const facts = {
      ...context,
      actuals: [anActual('2026-01', 100), anActual('2026-02', 200), anActual('2026-04', 50)],
    };
    expect(attainmentBy('2026-03', aContent(anObjective({ indicators: [yearly] })), facts).total).toEqual({
      numerator: '1',
      denominator: '1',
    });
  });
});
