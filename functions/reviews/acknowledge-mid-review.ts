import { cases } from '../../shared/data/cases.ts';
import { acknowledgeMidReview as decide } from '../../shared/domain/reviews/mid-review.ts';
import { answerOpenTask } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { fullName } from '../register.ts';
import { cycleOfCase, overtaken } from '../targets/plan-of.ts';
import { reviewAnswer } from './review-answer.ts';

/** The employee has read exactly this record of the dialogue, and may answer in own words. */
export const acknowledgeMidReview = endpoint('acknowledgeMidReview', async (call, deps) => {
  const { case: one, body, actor, now, ifMatch } = call;
  const known = cases(deps.table, one.agencyId);
  const [review, tasks] = await Promise.all([known.midReview(one.caseId), known.tasksOfCase(one.caseId)]);
  const newer = review && overtaken(review, ifMatch);
  if (newer) return newer;
  const decided = decide(review, body, { actor: actor.employeeId, employeeId: one.employeeId, now });
  if (!decided.ok) return decided;
  const answer = { kind: 'acknowledge-mid-review', outcome: 'acknowledged' } as const;
  const { writes, events } = answerOpenTask(one.agencyId, tasks, answer);
  const { agencyId, caseId, cycleId } = one;
  const facts = { subjectName: fullName(actor), year: (await cycleOfCase(one, deps)).year };
  const told = { kind: 'mid-review-acknowledged', to: decided.value.heldBy, caseId, cycleId, facts } as const;
  return reviewAnswer(one, decided.value, {
    status: 'acknowledged',
    writes,
    events: [...events, ...notify(agencyId, now, [told])],
  });
});
