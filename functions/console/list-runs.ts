import type { AnswerOf } from '../../shared/contract/index.ts';
import type { ListPage } from '../../shared/data/query.ts';
import { type EndedRun, runIsEnded } from '../../shared/data/run.ts';
import { runs } from '../../shared/data/runs.ts';
import type { MachineName } from '../../shared/domain/tasks/machines.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { personRef, unitRef } from '../name-refs.ts';
import { kindsIn, waitOf } from './machine-drawing.ts';
import { type Names, namesOf } from './names.ts';
import { openScope, type Scope } from './scope.ts';
import { taskQueue } from './task-queue.ts';
import { isLate } from './task-view.ts';

type RunView = AnswerOf<'listRuns'>['items'][number];

const waitingView = (machine: MachineName, task: Task, { names, now }: { names: Names; now: string }): RunView => {
  const { execution, kind, caseId, cycleId, openedAt, subjectId, unitId, taskId, assigneeId, wait } = task;
  const state = waitOf(machine, kind);
  return {
    runId: execution,
    machine,
    ...(state === undefined ? {} : { state }),
    status: 'waiting',
    since: openedAt,
    caseId,
    cycleId,
    employee: personRef(subjectId, names),
    unit: unitRef(unitId, names),
    task: { taskId, kind, assignee: personRef(assigneeId, names), dueAt: wait.dueAt, late: isLate(task, now) },
  };
};

const failedView = (run: EndedRun, names: Names): RunView => {
  const { input: _, employeeId, unitId, retriedAs: __, version: ___, ...rest } = run;
  return { ...rest, employee: personRef(employeeId, names), unit: unitRef(unitId, names) };
};

interface Wish {
  readonly machine: MachineName;
  readonly state?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const waiting = async (scope: Scope, { machine, state, ...page }: Wish, deps: Dependencies) => {
  const kinds = kindsIn(machine, state);
  if (kinds.length === 0) return { items: [] };
  const { items, ...more } = await taskQueue(scope, { ...page, kinds }, deps.table);
  const ids = items.flatMap(({ subjectId, assigneeId }) => [subjectId, assigneeId]);
  const names = await namesOf(scope.agencyId, ids, deps);
  const now = deps.clock.now();
  return { items: items.map((task) => waitingView(machine, task, { names, now })), ...more };
};

const failed = async (
  scope: Scope,
  { machine, state, ...page }: Wish,
  deps: Dependencies,
): Promise<ListPage<RunView>> => {
  const units = new Set(scope.units.map(({ unit }) => unit.unitId));
  const { items, ...more } = await runs(deps.table, scope.agencyId).failed(scope.cycleId, machine, page);
  const wanted = items
    .filter(runIsEnded)
    .filter((run) => units.has(run.unitId) && (state === undefined || run.state === state));
  const names = await namesOf(
    scope.agencyId,
    wanted.map(({ employeeId }) => employeeId),
    deps,
  );
  return { items: wanted.map((run) => failedView(run, names)), ...more };
};

/** The executions of a machine that wait, the earliest deadline first, or those that failed, the longest ago first. */
export const listRuns = endpoint('listRuns', async ({ actor, params, query }, deps) => {
  const { cycleId, machine } = params;
  const { status, state, limit, cursor, ...where } = query;
  const scope = await openScope({ agencyId: actor.agencyId, cycleId, ...where }, deps);
  const wish = {
    machine,
    limit,
    ...(state === undefined ? {} : { state }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  const found = status === 'waiting' ? await waiting(scope, wish, deps) : await failed(scope, wish, deps);
  return { answer: { body: found } };
});
