import { endpoint } from '../endpoint.ts';
import { roundOf, roundView } from './round-view.ts';

/** Shows when colleagues are named, answer and are heard. */
export const getFeedbackRound = endpoint('getFeedbackRound', async ({ actor, params, now }, deps) => ({
  answer: { body: roundView(await roundOf(actor.agencyId, params.cycleId, deps), now) },
}));
