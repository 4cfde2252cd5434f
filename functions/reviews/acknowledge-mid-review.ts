import { acknowledgeMidReview as decide } from '../../shared/domain/reviews/mid-review.ts';
import { answerOpenTask } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { fullName } from '../register.ts';
import { caseFile } from '../steps/case-file.ts';
import { caseOffice } from '../steps/case-office.ts';
import { overtaken } from '../targets/plan-of.ts';
import { beginAfterReview } from './begin-remedies.ts';
import { reviewAnswer } from './review-answer.ts';

/** The employee has read exactly this record of the dialogue, and may answer in own words. */
export const acknowledgeMidReview = endpoint('acknowledgeMidReview', async (call, deps) => {
  const { case: one, body, actor, now, ifMatch } = call;
  const file = await caseFile(one, deps);
  const review = file.midReview;
  const newer = review && overtaken(review, ifMatch);
  if (newer) return newer;
  const decided = decide(review, body, { actor: actor.employeeId, employeeId: one.employeeId, now });
  if (!decided.ok) return decided;
  const office = await caseOffice(file, deps);
  const { agencyId, caseId, cycleId } = one;
  const facts = { subjectName: fullName(actor), year: office.year };
  const telling = { to: decided.value.heldBy, caseId, cycleId, facts };
  if (decided.value.acknowledgedAt === undefined) {
    const events = notify(agencyId, now, [{ kind: 'causes-contested', ...telling }]);
    return reviewAnswer(one, decided.value, { status: 'held', facts: { agrees: false }, writes: [], events });
  }
  const answer = { kind: 'acknowledge-mid-review', outcome: 'acknowledged' } as const;
  const answered = answerOpenTask(agencyId, file.tasks, answer);
  const begun = await beginAfterReview(decided.value.findings, { office, now }, deps);
  const told = notify(agencyId, now, [{ kind: 'mid-review-acknowledged', ...telling }]);
  return reviewAnswer(one, decided.value, {
    status: 'acknowledged',
    writes: [...answered.writes, ...begun.writes],
    events: [...answered.events, ...begun.events, ...told],
  });
});
