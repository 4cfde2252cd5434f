import { cases } from '../../shared/data/cases.ts';
import { withdrawTargets as decide } from '../../shared/domain/targets/plan-decisions.ts';
import { answerOpenTask, isAbout } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { fullName } from '../register.ts';
import { planAnswer } from './plan-answer.ts';
import { loadPlan, overtaken } from './plan-of.ts';

/** Takes a submitted plan back to work on it; the supervisor has nothing to do any more. */
export const withdrawTargets = endpoint('withdrawTargets', async (call, deps) => {
  const { case: one, actor, now, params } = call;
  const { plan, context, segment, cycle } = await loadPlan(call, deps);
  const newer = overtaken(plan, call.ifMatch);
  if (newer) return newer;
  const decided = decide(plan, context);
  if (!decided.ok) return decided;
  const tasks = await cases(deps.table, one.agencyId).tasksOfCase(one.caseId);
  const { segmentId } = params;
  const answered = answerOpenTask(one.agencyId, tasks, { kind: 'approve-targets', segmentId, outcome: 'withdrawn' });
  const facts = { subjectName: fullName(actor), year: cycle.year };
  const { caseId, cycleId } = one;
  const asked = tasks.find((task) => task.status === 'open' && isAbout(task, { kind: 'approve-targets', segmentId }));
  const to = asked?.assigneeId ?? segment.supervisorId;
  const told = notify(one.agencyId, now, [{ kind: 'withdrawn', to, caseId, cycleId, facts }]);
  return planAnswer(one, decided.value, {
    stage: 'draft',
    writes: answered.writes,
    events: [...answered.events, ...told],
  });
});
