import { evaluations } from '../../shared/data/evaluations.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { pulseView } from './pulse-view.ts';

/** The survey of a cycle about its fairness. */
export const getPulse = endpoint('getPulse', async ({ actor, params }, deps) => {
  const { cycleId } = await loadCycle({ agencyId: actor.agencyId, cycleId: params.cycleId }, deps);
  const pulse = await evaluations(deps.table, actor.agencyId).pulse(cycleId);
  return { answer: { body: await pulseView(actor, { cycleId, pulse }, deps) } };
});
