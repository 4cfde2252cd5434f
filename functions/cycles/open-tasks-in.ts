import { tasks } from '../../shared/data/tasks.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import type { Dependencies } from '../dependencies.ts';

/** Every open task of a unit in a cycle, page after page: as many as the unit has people, or a few more. */
export const openTasksIn = async (
  { agencyId, cycleId }: Pick<Cycle, 'agencyId' | 'cycleId'>,
  unitId: string,
  { table }: Pick<Dependencies, 'table'>,
): Promise<readonly Task[]> => {
  const found: Task[] = [];
  let cursor: string | undefined;
  do {
    const page = await tasks(table, agencyId).openIn(cycleId, unitId, cursor === undefined ? {} : { cursor });
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
};
