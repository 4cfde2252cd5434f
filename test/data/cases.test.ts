import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteTable } from '../../local/sqlite-table.ts';
import { cases, caseWrites, saveCase } from '../../shared/data/cases.ts';
import { saveTask, tasks } from '../../shared/data/tasks.ts';
import type { Case } from '../../shared/domain/case.ts';
import { emptyPlan } from '../../shared/domain/targets/plan-decisions.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import type { Table } from '../../shared/ports/table.ts';
import { rejectionOf } from './contract/fixtures.ts';

const at = '2026-01-05T02:00:00.000Z';
const caseId = '2026-siti';
const aCase = (rest: Partial<Case> = {}): Case => ({
  agencyId: 'contoh',
  caseId,
  cycleId: '2026',
  employeeId: 'siti',
  unitId: 'layanan',
  segments: [],
  stage: 'draft',
  midReview: 'not-yet',
  selfAssessed: false,
  version: 0,
  ...rest,
});
const aTask = (rest: Partial<Task> = {}): Task => ({
  taskId: `${caseId}~approve-targets~s1~x`,
  kind: 'approve-targets',
  caseId,
  cycleId: '2026',
  unitId: 'layanan',
  subjectId: 'siti',
  assigneeId: 'budi',
  openedAt: at,
  wait: { dueAt: '2026-01-12T16:59:59.999Z', steps: [], onSilence: 'pass-to-superior' },
  taken: [],
  status: 'open',
  execution: 'x',
  version: 0,
  ...rest,
});
const write = caseWrites('contoh', caseId);
const month = (name: string) =>
  write.month({ segmentId: 's1', month: name, actuals: [], recordedAt: at, recordedBy: 'siti', version: 0 });
const checkIn = (checkInId: string, instant: string) =>
  write.checkIn({ checkInId, caseId, authorId: 'budi', at: instant, text: checkInId });

let table: Table;

beforeEach(() => {
  table = openSqliteTable(':memory:');
});

describe('everything about a year', () => {
  it('comes in one question, each kind in its order', async () => {
    const plan = emptyPlan({ caseId, segmentId: 's1', employeeId: 'siti' });
    await table.transact([
      ...saveCase(aCase(), undefined),
      write.plan(plan),
      write.planRevision({ ...plan, revision: 1 }),
      month('2026-02'),
      month('2026-01'),
      checkIn('later', '2026-03-01T00:00:00.000Z'),
      checkIn('earlier', at),
      ...saveTask('contoh', aTask(), undefined).slice(0, 1),
    ]);
    const file = await cases(table, 'contoh').file(caseId);
    expect(file).toMatchObject({
      case: { employeeId: 'siti', version: 1 },
      plans: [{ segmentId: 's1', revision: 0, version: 1 }],
      months: [{ month: '2026-01' }, { month: '2026-02' }],
      checkIns: [{ checkInId: 'earlier' }, { checkInId: 'later' }],
      tasks: [{ taskId: aTask().taskId }],
      ratings: [],
      followUps: [],
    });
    expect(file).not.toHaveProperty('result');
  });

  it('is nothing where there is no case', async () => {
    await table.transact([month('2026-01')]);
    expect(await cases(table, 'contoh').file(caseId)).toBeUndefined();
  });

  it('is not that of another agency with the same ids', async () => {
    await table.transact(saveCase(aCase({ agencyId: 'lain' }), undefined));
    expect(await cases(table, 'contoh').case(caseId)).toBeUndefined();
    expect(await cases(table, 'contoh').ofEmployee('siti')).toEqual([]);
  });
});

describe('a write', () => {
  it('of a new document fails where there is one', async () => {
    await table.transact([month('2026-01')]);
    expect(await rejectionOf(table.transact([month('2026-01')]))).toMatchObject({ name: 'Conflict' });
  });

  it('that needs an unrated segment fails once it is rated', async () => {
    await table.transact([write.unrated('s1'), month('2026-01')]);
    const rating = { caseId, segmentId: 's1', ratedBy: 'budi', ratedAt: at, behaviours: [], version: 0 };
    await table.transact([write.rating(rating)]);
    expect(await rejectionOf(table.transact([write.unrated('s1'), month('2026-02')]))).toMatchObject({
      failures: [{ index: 0 }],
    });
    await table.transact([write.unrated('s2'), month('2026-02')]);
  });
});

describe('the lists of a unit and an employee', () => {
  it('follow the stage of a case', async () => {
    await table.transact(saveCase(aCase(), undefined));
    await table.transact(saveCase(aCase({ stage: 'approved', version: 1 }), aCase({ version: 1 })));
    const known = cases(table, 'contoh');
    expect((await known.ofUnit('2026', 'layanan', { stage: 'draft' })).items).toEqual([]);
    expect((await known.ofUnit('2026', 'layanan', { stage: 'approved' })).items).toMatchObject([{ caseId }]);
    expect(await known.ofEmployee('siti')).toMatchObject([{ caseId, stage: 'approved' }]);
  });
});

describe('a queue of tasks', () => {
  const queued = async () => {
    const known = tasks(table, 'contoh');
    const [own, escalated, unit] = await Promise.all([
      known.openOf('budi'),
      known.escalatedTo('kepala'),
      known.openIn('2026', 'layanan'),
    ]);
    return [own, escalated, unit].map(({ items }) => items.length);
  };

  it('has a task for as long as it is open', async () => {
    const open = aTask({ escalatedToId: 'kepala' });
    await table.transact(saveTask('contoh', open, undefined));
    expect(await queued()).toEqual([1, 1, 1]);
    await table.transact(saveTask('contoh', { ...open, status: 'done', version: 1 }, open));
    expect(await queued()).toEqual([0, 0, 0]);
  });

  it('is in the order of the deadlines', async () => {
    const late = aTask({ taskId: `${caseId}~rate~s1~y`, kind: 'rate', wait: { ...aTask().wait, dueAt: at } });
    await table.transact(saveTask('contoh', aTask(), undefined));
    await table.transact(saveTask('contoh', late, undefined));
    const { items } = await tasks(table, 'contoh').openOf('budi');
    expect(items.map(({ kind }) => kind)).toEqual(['rate', 'approve-targets']);
  });
});
