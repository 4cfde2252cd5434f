import { endpoint } from '../endpoint.ts';
import { cycleView } from './cycle-view.ts';
import { loadCycle } from './load-cycle.ts';

/** One appraisal year with its phases. */
export const getCycle = endpoint('getCycle', async ({ actor, params }, deps) => {
  const cycle = await loadCycle({ agencyId: actor.agencyId, cycleId: params.cycleId }, deps);
  return { answer: { body: cycleView(cycle), etag: cycle.version } };
});
