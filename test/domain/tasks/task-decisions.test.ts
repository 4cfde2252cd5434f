import { describe, expect, it } from 'vitest';
import type { Task } from '../../../shared/domain/tasks/task.ts';
import {
  answerTask,
  cancelTask,
  reassign,
  recomputeWait,
  rescheduleWait,
  takeStep,
} from '../../../shared/domain/tasks/task-decisions.ts';
import { dueSteps, planWait, secondsToNext } from '../../../shared/domain/tasks/wait-plan.ts';
import { calendar, matrixScheme, weightedScheme } from '../packs.ts';

const openedAt = '2026-01-08T02:00:00.000Z';
const afterDeadline = '2026-01-16T01:00:00.000Z';
const afterGrace = '2026-01-26T01:00:00.000Z';
const planning = { scheme: matrixScheme, calendar };

const aTask = (changes: Partial<Task> = {}): Task => ({
  taskId: 'task-1',
  kind: 'approve-targets',
  caseId: 'case-1',
  cycleId: '2026',
  unitId: 'unit-1',
  subjectId: 'staff',
  assigneeId: 'supervisor',
  openedAt,
  wait: planWait('approve-targets', openedAt, planning),
  taken: [],
  status: 'open',
  execution: 'target-approval-1',
  version: 1,
  ...changes,
});

const facts = (now: string, superiorId?: string) => ({ ...planning, now, superiorId });
const escalated = () => takeStep(aTask(), 'escalate', facts(afterDeadline, 'superior')).task;

describe('a step of a task', () => {
  it('reminds once, however often it is delivered', () => {
    const now = '2026-01-13T02:00:00.000Z';
    const first = takeStep(aTask(), 'remind-1', facts(now));
    expect(first).toMatchObject({ effect: 'reminded', task: { taken: ['remind-1'], status: 'open' } });
    expect(takeStep(first.task, 'remind-1', facts(now))).toEqual({ effect: 'nothing', task: first.task });
  });

  it.each([
    ['that is not due yet', aTask(), 'lapse', afterDeadline],
    ['that the plan does not have', aTask(), 'remind-9', afterDeadline],
    ['of an answered task', aTask({ status: 'done' }), 'escalate', afterDeadline],
  ])('%s changes nothing', (_, task, stepId, now) => {
    expect(takeStep(task, stepId, facts(now, 'superior'))).toEqual({ effect: 'nothing', task });
  });

  it('lets the superior answer too when it escalates', () => {
    expect(takeStep(aTask(), 'escalate', facts(afterDeadline, 'superior'))).toMatchObject({
      effect: 'escalated',
      task: { assigneeId: 'supervisor', escalatedToId: 'superior', status: 'open', taken: ['escalate'] },
    });
  });

  it('escalates to nobody where nobody is above', () => {
    const { task, effect } = takeStep(aTask(), 'escalate', facts(afterDeadline));
    expect(effect).toBe('escalated');
    expect(task.escalatedToId).toBeUndefined();
  });
});

describe('silence', () => {
  it('passes the task to the superior with a new deadline', () => {
    const { task, effect } = takeStep(escalated(), 'lapse', facts(afterGrace, 'superior'));
    expect(effect).toBe('passed-on');
    expect(task).toMatchObject({ assigneeId: 'superior', status: 'open', wait: { dueAt: '2026-02-02T16:59:59.999Z' } });
    expect(task.escalatedToId).toBeUndefined();
    expect(task.wait.steps.map((step) => step.stepId)).toEqual(['remind-1.2', 'remind-2.2', 'escalate.2', 'lapse.2']);
  });

  it('never passes a task to whom it is about', () => {
    const { task, effect } = takeStep(escalated(), 'lapse', facts(afterGrace, 'staff'));
    expect({ effect, assigneeId: task.assigneeId }).toEqual({ effect: 'stuck', assigneeId: 'supervisor' });
  });

  it('keeps the task open and overdue at the top', () => {
    const { task, effect } = takeStep(escalated(), 'lapse', facts(afterGrace));
    expect(effect).toBe('stuck');
    expect(task).toMatchObject({ status: 'open', wait: { dueAt: '2026-01-15T16:59:59.999Z' } });
  });

  it('at the top tells HR again after each grace', () => {
    const once = takeStep(escalated(), 'lapse', facts(afterGrace)).task;
    expect(secondsToNext(once, afterGrace)).toBeGreaterThan(86_400);
    const later = '2026-02-10T00:00:00.000Z';
    expect(dueSteps(once, later).map((step) => step.stepId)).toEqual(['lapse.2']);
    const twice = takeStep(once, 'lapse.2', facts(later));
    expect(twice.effect).toBe('stuck');
    expect(takeStep(twice.task, 'lapse.2', facts(later)).effect).toBe('nothing');
  });

  it('at the top passes on once somebody is above', () => {
    const stuck = takeStep(escalated(), 'lapse', facts(afterGrace)).task;
    const { task, effect } = takeStep(stuck, 'lapse.2', facts('2026-02-10T00:00:00.000Z', 'new-superior'));
    expect({ effect, assigneeId: task.assigneeId }).toEqual({ effect: 'passed-on', assigneeId: 'new-superior' });
  });

  it('lapses with the outcome that the scheme names', () => {
    const task = aTask({ wait: planWait('approve-targets', openedAt, { ...planning, scheme: weightedScheme }) });
    expect(takeStep(task, 'lapse', facts(afterGrace, 'superior'))).toMatchObject({
      effect: 'lapsed',
      task: { status: 'lapsed', outcome: 'deemed-approved' },
    });
  });
});

describe('an answer', () => {
  it('closes the task with the word that its machine reads', () => {
    expect(answerTask(aTask(), 'approved')).toMatchObject({ ok: true, value: { status: 'done', outcome: 'approved' } });
    expect(cancelTask(aTask(), 'cancelled')).toMatchObject({ ok: true, value: { status: 'cancelled' } });
  });

  it.each(['done', 'lapsed', 'cancelled'] as const)('to a task that is %s is refused', (status) => {
    const refused = { ok: false, refusals: [{ code: 'task-closed', facts: { status } }] };
    expect(answerTask(aTask({ status }), 'approved')).toEqual(refused);
    expect(cancelTask(aTask({ status }), 'cancelled')).toEqual(refused);
  });
});

describe('an extension', () => {
  const newDueAt = '2026-01-30T16:59:59.999Z';

  it('plans all steps anew for the later deadline', () => {
    const extended = rescheduleWait(escalated(), newDueAt, facts(afterDeadline));
    expect(extended).toMatchObject({
      ok: true,
      value: {
        wait: {
          dueAt: newDueAt,
          steps: [
            { stepId: 'remind-1.2', at: '2026-01-28T02:00:00.000Z' },
            { stepId: 'remind-2.2', at: '2026-01-29T02:00:00.000Z' },
            { stepId: 'escalate.2', at: newDueAt },
            { stepId: 'lapse.2', at: '2026-02-06T16:59:59.999Z' },
          ],
        },
      },
    });
  });

  it('makes the old timer stale', () => {
    const extended = rescheduleWait(aTask(), newDueAt, facts(openedAt));
    if (!extended.ok) throw new Error('refused');
    expect(takeStep(extended.value, 'escalate', facts(afterDeadline, 'superior')).effect).toBe('nothing');
    expect(dueSteps(extended.value, afterDeadline)).toEqual([]);
  });

  it.each(['2026-01-15T16:59:59.999Z', '2026-01-10T16:59:59.999Z'])('to %s is refused as not later', (dueAt) => {
    expect(rescheduleWait(aTask(), dueAt, facts(openedAt))).toEqual({
      ok: false,
      refusals: [{ code: 'deadline-not-later', field: '/dueAt', facts: { dueAt: '2026-01-15T16:59:59.999Z' } }],
    });
  });

  it('of a closed task into the past is refused twice', () => {
    const decision = rescheduleWait(aTask({ status: 'done' }), '2026-01-20T16:59:59.999Z', facts(afterGrace));
    expect(decision.ok ? [] : decision.refusals.map((refusal) => refusal.code)).toEqual([
      'task-closed',
      'deadline-not-later',
    ]);
  });
});

describe('a corrected calendar', () => {
  const extraHoliday = { date: '2026-01-12', kind: 'cuti-bersama', name: 'Contoh' } as const;
  const corrected = {
    ...planning,
    calendar: { ...calendar, years: calendar.years.map((year) => ({ ...year, days: [...year.days, extraHoliday] })) },
    now: '2026-01-09T01:00:00.000Z',
  };

  it('moves the deadline to a later day', () => {
    expect(recomputeWait(aTask(), corrected).wait.dueAt).toBe('2026-01-19T16:59:59.999Z');
  });

  it('never moves a deadline that people were told forward', () => {
    const late = recomputeWait(aTask(), corrected);
    expect(recomputeWait(late, facts('2026-01-09T01:00:00.000Z'))).toBe(late);
  });

  it('leaves a deadline that was set alone', () => {
    const dueAt = '2026-01-10T16:59:59.999Z';
    const task = aTask({ wait: planWait('approve-targets', openedAt, { ...planning, dueAt }) });
    expect(recomputeWait(task, corrected)).toBe(task);
  });

  it('counts from when the task was passed on', () => {
    const passed = takeStep(escalated(), 'lapse', facts(afterGrace, 'superior')).task;
    const later = { ...corrected, now: afterGrace };
    expect(recomputeWait(passed, later)).toBe(passed);
    const holiday = { date: '2026-01-28', kind: 'cuti-bersama', name: 'Contoh' } as const;
    const years = calendar.years.map((year) => ({ ...year, days: [...year.days, holiday] }));
    expect(recomputeWait(passed, { ...later, calendar: { ...calendar, years } }).wait).toMatchObject({
      dueAt: '2026-02-03T16:59:59.999Z',
      round: 3,
    });
  });

  it('leaves a closed task alone', () => {
    const done = aTask({ status: 'done' });
    expect(recomputeWait(done, corrected)).toBe(done);
  });
});

describe('a reassignment', () => {
  it('gives the new holder a whole window', () => {
    const decision = reassign(escalated(), 'other-head', facts(afterDeadline));
    expect(decision).toMatchObject({
      ok: true,
      value: { assigneeId: 'other-head', wait: { dueAt: '2026-01-23T16:59:59.999Z' } },
    });
    expect(decision.ok && decision.value.escalatedToId).toBeUndefined();
  });

  it('never leaves less time than there was', () => {
    const decision = reassign(
      aTask({ wait: { ...aTask().wait, dueAt: '2026-03-02T16:59:59.999Z' } }),
      'other-head',
      facts(openedAt),
    );
    expect(decision).toMatchObject({ ok: true, value: { wait: { dueAt: '2026-03-02T16:59:59.999Z' } } });
  });

  it('to the person whom it is about is refused', () => {
    expect(reassign(aTask(), 'staff', facts(openedAt))).toMatchObject({
      ok: false,
      refusals: [{ code: 'conflict-of-interest' }],
    });
  });

  it('of what only the person concerned can do is refused', () => {
    const own = aTask({ kind: 'self-assess', assigneeId: 'staff' });
    expect(reassign(own, 'other', facts(openedAt))).toMatchObject({ ok: false, refusals: [{ code: 'not-allowed' }] });
  });
});
