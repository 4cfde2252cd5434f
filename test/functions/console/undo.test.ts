import { beforeEach, describe, expect, it } from 'vitest';
import { extendTask } from '../../../functions/console/extend-task.ts';
import { reassignTask } from '../../../functions/console/reassign-task.ts';
import { remindTask } from '../../../functions/console/remind-task.ts';
import { undoTaskChange } from '../../../functions/console/undo-task-change.ts';
import { holdTask } from '../../../functions/steps/hold-task.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { settleTask } from '../../../functions/steps/settle-task.ts';
import { type App, openApp } from '../../support/app.ts';
import { actionsOf, inboxOf } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

let app: App;
let taskId: string;
let dueAt: string;

const later = '2026-08-31T16:59:59.999Z';
const extend = (ifMatch = 2) =>
  app.call(extendTask, 'wati', { taskId, ifMatch, body: { dueAt: later, reason: 'Sakit.' } });
const undo = (ifMatch: number, as = 'wati') => app.call(undoTaskChange, as, { taskId, ifMatch });

beforeEach(async () => {
  app = openApp({ now: '2026-07-06T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution', 'mid-review'] });
  const opened = { cycleId, caseId: caseOf('siti'), kind: 'hold-mid-review', execution: 'm-siti' };
  taskId = String((await app.step(openTask, opened)).taskId);
  await app.step(holdTask, { taskId, token: 't-1' });
  dueAt = (await app.call(remindTask, 'wati', { taskId, ifMatch: 2 })).body.dueAt;
  app.at('2026-07-07T02:00:00.000Z');
});

describe('an extension', () => {
  it('says until when it can be taken back', async () => {
    expect((await extend(3)).body.undo).toEqual({ action: 'extendTask', until: '2026-07-07T03:00:00.000Z' });
  });

  it('is taken back, also when its machine waits anew', async () => {
    await extend(3);
    await app.step(settleTask, { taskId });
    await app.step(holdTask, { taskId, token: 't-2' });
    const { status, body, etag } = await undo(5);
    expect([status, etag, body.dueAt, body.undo]).toEqual([200, 6, dueAt, undefined]);
    await app.deliver();
    expect(app.completed.at(-1)).toEqual({ token: 't-2', output: { event: 'rescheduled' } });
    expect(await actionsOf(app, 'siti')).toContain('undoTaskChange');
  });

  it('stays after an hour', async () => {
    await extend(3);
    app.at('2026-07-07T03:00:00.001Z');
    const before = wholeTable(app);
    expect(await undo(4)).toMatchObject({ status: 409, problem: { code: 'nothing-to-undo' } });
    expect(wholeTable(app)).toEqual(before);
  });

  it('is taken back once', async () => {
    await extend(3);
    await undo(4);
    expect(await undo(5)).toMatchObject({ status: 409, problem: { code: 'nothing-to-undo' } });
  });

  it('is not taken back by an old version or by others', async () => {
    await extend(3);
    expect(await undo(3)).toMatchObject({ status: 409, problem: { code: 'changed-since-read' } });
    expect(await undo(4, 'budi')).toMatchObject({ status: 403 });
  });
});

describe('a reassignment', () => {
  it('is given back to who had it, and they hear of it', async () => {
    const body = { employeeId: 'kepala', reason: 'Cuti.' };
    await app.call(reassignTask, 'wati', { taskId, ifMatch: 3, body });
    const { body: task } = await undo(4);
    expect([task.assignee.employeeId, task.dueAt]).toEqual(['budi', dueAt]);
    app.at('2026-07-07T02:30:00.000Z');
    await app.deliver();
    expect(await inboxOf(app, 'budi')).toContain('reassigned');
  });
});

describe('a reminder', () => {
  it('tells the assignee, once a day', async () => {
    const { body } = await app.call(remindTask, 'wati', { taskId, ifMatch: 3 });
    expect(body.remindedAt).toBe('2026-07-07T02:00:00.000Z');
    const again = await app.call(remindTask, 'wati', { taskId, ifMatch: 4 });
    expect([again.status, again.problem.code]).toEqual([409, 'reminded-today']);
    expect(again.problem.errors[0]?.facts).toEqual({ remindedAt: '2026-07-07T02:00:00.000Z' });
    await app.deliver();
    expect((await inboxOf(app, 'budi')).filter((kind) => kind === 'reminder')).toHaveLength(2);
  });

  it('of the own case is refused to HR', async () => {
    const opened = { cycleId, caseId: caseOf('wati'), kind: 'hold-mid-review', execution: 'm-wati' };
    const own = String((await app.step(openTask, opened)).taskId);
    const answer = await app.call(remindTask, 'wati', { taskId: own, ifMatch: 1 });
    expect([answer.status, answer.problem.code]).toEqual([403, 'conflict-of-interest']);
  });
});
