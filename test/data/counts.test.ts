import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSqliteTable } from '../../local/sqlite-table.ts';
import { cases, saveCase } from '../../shared/data/cases.ts';
import { addedTogether, countsOf, tally } from '../../shared/data/counts.ts';
import { commit } from '../../shared/data/journal.ts';
import type { Run } from '../../shared/data/run.ts';
import { saveRun } from '../../shared/data/runs.ts';
import { saveTask } from '../../shared/data/tasks.ts';
import { type Case, caseStages } from '../../shared/domain/case.ts';
import { taskKinds } from '../../shared/domain/schemes/scheme.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import type { Table, Write } from '../../shared/ports/table.ts';
import { rejectionOf } from './contract/fixtures.ts';

const aCase = (employeeId: string, rest: Partial<Case> = {}): Case => ({
  agencyId: 'contoh',
  caseId: `2026-${employeeId}`,
  cycleId: '2026',
  employeeId,
  unitId: 'layanan',
  segments: [],
  stage: 'draft',
  midReview: 'not-yet',
  selfAssessed: false,
  version: 0,
  ...rest,
});

const change = async (table: Table, one: Case, rest: Partial<Case>): Promise<void> => {
  const before = await cases(table, 'contoh').case(one.caseId);
  await table.transact(saveCase({ ...(before ?? one), ...rest }, before));
};

const counts = async (table: Table) =>
  new Map((await countsOf(table, 'contoh', '2026')).map((one) => [one.unitId, one]));

describe('the counters of a unit', () => {
  it('count each case in its stage', async () => {
    const table = openSqliteTable(':memory:');
    await change(table, aCase('siti'), {});
    await change(table, aCase('joko'), { midReview: 'due' });
    await change(table, aCase('siti'), { stage: 'submitted', selfAssessed: true });
    expect((await counts(table)).get('layanan')).toMatchObject({
      cases: 2,
      stages: { draft: 1, submitted: 1, approved: 0 },
      midReviews: { 'not-yet': 1, due: 1 },
      selfAssessed: 1,
    });
  });

  it('follow a case to another unit', async () => {
    const table = openSqliteTable(':memory:');
    await change(table, aCase('siti'), { stage: 'approved' });
    await change(table, aCase('siti'), { unitId: 'dinas' });
    const found = await counts(table);
    expect(found.get('layanan')).toBeUndefined();
    expect([found.get('dinas')?.cases, found.get('dinas')?.stages.approved]).toEqual([1, 1]);
  });

  it('do not count a change that lost', async () => {
    const table = openSqliteTable(':memory:');
    await change(table, aCase('siti'), {});
    const stale = aCase('siti', { version: 7 });
    await rejectionOf(table.transact(saveCase({ ...stale, stage: 'approved' }, stale)));
    expect((await counts(table)).get('layanan')?.stages).toMatchObject({ draft: 1, approved: 0 });
  });

  it('stay when nothing changes that they count', async () => {
    const one = aCase('siti', { version: 1 });
    expect(saveCase({ ...one, reviewingOfficerId: 'kepala' }, one)).toHaveLength(1);
  });

  it('say what a recount says, whatever happened', async () => {
    const step = fc.record({
      employeeId: fc.constantFrom('siti', 'joko', 'rina', 'wati'),
      unitId: fc.constantFrom('layanan', 'dinas'),
      stage: fc.constantFrom(...caseStages),
      midReview: fc.constantFrom('not-yet' as const, 'due' as const, 'held' as const),
      selfAssessed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const table = openSqliteTable(':memory:');
        for (const { employeeId, ...rest } of steps) await change(table, aCase(employeeId), rest);
        const last = new Map(steps.map((one) => [one.employeeId, one]));
        for (const [unitId, found] of await counts(table)) {
          const there = [...last.values()].filter((one) => one.unitId === unitId);
          expect(found.cases).toBe(there.length);
          expect(found.selfAssessed).toBe(there.filter((one) => one.selfAssessed).length);
          for (const stage of caseStages) {
            expect(found.stages[stage]).toBe(there.filter((one) => one.stage === stage).length);
          }
        }
        table.close();
      }),
      { numRuns: 30 },
    );
  });
});

const ids = ['siti', 'joko', 'rina'] as const;
const instants = ['2026-02-02T16:59:59.999Z', '2026-02-03T09:30:00.000Z', '2026-03-02T16:59:59.999Z'] as const;

const aTask = (employeeId: string, rest: Partial<Task>): Task => ({
  taskId: `2026-${employeeId}~${rest.kind}~x`,
  kind: 'rate',
  caseId: `2026-${employeeId}`,
  cycleId: '2026',
  unitId: 'layanan',
  subjectId: employeeId,
  assigneeId: 'budi',
  openedAt: '2026-01-05T02:00:00.000Z',
  wait: { dueAt: instants[0], steps: [], onSilence: 'pass-to-superior' },
  taken: [],
  status: 'open',
  execution: 'x',
  version: 0,
  ...rest,
});

const aRun = (employeeId: string, rest: Partial<Run>): Run => ({
  runId: `run-${employeeId}`,
  machine: 'final-scoring',
  cycleId: '2026',
  caseId: `2026-${employeeId}`,
  unitId: 'layanan',
  employeeId,
  status: 'failed',
  since: instants[0],
  input: {},
  version: 0,
  ...rest,
});

const unitId = fc.constantFrom('layanan', 'dinas');
const employeeId = fc.constantFrom(...ids);

/** One thing that happens: to a case and its task at once, to a task, or to an execution. */
const happening = fc.record({
  employeeId,
  unitId,
  stage: fc.constantFrom(...caseStages),
  kind: fc.constantFrom(...taskKinds),
  dueAt: fc.constantFrom(...instants),
  status: fc.constantFrom('open' as const, 'done' as const, 'lapsed' as const),
  isStuck: fc.boolean(),
  run: fc.constantFrom('failed' as const, 'stopped' as const, 'retried' as const, 'none' as const),
  isOfCase: fc.boolean(),
});

describe('the counters of tasks and executions', () => {
  it('say what a recount says, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 15 }), async (happenings) => {
        const table = openSqliteTable(':memory:');
        const cases = new Map<string, Case>();
        const tasks = new Map<string, Task>();
        const runs = new Map<string, Run>();
        const keep = <T extends { readonly version: number }>(map: Map<string, T>, id: string, made: T) => {
          const before = map.get(id);
          const next = { ...made, version: before?.version ?? 0 };
          map.set(id, { ...next, version: next.version + 1 });
          return [next, before] as const;
        };
        for (const { employeeId: id, unitId: unit, stage, kind, dueAt, status, isStuck, run, isOfCase } of happenings) {
          const task = aTask(id, {
            kind,
            unitId: unit,
            status,
            wait: { dueAt, steps: [], onSilence: 'pass-to-superior' },
            ...(isStuck ? { stuckSince: dueAt } : {}),
          });
          const writes: Write[] = [...saveTask('contoh', ...keep(tasks, task.taskId, task))];
          if (isOfCase) writes.push(...saveCase(...keep(cases, id, aCase(id, { unitId: unit, stage }))));
          if (run !== 'none') {
            writes.push(...saveRun('contoh', ...keep(runs, id, aRun(id, { unitId: unit, status: run }))));
          }
          const change = {
            agencyId: 'contoh',
            journalId: `2026-${id}`,
            action: 'x',
            actorId: 'system',
            writes,
            events: [],
          };
          await commit(table, change, { now: '2026-01-05T02:00:00.000Z' });
        }
        const told = await counts(table);
        const all = { cases: [...cases.values()], tasks: [...tasks.values()], runs: [...runs.values()] };
        expect(told).toEqual(new Map(tally(all).map((one) => [one.unitId, one])));
        table.close();
      }),
      { numRuns: 40 },
    );
  });

  it('tell open tasks by kind and deadline', async () => {
    const table = openSqliteTable(':memory:');
    for (const id of ids) await table.transact(saveTask('contoh', aTask(id, { kind: 'announce' }), undefined));
    expect((await counts(table)).get('layanan')?.due).toEqual([{ kind: 'announce', dueAt: instants[0], count: 3 }]);
  });
});

describe('additions to one counter', () => {
  const key = { pk: 'A#contoh#CYCLE#2026#COUNTS', sk: 'layanan#1' };

  it('are made one, as a transaction demands', () => {
    const other = { delete: { pk: 'x', sk: 'y' } };
    const [first, second] = [
      { add: key, amounts: { a: 1, b: 1 } },
      { add: key, amounts: { a: 2, b: -1 } },
    ];
    expect(addedTogether([first, other, second])).toEqual([other, { add: key, amounts: { a: 3 } }]);
  });

  it('that come to nothing are left out', () => {
    expect(
      addedTogether([
        { add: key, amounts: { a: 1 } },
        { add: key, amounts: { a: -1 } },
      ]),
    ).toEqual([]);
  });
});
