import { evaluationWrites } from '../../shared/data/evaluations.ts';
import type { Evaluation } from '../../shared/domain/evaluation/evaluation.ts';
import { tallyOfYear, tallyTogether } from '../../shared/domain/evaluation/year-tally.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { employeePage } from '../cycles/phase-pages.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { schemeOf } from '../scheme-of.ts';
import { evaluationView } from './evaluation-view.ts';
import { loadEvaluation } from './load-evaluation.ts';
import { yearFactsOf } from './year-facts.ts';

/**
 * Counts the next page of people, whose place the evaluation itself keeps: whoever asks twice counts nobody twice, and no
 * request is longer than a page. After the last page nothing happens any more.
 */
export const continueSystemEvaluation = endpoint('continueSystemEvaluation', async ({ actor, params, now }, deps) => {
  const { agencyId } = actor;
  const before = await loadEvaluation(agencyId, params.evaluationId, deps);
  if (before.finishedAt !== undefined) return { answer: { body: await evaluationView(agencyId, before, deps) } };
  const { cycleId } = before;
  const cycle = await loadCycle({ agencyId, cycleId }, deps);
  const [{ items, cursor }, { behaviours }, { units }] = await Promise.all([
    employeePage(agencyId, { cursor: before.cursor }, deps),
    schemeOf(cycle, deps),
    openRegister(agencyId, [], deps),
  ]);
  const looked = { agencyId, cycleId, year: cycle.year, behaviours: behaviours.map((one) => one.behaviourId), units };
  const facts = await yearFactsOf(items, looked, deps);
  const { cursor: _, ...rest } = before;
  const after: Evaluation = {
    ...rest,
    pages: before.pages + 1,
    tally: facts.map(tallyOfYear).reduce(tallyTogether, before.tally),
    ...(cursor === undefined ? { finishedAt: now } : { cursor }),
  };
  return {
    answer: { body: await evaluationView(agencyId, after, deps) },
    changes: [
      {
        journalId: after.evaluationId,
        facts: { page: after.pages, people: facts.length },
        writes: [evaluationWrites(agencyId).evaluation(after)],
        events: [],
      },
    ],
  };
});
