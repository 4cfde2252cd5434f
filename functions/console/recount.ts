import { tally } from '../../shared/data/counts.ts';
import { people } from '../../shared/data/people.ts';
import type { Run } from '../../shared/data/run.ts';
import { runs } from '../../shared/data/runs.ts';
import type { UnitCounts } from '../../shared/data/unit-counts.ts';
import type { Case } from '../../shared/domain/case.ts';
import { type MachineName, machines } from '../../shared/domain/tasks/machines.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { openTasksIn } from '../cycles/open-tasks-in.ts';
import { casePage } from '../cycles/phase-pages.ts';
import type { Dependencies } from '../dependencies.ts';

interface OfCycle {
  readonly agencyId: string;
  readonly cycleId: string;
}

type Reading = Pick<Dependencies, 'table'>;

const everyPage = async <T>(
  pageAt: (cursor: string | undefined) => Promise<{ readonly items: readonly T[]; readonly cursor?: string }>,
): Promise<readonly T[]> => {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageAt(cursor);
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
};

const failedRuns = (
  { agencyId, cycleId }: OfCycle,
  machine: MachineName,
  { table }: Reading,
): Promise<readonly Run[]> =>
  everyPage((cursor) => runs(table, agencyId).failed(cycleId, machine, cursor === undefined ? {} : { cursor }));

/**
 * What the counters of a cycle must say, from the cases, tasks and executions themselves, by unit: for checking that the
 * counters never drift. Reads everything of the cycle, so it is nothing for a page load.
 */
export const recount = async (cycle: OfCycle, deps: Reading): Promise<readonly UnitCounts[]> => {
  const cases = await everyPage<Case>((cursor) => casePage(cycle, cursor, deps));
  const units = await people(deps.table, cycle.agencyId).units();
  const tasks: Task[] = [];
  for (const { unitId } of units) tasks.push(...(await openTasksIn(cycle, unitId, deps)));
  const failed = await Promise.all(machines.map((machine) => failedRuns(cycle, machine, deps)));
  return tally({ cases, tasks, runs: failed.flat() });
};
