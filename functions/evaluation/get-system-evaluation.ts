import { endpoint } from '../endpoint.ts';
import { evaluationView } from './evaluation-view.ts';
import { loadEvaluation } from './load-evaluation.ts';

/** What an evaluation comes to, as far as it is. */
export const getSystemEvaluation = endpoint('getSystemEvaluation', async ({ actor, params }, deps) => {
  const found = await loadEvaluation(actor.agencyId, params.evaluationId, deps);
  return { answer: { body: await evaluationView(actor.agencyId, found, deps) } };
});
