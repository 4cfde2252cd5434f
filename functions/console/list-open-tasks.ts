import { people } from '../../shared/data/people.ts';
import { tasks } from '../../shared/data/tasks.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { mergedQueues } from './merged-queues.ts';
import { taskPage } from './task-page.ts';

/** The open tasks of a cycle, or of one of its units, the oldest deadline first; only those that are late if asked. */
export const listOpenTasks = endpoint('listOpenTasks', async ({ actor, params, query, now }, deps) => {
  const { agencyId } = actor;
  const { cycleId } = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  const { unitId: wanted, late, ...page } = query;
  const units = (await people(deps.table, agencyId).units()).filter(
    ({ unitId }) => wanted === undefined || unitId === wanted,
  );
  if (units.length === 0) return { refusals: [{ code: 'unit-unknown', field: '/unitId', facts: { in: 'query' } }] };
  const { openIn } = tasks(deps.table, agencyId);
  const queues = units.map(
    ({ unitId }) =>
      (wish: Parameters<typeof openIn>[2]) =>
        openIn(cycleId, unitId, wish),
  );
  const found = await mergedQueues(queues, { ...page, ...(late === true ? { dueBefore: now } : {}) });
  return { answer: { body: await taskPage(actor, found, deps) } };
});
