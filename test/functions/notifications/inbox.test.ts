import { beforeEach, describe, expect, it } from 'vitest';
import { listMyTasks } from '../../../functions/notifications/list-my-tasks.ts';
import { listNotices } from '../../../functions/notifications/list-notices.ts';
import { markNoticeRead } from '../../../functions/notifications/mark-notice-read.ts';
import { setPreferences } from '../../../functions/people/set-preferences.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { settleTask } from '../../../functions/steps/settle-task.ts';
import type { TaskKind } from '../../../shared/domain/schemes/scheme.ts';
import { type App, openApp } from '../../support/app.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

let app: App;

const opens = async (kind: TaskKind, employeeId: string, rest: { segmentId?: string } = {}): Promise<string> => {
  const caseId = caseOf(employeeId);
  const { taskId } = await app.step(openTask, { cycleId, caseId, kind, execution: `m-${employeeId}`, ...rest });
  return String(taskId);
};

const idsOf = (items: readonly { taskId: string }[]) => items.map(({ taskId }) => taskId);

beforeEach(async () => {
  app = openApp({ now: '2026-07-06T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution', 'mid-review'] });
});

describe('the inbox', () => {
  beforeEach(async () => {
    await opens('hold-mid-review', 'siti');
    app.at('2026-07-07T02:00:00.000Z');
    await opens('hold-mid-review', 'joko');
    await app.deliver();
  });

  it('tells in words who waits for what, the newest first', async () => {
    const { items } = (await app.call(listNotices, 'budi', {})).body;
    expect(items.map(({ caseId }) => caseId)).toEqual([caseOf('joko'), caseOf('siti')]);
    expect(items[1]).toMatchObject({ kind: 'mid-review-due', actBy: '2026-08-03T16:59:59.999Z', cycleId });
    expect(items[1]?.sentence).toContain('Siti Contoh');
    expect(items[1]?.link).toMatch(/^\/tugas\//);
  });

  it('speaks the language of its reader', async () => {
    const [before] = (await app.call(listNotices, 'budi', {})).body.items;
    await app.call(setPreferences, 'budi', { body: { language: 'en', know: 'daily' } });
    const [after] = (await app.call(listNotices, 'budi', {})).body.items;
    expect(after?.noticeId).toBe(before?.noticeId);
    expect(after?.title).not.toBe(before?.title);
  });

  it('comes in pages, each notice once', async () => {
    const first = (await app.call(listNotices, 'budi', { query: { limit: 1 } })).body;
    const second = (await app.call(listNotices, 'budi', { query: { limit: 1, cursor: String(first.cursor) } })).body;
    expect([...first.items, ...second.items].map(({ caseId }) => caseId)).toEqual([caseOf('joko'), caseOf('siti')]);
  });

  it('remembers when a notice was first read', async () => {
    const [notice] = (await app.call(listNotices, 'budi', {})).body.items;
    const noticeId = String(notice?.noticeId);
    expect(await app.call(markNoticeRead, 'budi', { noticeId })).toMatchObject({ body: { readAt: app.now() } });
    const readAt = app.now();
    app.at('2026-07-08T02:00:00.000Z');
    expect((await app.call(markNoticeRead, 'budi', { noticeId })).body.readAt).toBe(readAt);
  });

  it('of somebody else is not there to be read', async () => {
    const [notice] = (await app.call(listNotices, 'budi', {})).body.items;
    const before = wholeTable(app);
    const answer = await app.call(markNoticeRead, 'siti', { noticeId: String(notice?.noticeId) });
    expect(answer).toMatchObject({ status: 404 });
    expect(wholeTable(app)).toEqual(before);
  });
});

describe('my tasks', () => {
  it('come with names and the nearest deadline first', async () => {
    await opens('hold-mid-review', 'joko');
    app.at('2026-07-05T02:00:00.000Z');
    await opens('hold-mid-review', 'siti');
    const { items } = (await app.call(listMyTasks, 'budi', {})).body;
    expect(items.map(({ subject, late }) => [subject.name, late])).toEqual([
      ['Siti Contoh', false],
      ['Joko Contoh', false],
    ]);
    expect(items[0]).not.toHaveProperty('execution');
    expect(items[0]).not.toHaveProperty('token');
  });

  it('hold what was escalated to me, and my own, each once', async () => {
    const escalated = await opens('hold-mid-review', 'siti');
    app.at('2026-08-03T17:00:00.000Z');
    await app.step(settleTask, { taskId: escalated });
    const own = await opens('hold-mid-review', 'budi');
    const { items } = (await app.call(listMyTasks, 'kepala', {})).body;
    expect(idsOf(items)).toEqual([escalated, own]);
    expect(items.map(({ late }) => late)).toEqual([true, false]);
    expect(items[0]).toMatchObject({ assignee: { name: 'Budi Contoh' }, escalatedTo: { name: 'Kepala Contoh' } });
    expect(idsOf((await app.call(listMyTasks, 'budi', {})).body.items)).toEqual([escalated]);
  });

  it('come in pages across both queues', async () => {
    const escalated = await opens('hold-mid-review', 'siti');
    app.at('2026-08-03T17:00:00.000Z');
    await app.step(settleTask, { taskId: escalated });
    const own = await opens('hold-mid-review', 'budi');
    const first = (await app.call(listMyTasks, 'kepala', { query: { limit: 1 } })).body;
    const second = (await app.call(listMyTasks, 'kepala', { query: { limit: 1, cursor: String(first.cursor) } })).body;
    expect([idsOf(first.items), idsOf(second.items)]).toEqual([[escalated], [own]]);
    expect(second).not.toHaveProperty('cursor');
  });

  it('take no cursor that somebody made up', async () => {
    const { status, problem } = await app.call(listMyTasks, 'budi', { query: { cursor: 'bXVuZ2tpbg' } });
    expect([status, problem.errors[0]?.field]).toEqual([400, '/cursor']);
  });
});
