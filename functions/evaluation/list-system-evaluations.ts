import { evaluations } from '../../shared/data/evaluations.ts';
import { endpoint } from '../endpoint.ts';
import { evaluationItems } from './evaluation-view.ts';

/** The evaluations of the system, the newest first. */
export const listSystemEvaluations = endpoint('listSystemEvaluations', async ({ actor, query }, deps) => {
  const { items, ...page } = await evaluations(deps.table, actor.agencyId).page(query);
  return { answer: { body: { items: await evaluationItems(actor.agencyId, items, deps), ...page } } };
});
