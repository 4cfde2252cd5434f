import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coversTask,
  type Delegation,
  type DelegationCommand,
  type DelegationContext,
  delegableKinds,
  delegateTasks,
  endDelegation,
  isInForce,
} from '../../../shared/domain/people/delegation.ts';
import { taskKinds } from '../../../shared/domain/schemes/scheme.ts';

const now = '2026-01-05T02:00:00.000Z';
const command = (rest: Partial<DelegationCommand> = {}): DelegationCommand => ({
  delegateId: 'joko',
  kinds: ['approve-targets'],
  from: '2026-01-05',
  to: '2026-01-11',
  reason: 'Dinas luar',
  ...rest,
});
const context = (rest: Partial<DelegationContext> = {}): DelegationContext => ({
  ownerId: 'budi',
  delegationId: 'd1',
  now,
  today: '2026-01-05',
  candidateIds: ['joko', 'kepala'],
  ofOwner: [],
  ofDelegate: [],
  ...rest,
});
const given = (rest: Partial<Delegation> = {}): Delegation => ({
  ...command(),
  delegationId: 'd0',
  ownerId: 'budi',
  grantedAt: now,
  ...rest,
});

const codes = (of: DelegationCommand, rest: Partial<DelegationContext> = {}) => {
  const decided = delegateTasks(of, context(rest));
  return decided.ok ? [] : decided.refusals.map(({ code, field }) => [code, field]);
};

describe('leaving tasks to a colleague', () => {
  it('keeps who, what, when and why', () => {
    expect(delegateTasks(command(), context())).toEqual({
      ok: true,
      value: { ...command(), delegationId: 'd1', ownerId: 'budi', grantedAt: now },
    });
  });

  it.each([
    ['oneself', command({ delegateId: 'budi' }), [['delegate-unsuitable', '/delegateId']]],
    ['somebody far away', command({ delegateId: 'orang' }), [['delegate-unsuitable', '/delegateId']]],
    ['somebody since yesterday', command({ from: '2026-01-04' }), [['invalid-field', '/from']]],
    ['somebody until before', command({ to: '2026-01-04' }), [['invalid-field', '/to']]],
    ['somebody for 61 days', command({ to: '2026-03-06' }), [['delegation-too-long', '/to']]],
    ['somebody for 60 days', command({ to: '2026-03-05' }), []],
    ['somebody without a reason', command({ reason: ' ' }), [['reason-missing', '/reason']]],
  ])('%s', (_, of, expected) => {
    expect(codes(of)).toEqual(expected);
  });

  it('is refused while the tasks are left to another', () => {
    expect(codes(command(), { ofOwner: [given({ from: '2026-01-11', to: '2026-01-20' })] })).toEqual([
      ['delegation-overlaps', '/from'],
    ]);
  });

  it('is allowed after an earlier one was ended', () => {
    expect(codes(command(), { ofOwner: [given({ endedAt: now })] })).toEqual([]);
  });

  it('is refused to somebody who is away too', () => {
    expect(codes(command(), { ofDelegate: [given({ ownerId: 'joko', delegateId: 'kepala' })] })).toEqual([
      ['delegate-absent', '/delegateId'],
    ]);
  });

  it('never lets two count on one day', () => {
    const day = fc.integer({ min: 5, max: 28 }).map((number) => `2026-01-${String(number).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { maxLength: 8 }), day, (wishes, on) => {
        const kept: Delegation[] = [];
        for (const [from, to] of wishes) {
          const decided = delegateTasks(command({ from, to }), context({ ofOwner: kept }));
          if (decided.ok) kept.push(decided.value);
        }
        expect(kept.filter((one) => isInForce(one, on)).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a delegation', () => {
  it('counts on its first and its last day', () => {
    const days = ['2026-01-04', '2026-01-05', '2026-01-11', '2026-01-12'];
    expect(days.map((day) => isInForce(given(), day))).toEqual([false, true, true, false]);
  });

  it('ends once', () => {
    const ended = endDelegation(given(), { actor: 'budi', now, today: '2026-01-06' });
    expect(ended).toMatchObject({ ok: true, value: { endedAt: now, endedBy: 'budi' } });
    const again = endDelegation(given({ endedAt: now }), { actor: 'budi', now, today: '2026-01-06' });
    expect(again).toEqual({ ok: false, refusals: [{ code: 'delegation-over' }] });
    expect(endDelegation(given(), { actor: 'budi', now, today: '2026-01-12' }).ok).toBe(false);
  });

  it('never covers a rating, an appeal or a result', () => {
    const all = given({ kinds: delegableKinds });
    const covered = taskKinds.filter((kind) => coversTask(all, { assigneeId: 'budi', subjectId: 'siti', kind }));
    expect(covered).toEqual(['approve-targets', 'hold-mid-review']);
  });

  it('covers nothing about the delegate, nor tasks of others', () => {
    const kind = 'approve-targets';
    expect(coversTask(given(), { assigneeId: 'budi', subjectId: 'joko', kind })).toBe(false);
    expect(coversTask(given(), { assigneeId: 'kepala', subjectId: 'siti', kind })).toBe(false);
    expect(coversTask(given(), { assigneeId: 'budi', subjectId: 'siti', kind: 'hold-mid-review' })).toBe(false);
  });
});
