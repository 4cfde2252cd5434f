import { evaluationWrites } from '../../shared/data/evaluations.ts';
import { decideRevision as decide } from '../../shared/domain/evaluation/evaluation.ts';
import { endpoint } from '../endpoint.ts';
import { evaluationView, findingsOf } from './evaluation-view.ts';
import { loadEvaluation } from './load-evaluation.ts';

/** HR accepts or rejects what the year proposes to revise, with a reason. */
export const decideRevision = endpoint('decideRevision', async ({ actor, params, body, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const found = await loadEvaluation(agencyId, params.evaluationId, deps);
  const { proposals } = await findingsOf(agencyId, found, deps);
  const decided = decide(found, { ...body, by: employeeId, at: now }, proposals);
  if (!decided.ok) return { refusals: decided.refusals };
  return {
    answer: { body: await evaluationView(agencyId, decided.value, deps) },
    changes: [
      {
        journalId: found.evaluationId,
        facts: { proposalId: body.proposalId, accepted: body.accepted },
        writes: [evaluationWrites(agencyId).evaluation(decided.value)],
        events: [],
      },
    ],
  };
});
