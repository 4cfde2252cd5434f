import { reviseTargets as decide } from '../../shared/domain/targets/plan-decisions.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { fullName } from '../register.ts';
import { planAnswer } from './plan-answer.ts';
import { loadPlan, overtaken } from './plan-of.ts';

/** Opens an approved plan for a revision; what was approved stays in force until the revision is. */
export const reviseTargets = endpoint('reviseTargets', async (call, deps) => {
  const { case: one, actor, now, body } = call;
  const { plan, context, cycle } = await loadPlan(call, deps);
  const newer = overtaken(plan, call.ifMatch);
  if (newer) return newer;
  const decided = decide(plan, body, context);
  if (!decided.ok) return decided;
  const { agencyId, caseId, cycleId, employeeId } = one;
  const facts = { actorName: fullName(actor), year: cycle.year };
  const draft = { kind: 'assigned', to: employeeId, caseId, cycleId, facts } as const;
  return planAnswer(one, decided.value, {
    stage: 'draft',
    events: employeeId === actor.employeeId ? [] : notify(agencyId, now, [draft]),
    facts: { reason: body.reason },
  });
});
