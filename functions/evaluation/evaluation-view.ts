import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { evaluations } from '../../shared/data/evaluations.ts';
import type { Evaluation } from '../../shared/domain/evaluation/evaluation.ts';
import { evaluationReport } from '../../shared/domain/evaluation/evaluation-report.ts';
import { proposedRevisions } from '../../shared/domain/evaluation/proposed-revisions.ts';
import { pulseReport } from '../../shared/domain/evaluation/pulse.ts';
import { namesOf } from '../console/names.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import type { Dependencies } from '../dependencies.ts';
import { personRef } from '../name-refs.ts';
import { schemeOf } from '../scheme-of.ts';

type Names = Awaited<ReturnType<typeof namesOf>>;

const itemOf = (one: Evaluation, names: Names): AnswerOf<'listSystemEvaluations'>['items'][number] => {
  const { evaluationId, cycleId, schemeId, schemeVersion, startedBy, startedAt, finishedAt, tally, of } = one;
  const done = tally.people ?? 0;
  return {
    evaluationId,
    cycleId,
    schemeId,
    schemeVersion,
    startedBy: personRef(startedBy, names),
    startedAt,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    done,
    of: Math.max(of, done),
  };
};

/** Evaluations in a list, without their reports. */
export const evaluationItems = async (agencyId: string, found: readonly Evaluation[], deps: Dependencies) => {
  const names = await namesOf(
    agencyId,
    found.map(({ startedBy }) => startedBy),
    deps,
  );
  return found.map((one) => itemOf(one, names));
};

/** What the year says, and what it proposes: the same whoever reads it, since all of it follows from the sums. */
export const findingsOf = async (agencyId: string, evaluation: Evaluation, deps: Dependencies) => {
  const { cycleId, tally } = evaluation;
  const cycle = await loadCycle({ agencyId, cycleId }, deps);
  const scheme = await schemeOf(cycle, deps);
  const known = evaluations(deps.table, agencyId);
  const [pulse, counts] = await Promise.all([known.pulse(cycleId), known.pulseCounts(cycleId)]);
  const felt = pulseReport(pulse, counts, deps.clock.now());
  const report = evaluationReport(
    tally,
    scheme.behaviours.map(({ behaviourId }) => behaviourId),
  );
  const proposals = evaluation.finishedAt === undefined ? [] : proposedRevisions(report, felt);
  return { report, pulse: felt, proposals };
};

/** One evaluation with its report. */
export const evaluationView = async (
  agencyId: string,
  evaluation: Evaluation,
  deps: Dependencies,
): Promise<AnswerOf<'getSystemEvaluation'>> => {
  const { report, pulse, proposals } = await findingsOf(agencyId, evaluation, deps);
  const people = [evaluation.startedBy, ...evaluation.decisions.map(({ by }) => by)];
  const names = await namesOf(agencyId, people, deps);
  return {
    ...itemOf(evaluation, names),
    report: {
      ...report,
      fairness: report.fairness.map((one) => ({
        ...one,
        name: one.cut === 'unit' ? names.unitName(one.group) : one.group,
      })),
    },
    ...(pulse === undefined ? {} : { pulse }),
    proposals: proposals.map((one) => {
      const last = evaluation.decisions.findLast(({ proposalId }) => proposalId === one.proposalId);
      if (last === undefined) return one;
      const { accepted, reason, by, at } = last;
      return { ...one, decision: { accepted, reason, by: personRef(by, names), at } };
    }),
  };
};
