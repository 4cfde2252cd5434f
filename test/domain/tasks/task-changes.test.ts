import { describe, expect, it } from 'vitest';
import type { Task } from '../../../shared/domain/tasks/task.ts';
import { changedFrom, remindAgain, undoableChange, undoChange } from '../../../shared/domain/tasks/task-changes.ts';

const now = '2026-07-06T02:00:00.000Z';

const before: Task = {
  taskId: '2026-siti~rate~s1',
  kind: 'rate',
  caseId: '2026-siti',
  cycleId: '2026',
  unitId: 'layanan',
  subjectId: 'siti',
  assigneeId: 'budi',
  escalatedToId: 'kepala',
  stuckSince: '2026-07-01T02:00:00.000Z',
  openedAt: '2026-06-01T02:00:00.000Z',
  wait: { dueAt: '2026-06-30T16:59:59.999Z', steps: [], onSilence: 'pass-to-superior' },
  taken: ['remind-1', 'escalate'],
  status: 'open',
  execution: 'x',
  token: 't-1',
  version: 4,
};

const { escalatedToId: _, stuckSince: __, ...given } = before;
const after: Task = {
  ...given,
  assigneeId: 'ratna',
  wait: { ...before.wait, dueAt: '2026-07-20T16:59:59.999Z', round: 2 },
};

const changed = changedFrom(before, after, { action: 'reassignTask', now });

describe('a change of a task by HR', () => {
  it('is taken back to what stood there before', () => {
    const held = { ...changed, token: 't-2', version: 6 };
    expect(undoChange(held, { now: '2026-07-06T02:59:59.999Z' })).toEqual({
      ok: true,
      value: { ...before, token: 't-2', version: 6 },
    });
  });

  it('can be taken back for an hour', () => {
    expect(undoableChange(changed, '2026-07-06T03:00:00.000Z')).toBeDefined();
    expect(undoableChange(changed, '2026-07-06T03:00:00.001Z')).toBeUndefined();
    expect(undoChange(changed, { now: '2026-07-06T03:00:00.001Z' })).toEqual({
      ok: false,
      refusals: [{ code: 'nothing-to-undo' }],
    });
  });

  it('stays when the task is closed', () => {
    expect(undoChange({ ...changed, status: 'done' }, { now })).toEqual({
      ok: false,
      refusals: [{ code: 'task-closed', facts: { status: 'done' } }],
    });
  });

  it('that was never made is not taken back', () => {
    expect(undoChange(before, { now })).toMatchObject({ refusals: [{ code: 'nothing-to-undo' }] });
  });
});

describe('a reminder by hand', () => {
  const zone = 'WIB';

  it('is noted with its instant', () => {
    expect(remindAgain(before, { now, zone })).toMatchObject({ ok: true, value: { remindedAt: now } });
  });

  it('comes once on a day of the unit', () => {
    const reminded = { ...before, remindedAt: now };
    expect(remindAgain(reminded, { now: '2026-07-06T16:59:59.999Z', zone })).toEqual({
      ok: false,
      refusals: [{ code: 'reminded-today', facts: { remindedAt: now } }],
    });
    expect(remindAgain(reminded, { now: '2026-07-06T17:00:00.000Z', zone })).toMatchObject({ ok: true });
  });
});
