import { endpoint } from '../endpoint.ts';
import { openScope } from './scope.ts';
import { taskPage } from './task-page.ts';
import { taskQueue } from './task-queue.ts';

/** The open tasks of a cycle or of a unit with all below it, the oldest deadline first; only those that are late, stuck
 * or of one kind if asked. */
export const listOpenTasks = endpoint('listOpenTasks', async ({ actor, params, query, now }, deps) => {
  const { late, kind, unitId, direct, ...wish } = query;
  const where = { ...(unitId === undefined ? {} : { unitId }), ...(direct === undefined ? {} : { direct }) };
  const scope = await openScope({ agencyId: actor.agencyId, cycleId: params.cycleId, ...where }, deps);
  const wanted = {
    ...wish,
    ...(kind === undefined ? {} : { kinds: [kind] }),
    ...(late === true ? { dueBefore: now } : {}),
  };
  return { answer: { body: await taskPage(actor, await taskQueue(scope, wanted, deps.table), deps) } };
});
