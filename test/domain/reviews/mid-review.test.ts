import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { planAttainment } from '../../../shared/domain/measurements/attainment.ts';
import {
  acknowledgeMidReview,
  deemReviewAccepted,
  holdMidReview,
  indicatorsBehind,
  type MidReviewContext,
  recordMissedReview,
} from '../../../shared/domain/reviews/mid-review.ts';
import type { MidReview } from '../../../shared/domain/reviews/review.ts';
import { aContent, anActual, anIndicator, anObjective } from '../a-plan.ts';
import { matrixScheme } from '../packs.ts';

const plan = aContent(
  anObjective({ indicators: [anIndicator(), anIndicator({ indicatorId: 'files', name: 'Berkas selesai' })] }),
);
const late = { indicatorId: 'queue', name: 'Rata-rata waktu antre' };
const files = { indicatorId: 'files', name: 'Berkas selesai' };

const context: MidReviewContext = {
  caseId: 'case-1',
  employeeId: 'staff',
  actor: 'supervisor',
  now: '2026-07-01T03:00:00.000Z',
  zone: 'WIB',
  phase: { status: 'open' },
  plan,
  behind: [late],
};
const finding = {
  indicatorId: 'queue',
  cause: 'resources' as const,
  remedy: 'Tambah satu loket',
  ownerId: 'supervisor',
  dueOn: '2026-08-01',
};
const command = {
  summary: 'Antrean memanjang pada jam sibuk.',
  agreements: ['Loket kedua dibuka'],
  findings: [finding],
};
const review: MidReview = { caseId: 'case-1', heldAt: context.now, heldBy: 'supervisor', ...command, version: 1 };
const codes = (decision: ReturnType<typeof holdMidReview>) =>
  decision.ok ? [] : decision.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

describe('an indicator is behind', () => {
  const behind = (value: number) =>
    indicatorsBehind(plan, planAttainment(plan, [anActual('2026-06', value)], { scheme: matrixScheme }), matrixScheme);

  it('below what meets expectation, by the unrounded value', () => {
    expect(behind(33)).toEqual([]);
    expect(behind(33.001)).toEqual([late]);
  });

  it('never because nothing was measured', () => {
    expect(indicatorsBehind(plan, planAttainment(plan, [], { scheme: matrixScheme }), matrixScheme)).toEqual([]);
  });
});

describe('the dialogue in the middle of the period', () => {
  it('records who held it, causes and agreements', () => {
    expect(holdMidReview(command, context)).toEqual({ ok: true, value: { ...review, version: 0 } });
  });

  it('names a cause for every indicator that is behind', () => {
    expect(holdMidReview({ ...command, findings: [] }, { ...context, behind: [late, files] })).toEqual({
      ok: false,
      refusals: [
        { code: 'cause-missing', field: '/findings', facts: late },
        { code: 'cause-missing', field: '/findings', facts: files },
      ],
    });
  });

  it('is not held with oneself, nor before its phase', () => {
    expect(codes(holdMidReview(command, { ...context, actor: 'staff', phase: { status: 'scheduled' } }))).toEqual([
      'own-rating',
      'phase-not-open',
    ]);
  });

  it('may be held late', () => {
    expect(holdMidReview(command, { ...context, phase: { status: 'closed' } }).ok).toBe(true);
  });

  it('needs a plan in force', () => {
    expect(codes(holdMidReview({ ...command, findings: [] }, { ...context, plan: undefined, behind: [] }))).toEqual([
      'plan-not-approved',
    ]);
  });

  it('finds only indicators of the plan, with remedies to come', () => {
    const findings = [finding, { ...finding, indicatorId: 'other', dueOn: '2026-06-30' }];
    expect(codes(holdMidReview({ ...command, findings }, context))).toEqual([
      'indicator-unknown /findings/1/indicatorId',
      'deadline-not-later /findings/1/dueOn',
    ]);
  });

  it('may be corrected until it is acknowledged', () => {
    expect(holdMidReview(command, { ...context, existing: review })).toMatchObject({ ok: true, value: { version: 1 } });
    const acknowledged = { ...review, acknowledgedAt: context.now };
    expect(codes(holdMidReview(command, { ...context, existing: acknowledged }))).toEqual(['task-closed']);
  });
});

describe('acknowledging the dialogue', () => {
  const by = (actor: string) => ({ actor, employeeId: 'staff', now: '2026-07-05T03:00:00.000Z' });

  it('keeps the employee’s own words', () => {
    expect(acknowledgeMidReview(review, { response: 'Setuju' }, by('staff'))).toEqual({
      ok: true,
      value: { ...review, acknowledgedAt: '2026-07-05T03:00:00.000Z', response: 'Setuju' },
    });
  });

  it.each([
    ['before it was held', undefined, 'staff', ['review-not-held']],
    ['by somebody else', review, 'supervisor', ['not-allowed']],
    ['twice', { ...review, acknowledgedAt: context.now }, 'staff', ['task-closed']],
  ] as const)('%s is refused', (_, existing, actor, expected) => {
    const decision = acknowledgeMidReview(existing, {}, by(actor));
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toEqual(expected);
  });

  it('by silence says so, and changes nothing that was said', () => {
    expect(deemReviewAccepted(review, by('nobody'))).toMatchObject({ ok: true, value: { deemed: true } });
    const acknowledged = { ...review, acknowledgedAt: context.now };
    expect(deemReviewAccepted(acknowledged, by('nobody'))).toEqual({ ok: true, value: acknowledged });
    expect(deemReviewAccepted(undefined, by('nobody'))).toMatchObject({ refusals: [{ code: 'review-not-held' }] });
  });
});

describe('a dialogue that was missed', () => {
  const one: Case = {
    agencyId: 'agency',
    caseId: 'case-1',
    cycleId: '2026',
    employeeId: 'staff',
    unitId: 'unit-1',
    segments: [],
    stage: 'approved',
    midReview: 'due',
    selfAssessed: false,
    version: 1,
  };

  it('is told by the case unless it was held', () => {
    expect(recordMissedReview(one).midReview).toBe('missed');
    expect(recordMissedReview({ ...one, midReview: 'held' }).midReview).toBe('held');
    expect(recordMissedReview({ ...one, midReview: 'acknowledged' }).midReview).toBe('acknowledged');
  });
});
