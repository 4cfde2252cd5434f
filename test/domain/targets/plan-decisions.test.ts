import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../shared/domain/decision.ts';
import { phases as phaseNames } from '../../../shared/domain/schemes/scheme.ts';
import type { Plan } from '../../../shared/domain/targets/plan.ts';
import {
  approveTargets,
  deemTargetsApproved,
  emptyPlan,
  planInForce,
  returnTargets,
  reviseTargets,
  saveTargets,
  submitTargets,
  withdrawTargets,
} from '../../../shared/domain/targets/plan-decisions.ts';
import { aContent, anIndicator, anObjective, aPlan } from '../a-plan.ts';
import { matrixScheme } from '../packs.ts';

type Status = 'scheduled' | 'open' | 'closed';

const phasesWith = (changes: Partial<Record<(typeof phaseNames)[number], Status>>) => {
  const all = phaseNames.map((phase) => [
    phase,
    { status: changes[phase] ?? 'scheduled', closesAt: '2026-01-31T16:59:59.999Z' },
  ]);
  return Object.fromEntries(all) as Record<(typeof phaseNames)[number], { status: Status; closesAt: string }>;
};

const context = (actor: string, changes: object = {}) => ({
  actor,
  now: '2026-01-20T03:00:00.000Z',
  phases: phasesWith({ planning: 'open' }),
  segment: { from: '2026-01-01' },
  zone: 'WIB' as const,
  scheme: matrixScheme,
  supervisorObjectives: [],
  ...changes,
});

const codes = (decision: Decision<unknown>) => (decision.ok ? [] : decision.refusals.map(({ code }) => code));
const accepted = (decision: Decision<Plan>): Plan => {
  if (!decision.ok) throw new Error(codes(decision).join());
  return decision.value;
};

const submitted = aPlan({ status: 'submitted', submittedAt: '2026-01-20T03:00:00.000Z' });
const approved = aPlan({
  status: 'approved',
  revision: 1,
  decidedBy: 'supervisor',
  decidedAt: '2026-01-21T03:00:00.000Z',
});
const closed = { now: '2026-02-02T03:00:00.000Z', phases: phasesWith({ planning: 'closed' }) };

describe('saving targets', () => {
  it('keeps an incomplete draft', () => {
    const empty = emptyPlan({ caseId: 'case-1', segmentId: 'segment-1', employeeId: 'staff' });
    expect(accepted(saveTargets(empty, aContent(anObjective({ indicators: [] })), context('staff')))).toMatchObject({
      status: 'draft',
      revision: 0,
      objectives: [{ objectiveId: 'service', indicators: [] }],
    });
  });

  it('keeps a returned plan returned, with its comments', () => {
    const returned = aPlan({ status: 'returned', comments: [{ text: 'Lengkapi' }] });
    expect(accepted(saveTargets(returned, aContent(), context('staff')))).toMatchObject({
      status: 'returned',
      comments: [{ text: 'Lengkapi' }],
      objectives: [],
    });
  });

  it.each([
    [submitted, 'staff', ['plan-not-editable']],
    [approved, 'staff', ['plan-not-editable']],
    [aPlan(), 'supervisor', ['not-allowed']],
    [approved, 'supervisor', ['not-allowed', 'plan-not-editable']],
  ])('of a plan %# is refused', (plan, actor, expected) => {
    expect(codes(saveTargets(plan, aContent(), context(actor)))).toEqual(expected);
  });
});

describe('submitting targets', () => {
  it('hands the plan to the supervisor', () => {
    expect(accepted(submitTargets(aPlan(), context('staff')))).toMatchObject({
      status: 'submitted',
      submittedAt: '2026-01-20T03:00:00.000Z',
    });
  });

  it('gives every reason against it at once', () => {
    const plan = aPlan({ ...aContent(anObjective({ indicators: [anIndicator({ unitOfMeasure: '' })] })) });
    expect(codes(submitTargets(plan, context('other', closed)))).toEqual([
      'not-allowed',
      'submission-closed',
      'unit-of-measure-missing',
    ]);
  });

  it('is refused before planning opens', () => {
    expect(codes(submitTargets(aPlan(), context('staff', { phases: phasesWith({}) })))).toEqual(['phase-not-open']);
  });

  it('is accepted in the last millisecond and not later', () => {
    expect(submitTargets(aPlan(), context('staff', { now: '2026-01-31T16:59:59.999Z' })).ok).toBe(true);
    expect(codes(submitTargets(aPlan(), context('staff', { now: '2026-01-31T17:00:00.000Z' })))).toEqual([
      'submission-closed',
    ]);
  });

  it.each([
    ['a returned plan', aPlan({ status: 'returned' }), {}],
    ['a revision', aPlan({ revision: 1 }), {}],
    ['the plan after a transfer', aPlan(), { segment: { from: '2026-07-01' } }],
  ])('of %s is possible after planning has closed', (_, plan, changes) => {
    expect(submitTargets(plan, context('staff', { ...closed, ...changes })).ok).toBe(true);
  });

  it('is over when scoring has closed', () => {
    const phases = phasesWith({ planning: 'closed', scoring: 'closed' });
    expect(codes(submitTargets(aPlan({ revision: 1 }), context('staff', { phases })))).toEqual(['submission-closed']);
  });

  it('of a submitted plan is refused', () => {
    expect(codes(submitTargets(submitted, context('staff')))).toEqual(['plan-not-editable']);
  });
});

describe('withdrawing targets', () => {
  it('makes the plan a draft again', () => {
    const plan = accepted(withdrawTargets(submitted, context('staff')));
    expect(plan.status).toBe('draft');
    expect(plan.submittedAt).toBeUndefined();
  });

  it('is for the employee, and only while nobody has decided', () => {
    expect(codes(withdrawTargets(approved, context('supervisor')))).toEqual(['not-allowed', 'plan-not-submitted']);
  });
});

describe('approving targets', () => {
  it('sets the plan and counts the revision', () => {
    const plan = accepted(approveTargets({ ...submitted, comments: [{ text: 'Lengkapi' }] }, context('supervisor')));
    expect(plan).toMatchObject({ status: 'approved', revision: 1, decidedBy: 'supervisor', comments: [] });
    expect(plan.deemed).toBeUndefined();
  });

  it('of the own plan is refused', () => {
    expect(codes(approveTargets(submitted, context('staff')))).toEqual(['own-plan']);
  });

  it.each(['draft', 'returned', 'approved'] as const)('of a plan that is %s is refused', (status) => {
    expect(approveTargets(aPlan({ status }), context('supervisor'))).toEqual({
      ok: false,
      refusals: [{ code: 'plan-not-submitted', facts: { status } }],
    });
  });

  it('by silence names nobody as the one who decided', () => {
    const plan = accepted(deemTargetsApproved({ ...submitted, decidedBy: 'supervisor' }, context('nobody')));
    expect(plan).toMatchObject({ status: 'approved', revision: 1, deemed: true });
    expect(plan.decidedBy).toBeUndefined();
  });

  it('by silence of a plan that was withdrawn is refused', () => {
    expect(codes(deemTargetsApproved(aPlan(), context('nobody')))).toEqual(['plan-not-submitted']);
  });
});

describe('returning targets', () => {
  it('keeps the comments on lines', () => {
    const comments = [{ objectiveId: 'service', indicatorId: 'queue', text: 'Sebutkan jam sibuk' }];
    expect(accepted(returnTargets(submitted, { comments }, context('supervisor')))).toMatchObject({
      status: 'returned',
      revision: 0,
      comments,
      decidedBy: 'supervisor',
    });
  });

  it.each([[[]], [[{ text: '  ' }]]])('with %j as reason is refused', (comments) => {
    expect(codes(returnTargets(submitted, { comments }, context('supervisor')))).toEqual(['reason-missing']);
  });

  it('with a comment on an unknown line is refused', () => {
    const comments = [{ objectiveId: 'other', indicatorId: 'other', text: 'Perbaiki' }];
    expect(returnTargets(submitted, { comments }, context('supervisor'))).toEqual({
      ok: false,
      refusals: [
        { code: 'not-found', field: '/comments/0/objectiveId' },
        { code: 'indicator-unknown', field: '/comments/0/indicatorId' },
      ],
    });
  });

  it('of the own plan is refused', () => {
    expect(codes(returnTargets(submitted, { comments: [{ text: 'Bagus' }] }, context('staff')))).toEqual(['own-plan']);
  });
});

describe('revising targets', () => {
  const running = context('staff', { phases: phasesWith({ planning: 'closed', execution: 'open' }) });
  const revised = accepted(reviseTargets(approved, { reason: 'Tugas baru' }, running));
  const changed = accepted(saveTargets(revised, aContent(anObjective({ text: 'Antrean daring' })), running));

  it('opens a draft while the approved plan stays in force', () => {
    expect(changed).toMatchObject({ status: 'draft', revision: 1, revisionReason: 'Tugas baru' });
    expect(planInForce(changed)?.objectives[0]?.text).toBe('Antrean loket menjadi lebih singkat');
  });

  it('replaces the plan in force when it is approved', () => {
    const plan = accepted(
      approveTargets(accepted(submitTargets(changed, running)), { ...running, actor: 'supervisor' }),
    );
    expect(plan).toMatchObject({ status: 'approved', revision: 2 });
    expect(plan.inForce).toBeUndefined();
    expect(planInForce(plan)?.objectives[0]?.text).toBe('Antrean daring');
  });

  it('needs an approved plan, a reason, and comes before scoring', () => {
    const scoring = context('staff', { phases: phasesWith({ scoring: 'open' }) });
    expect(codes(reviseTargets(submitted, { reason: ' ' }, scoring))).toEqual([
      'plan-not-approved',
      'phase-not-open',
      'reason-missing',
    ]);
  });

  it('leaves a draft that was never approved without force', () => {
    expect(planInForce(aPlan())).toBeUndefined();
  });
});
