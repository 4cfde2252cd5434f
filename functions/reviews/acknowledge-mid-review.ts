import { cases } from '../../shared/data/cases.ts';
import { acknowledgeMidReview as decide } from '../../shared/domain/reviews/mid-review.ts';
import { answerOpenTask } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { overtaken } from '../targets/plan-of.ts';
import { reviewAnswer } from './review-answer.ts';

/** The employee has read exactly this record of the dialogue, and may answer in own words. */
export const acknowledgeMidReview = endpoint('acknowledgeMidReview', async (call, { table }) => {
  const { case: one, body, actor, now, ifMatch } = call;
  const known = cases(table, one.agencyId);
  const [review, tasks] = await Promise.all([known.midReview(one.caseId), known.tasksOfCase(one.caseId)]);
  const newer = review && overtaken(review, ifMatch);
  if (newer) return newer;
  const decided = decide(review, body, { actor: actor.employeeId, employeeId: one.employeeId, now });
  if (!decided.ok) return decided;
  const answer = { kind: 'acknowledge-mid-review', outcome: 'acknowledged' } as const;
  return reviewAnswer(one, decided.value, { status: 'acknowledged', ...answerOpenTask(one.agencyId, tasks, answer) });
});
