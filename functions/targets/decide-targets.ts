import { cases, caseWrites } from '../../shared/data/cases.ts';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import type { Actor } from '../actor.ts';
import { answerOpenTask } from '../answer-task.ts';
import type { Dependencies } from '../dependencies.ts';
import { notify } from '../notify.ts';
import { deciderName, onBehalfFacts } from '../on-behalf.ts';
import { planAnswer } from './plan-answer.ts';
import type { LoadedPlan, PlanCall } from './plan-of.ts';

/** What the supervisor's decision sets off: the task is answered, the employee is told, an approval is kept as it was. */
export const decidedPlan = async (
  call: PlanCall & { readonly actor: Actor; readonly onBehalfOf?: string },
  { plan, cycle }: { readonly plan: Plan; readonly cycle: LoadedPlan['cycle'] },
  deps: Dependencies,
) => {
  const { case: one, params, now } = call;
  const { agencyId, caseId, cycleId, employeeId } = one;
  const outcome = plan.status === 'approved' ? 'approved' : 'returned';
  const tasks = await cases(deps.table, agencyId).tasksOfCase(caseId);
  const { segmentId } = params;
  const answered = answerOpenTask(agencyId, tasks, { kind: 'approve-targets', segmentId, outcome });
  const facts = { actorName: await deciderName(call, deps), year: cycle.year };
  const kept = outcome === 'approved' ? [caseWrites(agencyId, caseId).planRevision(plan)] : [];
  return planAnswer(one, plan, {
    stage: outcome,
    facts: onBehalfFacts(call),
    writes: [...answered.writes, ...kept],
    events: [...answered.events, ...notify(agencyId, now, [{ kind: outcome, to: employeeId, caseId, cycleId, facts }])],
  });
};
