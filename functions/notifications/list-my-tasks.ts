import { tasks } from '../../shared/data/tasks.ts';
import { mergedQueues } from '../console/merged-queues.ts';
import { taskPage } from '../console/task-page.ts';
import { endpoint } from '../endpoint.ts';

/** What I must do, and what I may do instead of somebody since it was escalated to me; the nearest deadline first. */
export const listMyTasks = endpoint('listMyTasks', async ({ actor, query }, deps) => {
  const { openOf, escalatedTo } = tasks(deps.table, actor.agencyId);
  const mine = await mergedQueues(
    [(wish) => openOf(actor.employeeId, wish), (wish) => escalatedTo(actor.employeeId, wish)],
    query,
  );
  return { answer: { body: await taskPage(actor, mine, deps) } };
});
