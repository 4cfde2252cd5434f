import type { ListPage } from '../../shared/data/query.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { namesOf } from './names.ts';
import { peopleAround, type TaskView, taskView } from './task-view.ts';

/** A page of tasks with the names of their people. */
export const taskPage = async (
  { agencyId }: Pick<Actor, 'agencyId'>,
  { items, ...page }: ListPage<Task>,
  deps: Dependencies,
): Promise<ListPage<TaskView>> => {
  const names = await namesOf(agencyId, items.flatMap(peopleAround), deps);
  const now = deps.clock.now();
  return { items: items.map((task) => taskView(task, { register: names, now })), ...page };
};
