import { countsOf } from '../../shared/data/counts.ts';
import { evaluationWrites } from '../../shared/data/evaluations.ts';
import type { Evaluation } from '../../shared/domain/evaluation/evaluation.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { evaluationView } from './evaluation-view.ts';

/** Begins to look at a cycle as a whole. People are counted a page at a time, by `continueSystemEvaluation`. */
export const startSystemEvaluation = endpoint('startSystemEvaluation', async ({ actor, params, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const { cycleId, schemeId, schemeVersion, status } = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  // Nothing has happened in a year that is only prepared.
  if (status === 'prepared') return { refusals: [{ code: 'phase-not-open', field: '/cycleId' }] };
  const counts = await countsOf(deps.table, agencyId, cycleId);
  const evaluation: Evaluation = {
    evaluationId: deps.ids.next(),
    cycleId,
    schemeId,
    schemeVersion,
    startedBy: employeeId,
    startedAt: now,
    of: counts.reduce((sum, { cases }) => sum + cases, 0),
    pages: 0,
    tally: {},
    decisions: [],
    version: 0,
  };
  const { evaluationId } = evaluation;
  return {
    answer: { body: await evaluationView(agencyId, evaluation, deps) },
    changes: [
      {
        journalId: evaluationId,
        facts: { cycleId },
        writes: [evaluationWrites(agencyId).evaluation(evaluation)],
        events: [],
      },
    ],
  };
});
