import { beforeEach, describe, expect, it } from 'vitest';
import { explainAppeal } from '../../../functions/appeals/explain-appeal.ts';
import { fileAppeal } from '../../../functions/appeals/file-appeal.ts';
import { extendTask } from '../../../functions/console/extend-task.ts';
import { listOpenTasks } from '../../../functions/console/list-open-tasks.ts';
import { reassignTask } from '../../../functions/console/reassign-task.ts';
import { holdTask } from '../../../functions/steps/hold-task.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { saveTask } from '../../../shared/data/tasks.ts';
import { type App, openApp } from '../../support/app.ts';
import { fileOf, inboxOf, withAnnouncedResult } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

let app: App;
let taskId: string;

const opens = async (kind: string, employeeId: string, rest: object = {}): Promise<string> =>
  String(
    (await app.step(openTask, { cycleId, caseId: caseOf(employeeId), kind, execution: `m-${employeeId}`, ...rest }))
      .taskId,
  );

const taskOf = async (employeeId: string) => (await fileOf(app, employeeId)).tasks[0];

const refusedBy = async (
  call: Promise<{ status: number; problem: { errors: readonly object[]; current?: unknown } }>,
  status: number,
  errors: readonly object[],
) => {
  const before = wholeTable(app);
  const answer = await call;
  expect(answer.status).toBe(status);
  expect(answer.problem.errors).toMatchObject(errors);
  expect(wholeTable(app)).toEqual(before);
  return answer;
};

beforeEach(async () => {
  app = openApp({ now: '2026-07-06T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution', 'mid-review'] });
  taskId = await opens('hold-mid-review', 'siti');
  await app.step(holdTask, { taskId, token: 't-siti' });
});

describe('a task that HR extends', () => {
  const later = '2026-08-31T16:59:59.999Z';
  const extend = (body: { dueAt?: string; reason?: string } = {}, ifMatch = 2, as = 'wati') =>
    app.call(extendTask, as, { taskId, ifMatch, body: { dueAt: later, reason: 'Sakit.', ...body } });

  it('is due later, wakes its machine, and the assignee hears of it', async () => {
    expect(await extend()).toMatchObject({ status: 200, etag: 3, body: { dueAt: later, status: 'open', version: 3 } });
    app.at('2026-07-06T03:00:00.000Z');
    await app.deliver();
    expect(app.completed).toEqual([{ token: 't-siti', output: { event: 'rescheduled' } }]);
    expect((await inboxOf(app, 'budi')).toSorted()).toEqual(['deadline-moved', 'mid-review-due']);
  });

  it('is refused an earlier deadline and a missing reason, with both named', async () => {
    await refusedBy(extend({ dueAt: '2026-07-20T16:59:59.999Z', reason: '' }), 422, [
      { code: 'deadline-not-later', field: '/dueAt' },
      { code: 'reason-missing', field: '/reason' },
    ]);
  });

  it('is refused by an old version, with the task as it is', async () => {
    const { problem } = await refusedBy(extend({}, 1), 409, [{ code: 'changed-since-read' }]);
    expect(problem.current).toMatchObject({ taskId, version: 2 });
  });

  it('is refused to the assignee', async () => {
    await refusedBy(extend({}, 2, 'budi'), 403, [{ code: 'not-allowed' }]);
  });

  it('of another agency is not found', async () => {
    const other = openApp({ agencyId: 'lain', table: app.table, now: app.now() });
    await openSmallOffice(other);
    const call = { taskId, ifMatch: 2, body: { dueAt: later, reason: 'Sakit.' } };
    await refusedBy(other.call(extendTask, 'wati', call), 404, [{ code: 'not-found' }]);
  });
});

describe('a task that HR gives to somebody else', () => {
  const give = (employeeId: string, rest: { reason?: string; ifMatch?: number } = {}) =>
    app.call(reassignTask, 'wati', {
      taskId,
      ifMatch: rest.ifMatch ?? 2,
      body: { employeeId, reason: rest.reason ?? 'Cuti.' },
    });

  it('is theirs, with a whole window, and they hear from whom', async () => {
    app.at('2026-07-20T02:00:00.000Z');
    const { status, body } = await give('kepala');
    expect([status, body.assignee.name, body.dueAt]).toEqual([200, 'Kepala Contoh', '2026-08-18T16:59:59.999Z']);
    await app.deliver();
    expect(await inboxOf(app, 'kepala')).toEqual(['reassigned']);
    expect(app.completed).toEqual([{ token: 't-siti', output: { event: 'rescheduled' } }]);
  });

  it('is refused for the person whom it is about', async () => {
    await refusedBy(give('siti'), 403, [{ code: 'conflict-of-interest', field: '/employeeId' }]);
  });

  it('is refused for whoever has it, without a reason', async () => {
    await refusedBy(give('budi', { reason: ' ' }), 400, [
      { code: 'invalid-field', field: '/employeeId' },
      { code: 'reason-missing', field: '/reason' },
    ]);
  });

  it('is refused for nobody of the agency', async () => {
    await refusedBy(give('orang-lain'), 404, [{ code: 'not-found', field: '/employeeId' }]);
  });

  it('is refused by an old version', async () => {
    await refusedBy(give('kepala', { ifMatch: 1 }), 409, [{ code: 'changed-since-read' }]);
  });

  it('is refused when it is answered', async () => {
    const task = await taskOf('siti');
    if (!task) throw new Error('siti has a task');
    await app.table.transact(saveTask(app.agencyId, { ...task, status: 'done', outcome: 'held' }, task));
    await refusedBy(give('kepala', { ifMatch: 3 }), 409, [{ code: 'task-closed', facts: { status: 'done' } }]);
  });
});

describe('an appeal that HR gives to another officer', () => {
  beforeEach(async () => {
    app = openApp({ now: '2027-02-03T02:00:00.000Z' });
    await openSmallOffice(app, { open: ['scoring', 'announcement'] });
    await withAnnouncedResult(app, 'siti');
    await app.call(fileAppeal, 'siti', { caseId: caseOf('siti'), body: { reasons: 'Realisasi Juni belum dihitung.' } });
    taskId = await opens('decide-appeal', 'siti');
  });

  const give = (employeeId: string) =>
    app.call(reassignTask, 'wati', { taskId, ifMatch: 1, body: { employeeId, reason: 'Pejabat berhalangan.' } });

  it('names that officer, and keeps who had it before', async () => {
    expect(await give('joko')).toMatchObject({ status: 200 });
    expect((await fileOf(app, 'siti')).appeal).toMatchObject({
      reviewingOfficerId: 'joko',
      passedOn: [{ from: 'kepala', to: 'joko' }],
    });
    expect((await fileOf(app, 'siti')).case.reviewingOfficerId).toBe('joko');
  });

  it('is refused for the one who rated', async () => {
    await refusedBy(give('budi'), 403, [{ code: 'conflict-of-interest', field: '/employeeId' }]);
  });

  it('leaves the supervisor to explain', async () => {
    await give('joko');
    const { appeal } = await fileOf(app, 'siti');
    const call = {
      caseId: caseOf('siti'),
      ifMatch: appeal?.version ?? 0,
      body: { text: 'Realisasi diterima terlambat.' },
    };
    expect(await app.call(explainAppeal, 'budi', call)).toMatchObject({ status: 200 });
  });
});

describe('the open tasks of a cycle', () => {
  beforeEach(async () => {
    app.at('2026-07-07T02:00:00.000Z');
    await opens('hold-mid-review', 'wati');
    await opens('hold-mid-review', 'joko');
  });

  const listed = async (
    query: { unitId?: string; direct?: boolean; late?: boolean; limit?: number; cursor?: string } = {},
  ) => (await app.call(listOpenTasks, 'wati', { cycleId, query })).body;
  const subjects = ({ items }: { items: readonly { subject: { employeeId: string } }[] }) =>
    items.map(({ subject }) => subject.employeeId);

  it('of all units come by deadline', async () => {
    const ids = subjects(await listed());
    expect(ids[0]).toBe('siti');
    expect([...ids].sort()).toEqual(['joko', 'siti', 'wati']);
  });

  it('of a unit are those of everything below it, or only its own', async () => {
    expect(subjects(await listed({ unitId: 'dinas' }))).toEqual(['siti', 'joko', 'wati']);
    expect(subjects(await listed({ unitId: 'dinas', direct: true }))).toEqual(['wati']);
  });

  it('are late once their deadline has passed', async () => {
    app.at('2026-08-04T02:00:00.000Z');
    expect(subjects(await listed({ late: true }))).toEqual(['siti']);
  });

  it('come in pages, each once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listed({ limit: 1, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...subjects(page));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect([...seen].sort()).toEqual(['joko', 'siti', 'wati']);
  });

  it('are for HR', async () => {
    expect(await app.call(listOpenTasks, 'budi', { cycleId })).toMatchObject({ status: 403 });
  });
});
