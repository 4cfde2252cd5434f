import type { CaseFile } from '../../shared/data/cases.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import { Refused } from '../../shared/domain/decision.ts';
import { holdMidReview as decide, type MidReviewContext } from '../../shared/domain/reviews/mid-review.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import type { Actor } from '../actor.ts';
import { answerOpenTask } from '../answer-task.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { deciderName, onBehalfFacts } from '../on-behalf.ts';
import { schemeOf } from '../scheme-of.ts';
import { caseFile } from '../steps/case-file.ts';
import { cycleOfCase, zoneOf } from '../targets/plan-of.ts';
import { behindSoFar } from './behind-so-far.ts';
import { caseAfterReview } from './case-causes.ts';
import { reviewAnswer } from './review-answer.ts';
import { unknownOwners } from './unknown-owners.ts';

interface Holding {
  readonly actor: Actor;
  readonly now: string;
  readonly cycle: Cycle;
  readonly onBehalfOf?: string;
}

/** The dialogue is about the plan in force of the segment that runs. */
const contextOf = async (
  file: CaseFile,
  { actor, now, cycle }: Holding,
  deps: Dependencies,
): Promise<MidReviewContext> => {
  const { agencyId, caseId, employeeId, segments } = file.case;
  const segment = segments.at(-1);
  if (!segment) throw new Refused({ code: 'not-found' });
  const stored = file.plans.find(({ segmentId }) => segmentId === segment.segmentId);
  const plan = stored && planInForce(stored);
  const zone = await zoneOf(agencyId, segment.unitId, deps);
  const today = { now, zone, scheme: await schemeOf(cycle, deps) };
  const behind = plan === undefined ? [] : behindSoFar(file, { segment, plan }, today);
  const phase = cycle.phases['mid-review'];
  return { caseId, employeeId, actor: actor.employeeId, now, zone, phase, plan, behind, existing: file.midReview };
};

/** After a missed dialogue no machine is left that would tell the employee. */
const eventsOf = async ({ case: one }: CaseFile, { now, cycle, ...acting }: Holding, deps: Dependencies) => {
  if (one.midReview !== 'missed') return [];
  const { agencyId, caseId, cycleId, employeeId } = one;
  const facts = { actorName: await deciderName(acting, deps), year: cycle.year };
  return notify(agencyId, now, [{ kind: 'mid-review-held', to: employeeId, caseId, cycleId, facts }]);
};

/** Records the dialogue of supervisor and employee; until the employee has acknowledged it, it may be corrected. */
export const holdMidReview = endpoint('holdMidReview', async ({ case: { agencyId, caseId }, ...call }, deps) => {
  const file = await caseFile({ agencyId, caseId }, deps);
  const { actor, now, body, onBehalfOf } = call;
  const cycle = await cycleOfCase(file.case, deps);
  const holding = { actor, now, cycle, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
  const [context, owners] = await Promise.all([
    contextOf(file, holding, deps),
    unknownOwners(body.findings, agencyId, deps),
  ]);
  const decided = decide(body, context);
  if (!decided.ok) return { refusals: [...decided.refusals, ...owners] };
  if (owners.length > 0) return { refusals: owners };
  const answered = answerOpenTask(agencyId, file.tasks, { kind: 'hold-mid-review', outcome: 'held' });
  return reviewAnswer(file.case, decided.value, {
    status: 'held',
    next: caseAfterReview(file, decided.value),
    facts: onBehalfFacts(call),
    writes: answered.writes,
    events: [...answered.events, ...(await eventsOf(file, holding, deps))],
  });
});
