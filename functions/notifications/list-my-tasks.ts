import { mergedQueues } from '../console/merged-queues.ts';
import { taskPage } from '../console/task-page.ts';
import { endpoint } from '../endpoint.ts';
import { isOnBehalf, queuesOf } from './my-queues.ts';

/** What I must do, and what I may do instead of somebody since it was escalated or left to me; nearest deadline first. */
export const listMyTasks = endpoint('listMyTasks', async ({ actor, query }, deps) => {
  const mine = await mergedQueues(await queuesOf(actor, deps), query);
  const { items, ...page } = await taskPage(actor, mine, deps);
  const left = new Set(mine.items.filter((task) => isOnBehalf(task, actor)).map(({ taskId }) => taskId));
  const views = items.map((view) => (left.has(view.taskId) ? { ...view, onBehalfOf: view.assignee } : view));
  return { answer: { body: { items: views, ...page } } };
});
