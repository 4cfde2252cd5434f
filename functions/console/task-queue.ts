import type { ListPage } from '../../shared/data/query.ts';
import { placeInQueue, type Stretch, tasks } from '../../shared/data/tasks.ts';
import type { TaskKind } from '../../shared/domain/schemes/scheme.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import type { Table } from '../../shared/ports/table.ts';
import { cursorAt, placeFrom } from './queue-place.ts';
import type { Scope } from './scope.ts';

/** Which open tasks are asked for. */
export interface TaskWish {
  readonly limit: number;
  readonly cursor?: string;
  /** Only of these kinds. */
  readonly kinds?: readonly TaskKind[];
  /** Only with a deadline before this instant. */
  readonly dueBefore?: string;
  readonly stuck?: boolean;
}

/** `~` comes after every sign that an id begins with. */
const afterAllAt = (dueAt: string): string => `${dueAt}#~`;

interface Stop {
  readonly unitId: string;
  readonly dueAt: string;
  readonly count: number;
}

/** Where the counters say that such tasks are, the earliest deadline first. Those that are stuck are only known by unit. */
const stopsIn = ({ units }: Scope, { kinds, dueBefore = '9', stuck = false }: TaskWish, after = ''): readonly Stop[] =>
  units
    .filter(({ counts }) => !stuck || (counts?.stuckTasks ?? 0) > 0)
    .flatMap(({ unit: { unitId }, counts }) => (counts?.due ?? []).map((due) => ({ ...due, unitId })))
    .filter(({ kind, dueAt }) => dueAt < dueBefore && afterAllAt(dueAt) > after && (kinds?.includes(kind) ?? true))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));

/** So many of the stops as surely hold a page: a deadline is taken with all of its tasks. */
const neededOf = (stops: readonly Stop[], limit: number, after = ''): readonly Stop[] => {
  let sure = 0;
  const end = stops.findIndex(({ dueAt, count }, index) => {
    // Of the deadline at which the last page ended, any number may have been shown.
    if (!after.startsWith(dueAt)) sure += count;
    return sure > limit && stops[index + 1]?.dueAt !== dueAt;
  });
  return end < 0 ? stops : stops.slice(0, end + 1);
};

/** So many units are asked at a time. */
const atATime = 25;

const allIn = async (table: Table, { agencyId, cycleId }: Scope, unitId: string, stretch: Stretch) => {
  const found: Task[] = [];
  let cursor: string | undefined;
  do {
    const wish = cursor === undefined ? stretch : { ...stretch, cursor };
    const page = await tasks(table, agencyId).openIn(cycleId, unitId, wish);
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
};

const tasksAt = async (stops: readonly Stop[], scope: Scope, { table, after }: { table: Table; after?: string }) => {
  const last = stops.at(-1);
  if (last === undefined) return [];
  const stretch = { dueBefore: afterAllAt(last.dueAt), ...(after === undefined ? {} : { after }) };
  const unitIds = [...new Set(stops.map(({ unitId }) => unitId))];
  const found: Task[] = [];
  for (let start = 0; start < unitIds.length; start += atATime) {
    const some = unitIds.slice(start, start + atATime);
    found.push(...(await Promise.all(some.map((unitId) => allIn(table, scope, unitId, stretch)))).flat());
  }
  return found;
};

const byPlace = (a: Task, b: Task): number => (placeInQueue(a) < placeInQueue(b) ? -1 : 1);

/**
 * One page of the open tasks of many units as if they were one queue: by deadline, each task once. The counters say in
 * which units the next deadlines are, so that only these are asked. The cursor is the place of the last task, so that a
 * task that moves meanwhile is neither missed nor shown twice where it was.
 */
export const taskQueue = async (scope: Scope, wish: TaskWish, table: Table): Promise<ListPage<Task>> => {
  const { kinds, stuck = false, limit } = wish;
  const after = placeFrom(wish.cursor);
  const stops = stopsIn(scope, wish, after);
  const needed = stuck ? stops : neededOf(stops, limit, after);
  const found = await tasksAt(needed, scope, { table, ...(after === undefined ? {} : { after }) });
  const once = new Map(found.map((task) => [task.taskId, task]));
  const wanted = [...once.values()]
    .filter(({ kind, stuckSince }) => (kinds?.includes(kind) ?? true) && (!stuck || stuckSince !== undefined))
    .sort(byPlace);
  const items = wanted.slice(0, limit);
  const last = items.at(-1);
  if (last !== undefined && wanted.length > limit) return { items, cursor: cursorAt(placeInQueue(last)) };
  // An index that lags behind the counters may show less than they say: the next page begins behind it.
  const until = needed.at(-1);
  const isMore = until !== undefined && needed.length < stops.length;
  return { items, ...(isMore ? { cursor: cursorAt(afterAllAt(until.dueAt)) } : {}) };
};
