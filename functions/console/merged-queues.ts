import type { ListPage, PageWish } from '../../shared/data/query.ts';
import { placeInQueue, type Stretch } from '../../shared/data/tasks.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { cursorAt, placeFrom } from './queue-place.ts';

type Queue = (wish: PageWish & Stretch) => Promise<ListPage<Task>>;

const byPlace = (a: Task, b: Task): number => (placeInQueue(a) < placeInQueue(b) ? -1 : 1);

/**
 * One page of several queues of tasks as if they were one: by deadline, each task once. The cursor is the place of the
 * last task, so that a task that moves meanwhile is neither missed nor shown twice where it was.
 */
export const mergedQueues = async (
  queues: readonly Queue[],
  { limit, cursor, dueBefore }: { readonly limit: number; readonly cursor?: string; readonly dueBefore?: string },
): Promise<ListPage<Task>> => {
  const after = placeFrom(cursor);
  const wish = {
    limit: limit + 1,
    ...(after === undefined ? {} : { after }),
    ...(dueBefore === undefined ? {} : { dueBefore }),
  };
  const pages = await Promise.all(queues.map((queue) => queue(wish)));
  const once = new Map(pages.flatMap(({ items }) => items).map((task) => [task.taskId, task]));
  const ordered = [...once.values()].sort(byPlace);
  const items = ordered.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(last !== undefined && ordered.length > limit ? { cursor: cursorAt(placeInQueue(last)) } : {}) };
};
