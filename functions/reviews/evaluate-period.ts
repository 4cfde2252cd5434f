import { cases, caseWrites } from '../../shared/data/cases.ts';
import { type Month, monthsBetween, monthsOfPeriod } from '../../shared/domain/calendar/period.ts';
import type { Case } from '../../shared/domain/case.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { Segment } from '../../shared/domain/people/people.ts';
import { evaluatePeriod as decide } from '../../shared/domain/reviews/periodic-evaluation.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { fullName } from '../register.ts';
import { schemeOf } from '../scheme-of.ts';
import { cycleOfCase, loadPlan } from '../targets/plan-of.ts';

/** Of the segments that somebody supervises, the last that reaches into these months; else the last of all. */
const segmentFor = ({ segments }: Case, supervisorId: string, months: readonly Month[]): Segment => {
  const supervised = segments.filter((segment) => segment.supervisorId === supervisorId);
  const within = supervised.filter(({ from, to }) => monthsBetween(from, to).some((month) => months.includes(month)));
  const segment = within.at(-1) ?? supervised.at(-1);
  if (!segment) throw new Refused({ code: 'not-allowed' });
  return segment;
};

/** The supervisor says how a period went; said again, it replaces what that supervisor said before. */
export const evaluatePeriod = endpoint('evaluatePeriod', async (call, deps) => {
  const { case: one, params, body, actor, now } = call;
  const { agencyId, caseId } = one;
  const cycle = await cycleOfCase(one, deps);
  const scheme = await schemeOf(cycle, deps);
  const months = monthsOfPeriod(params.period, scheme.periodicEvaluation);
  const { segmentId } = segmentFor(one, actor.employeeId, months);
  const { plan, segment, context } = await loadPlan({ case: one, params: { segmentId }, actor, now }, deps);
  const known = cases(deps.table, agencyId);
  const [recorded, before] = await Promise.all([
    known.monthsOf(caseId, segmentId),
    known.evaluation(caseId, segmentId, params.period),
  ]);
  const actuals = recorded.flatMap((month) => month.actuals);
  const { zone } = context;
  const evaluating = { actor: actor.employeeId, now, scheme, segment, zone, actuals };
  const decided = decide(plan, { ...body, period: params.period }, evaluating);
  if (!decided.ok) return decided;
  const evaluation = { ...decided.value, version: before?.version ?? 0 };
  const facts = { segmentId, period: params.period };
  const writes = [caseWrites(agencyId, caseId).evaluation(evaluation)];
  const told = { actorName: fullName(actor), year: cycle.year };
  const about = `${caseId} ${segmentId} ${params.period}`;
  const notice = { kind: 'period-evaluated', to: one.employeeId, caseId, cycleId: one.cycleId, about } as const;
  const events = notify(agencyId, now, [{ ...notice, facts: told }]);
  return {
    answer: { body: { ...evaluation, version: evaluation.version + 1 } },
    changes: [{ journalId: caseId, facts, writes, events }],
  };
});
