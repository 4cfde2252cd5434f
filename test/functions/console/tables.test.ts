import { beforeEach, describe, expect, it } from 'vitest';
import { getOverview } from '../../../functions/console/get-overview.ts';
import { listCases } from '../../../functions/console/list-cases.ts';
import { listOpenTasks } from '../../../functions/console/list-open-tasks.ts';
import { listSpreads } from '../../../functions/console/list-spreads.ts';
import { saveCase } from '../../../shared/data/cases.ts';
import { commit } from '../../../shared/data/journal.ts';
import { peopleWrites } from '../../../shared/data/people.ts';
import { saveTask } from '../../../shared/data/tasks.ts';
import type { Case, CaseStage } from '../../../shared/domain/case.ts';
import type { Task } from '../../../shared/domain/tasks/task.ts';
import { type App, openApp } from '../../support/app.ts';
import { withOrganisationRating } from '../../support/appraisal.ts';
import { cycleId, openSmallOffice, smallOffice } from '../../support/small-office.ts';

/** Units below the service unit, so many people in each, all supervised by the head of that unit. */
const sections = ['a', 'b', 'c', 'd'] as const;
const peopleInEach = 3;

let app: App;

const dayOf = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T16:59:59.999Z`;

const aCase = (employeeId: string, unitId: string, stage: CaseStage): Case => ({
  agencyId: app.agencyId,
  caseId: `${cycleId}-${employeeId}`,
  cycleId,
  employeeId,
  unitId,
  segments: [],
  stage,
  midReview: 'not-yet',
  selfAssessed: false,
  ...(stage === 'announced' ? { announcedPredicate: 'baik' } : {}),
  version: 0,
});

const aTask = ({ caseId, employeeId, unitId }: Case, dueAt: string): Task => ({
  taskId: `${caseId}~approve-targets~s1`,
  kind: 'approve-targets',
  caseId,
  cycleId,
  unitId,
  subjectId: employeeId,
  assigneeId: 'budi',
  openedAt: '2026-03-01T02:00:00.000Z',
  wait: { dueAt, steps: [], onSilence: 'pass-to-superior' },
  taken: [],
  status: 'open',
  execution: `x-${employeeId}`,
  version: 0,
});

const employ = async (employeeId: string, unitId: string, index: number): Promise<void> => {
  const model = smallOffice.employees.find((one) => one.employeeId === 'siti');
  if (!model) throw new Error('the office has no Siti');
  const nip = `1986092620150520${String(index).padStart(2, '0')}`;
  const one = { ...model, employeeId, unitId, nip, name: `Pegawai ${employeeId}`, version: 0 };
  const made = aCase(employeeId, unitId, index % 2 === 0 ? 'submitted' : 'announced');
  const task = made.stage === 'submitted' ? saveTask(app.agencyId, aTask(made, dayOf(30 - index)), undefined) : [];
  await app.table.transact(peopleWrites(app.agencyId).employee(one));
  const change = { agencyId: app.agencyId, journalId: made.caseId, action: 'x', actorId: 'system', events: [] };
  await commit(app.table, { ...change, writes: [...saveCase(made, undefined), ...task] }, { now: app.now() });
};

beforeEach(async () => {
  app = openApp({ now: '2026-03-20T02:00:00.000Z' });
  await openSmallOffice(app);
  const write = peopleWrites(app.agencyId);
  const shape = { parentId: 'layanan', zone: 'WIB', weekDays: 5, version: 0 } as const;
  await app.table.transact([
    ...sections.map((unitId) => write.unit({ ...shape, unitId, name: `Seksi ${unitId.toUpperCase()}` })),
    write.structureChanged(),
  ]);
  let index = 0;
  for (const unitId of sections) {
    for (let person = 1; person <= peopleInEach; person += 1) await employ(`${unitId}${person}`, unitId, index++);
  }
});

const tasksOf = async (query: object = {}) => (await app.call(listOpenTasks, 'wati', { cycleId, query })).body;
const casesOf = async (query: object = {}) => (await app.call(listCases, 'wati', { cycleId, query })).body;

/** Every page of a list, as long as it says that there is more. */
const everyPage = async <T>(
  pageOf: (query: object) => Promise<{ readonly items: readonly T[]; readonly cursor?: string }>,
  query: object,
): Promise<readonly T[]> => {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageOf({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
};

describe('the funnel', () => {
  it('adds up everything below each unit', async () => {
    const { path, total, units } = (await app.call(getOverview, 'wati', { cycleId })).body;
    expect(path.map(({ unitId }) => unitId)).toEqual(['dinas']);
    expect(total).toMatchObject({ cases: 12, openTasks: 6, lateTasks: 0 });
    expect(units.map(({ unit, below, cases }) => [unit.unitId, below, cases])).toEqual([['layanan', 4, 12]]);
  });

  it('opens a unit with those right below it, a page at a time', async () => {
    const { body } = await app.call(getOverview, 'wati', { cycleId, query: { unitId: 'layanan', limit: 3 } });
    expect(body.path.map(({ unitId }) => unitId)).toEqual(['dinas', 'layanan']);
    expect(body.units.map(({ unit, below, cases }) => [unit.name, below, cases])).toEqual([
      ['Seksi A', 0, 3],
      ['Seksi B', 0, 3],
      ['Seksi C', 0, 3],
    ]);
    const query = { unitId: 'layanan', limit: 3, cursor: body.cursor ?? '' };
    const rest = (await app.call(getOverview, 'wati', { cycleId, query })).body;
    expect(rest.units.map(({ unit }) => unit.name)).toEqual(['Seksi D']);
    expect(rest.cursor).toBeUndefined();
  });

  it('counts as late what is late now', async () => {
    app.at('2026-03-25T02:00:00.000Z');
    expect((await app.call(getOverview, 'wati', { cycleId })).body.total).toMatchObject({ openTasks: 6, lateTasks: 3 });
  });

  it('of a unit that is not there is refused', async () => {
    const answer = await app.call(getOverview, 'wati', { cycleId, query: { unitId: 'entah' } });
    expect([answer.status, answer.problem.code]).toEqual([422, 'unit-unknown']);
  });
});

describe('the table of open tasks', () => {
  const byDeadline = ['d2', 'c3', 'c1', 'b2', 'a3', 'a1'];

  it.each([1, 2, 4, 100])('comes in the order of the deadlines, %i a page', async (limit) => {
    const found = await everyPage(tasksOf, { limit });
    expect(found.map(({ subject }) => subject.employeeId)).toEqual(byDeadline);
  });

  it.each([1, 3])('of one unit and below comes whole, %i a page', async (limit) => {
    const found = await everyPage(tasksOf, { limit, unitId: 'c' });
    expect(found.map(({ subject }) => subject.employeeId)).toEqual(['c3', 'c1']);
  });

  it('is only what is late if asked', async () => {
    app.at('2026-03-25T02:00:00.000Z');
    const found = await everyPage(tasksOf, { limit: 2, late: true });
    expect(found.map(({ subject }) => subject.employeeId)).toEqual(['d2', 'c3', 'c1']);
  });

  it('is only of one kind, or stuck, if asked', async () => {
    expect((await tasksOf({ kind: 'rate' })).items).toEqual([]);
    expect((await tasksOf({ stuck: true })).items).toEqual([]);
  });

  it('shows a task with the deadline of others once', async () => {
    const made = aCase('a2', 'a', 'announced');
    const task = { ...aTask(made, dayOf(30)), taskId: `${made.caseId}~approve-targets~s2` };
    await app.table.transact(saveTask(app.agencyId, task, undefined));
    const found = await everyPage(tasksOf, { limit: 1 });
    expect(found.map(({ taskId }) => taskId).filter((id) => id === task.taskId)).toHaveLength(1);
    expect(found).toHaveLength(7);
  });
});

describe('the table of cases', () => {
  it.each([1, 2, 5, 1000])('holds each case once, %i a page', async (limit) => {
    const found = await everyPage(casesOf, { limit });
    expect(found.map(({ caseId }) => caseId).toSorted()).toHaveLength(12);
    expect(new Set(found.map(({ caseId }) => caseId)).size).toBe(12);
  });

  it('begins with what is due first', async () => {
    const { items } = await casesOf({ stage: 'submitted' });
    expect(items.map(({ employee }) => employee.employeeId)).toEqual(['d2', 'c3', 'c1', 'b2', 'a3', 'a1']);
    expect(items[0]?.next).toMatchObject({ kind: 'approve-targets', assignee: { name: 'Budi Contoh' }, late: false });
  });

  it('holds only cases with a late task if asked', async () => {
    app.at('2026-03-25T02:00:00.000Z');
    const found = await everyPage(casesOf, { late: true, limit: 1 });
    expect(found.map(({ employee }) => employee.employeeId).toSorted()).toEqual(['c1', 'c3', 'd2']);
  });

  it('is refused a cursor of another list', async () => {
    const cursor = Buffer.from('{"unitId":"entah"}').toString('base64url');
    expect(await app.call(listCases, 'wati', { cycleId, query: { cursor } })).toMatchObject({ status: 400 });
  });
});

describe('the spreads', () => {
  it('count what is announced, beside the guidance where the organisation is rated', async () => {
    await withOrganisationRating(app, 'layanan', 'baik');
    const { items } = (await app.call(listSpreads, 'wati', { cycleId })).body;
    expect(items.map(({ unit, cases, announced }) => [unit.unitId, cases, announced])).toEqual([
      ['dinas', 12, 6],
      ['layanan', 12, 6],
    ]);
    expect(items.map(({ spread }) => spread?.counts.baik)).toEqual([undefined, 6]);
  });
});
