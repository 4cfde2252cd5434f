import { randomUUID } from 'node:crypto';
import { feedback, feedbackWrites } from '../../shared/data/feedback.ts';
import { dropInto, takeAnswers, withStatus } from '../../shared/domain/feedback/answers.ts';
import type { FeedbackRound } from '../../shared/domain/feedback/round.ts';
import { endpoint } from '../endpoint.ts';
import { raterJournal, requestOf } from './request-of.ts';
import { sealedAuthor } from './sealed-author.ts';

/** Ids by chance: those of the product tell when they were made, and so whose they are. */
const markedBy =
  (authorId: string, { custodians }: FeedbackRound) =>
  (): { paperId: string; sealed?: string } => {
    const paperId = randomUUID();
    return { paperId, ...(custodians === undefined ? {} : { sealed: sealedAuthor(authorId, paperId, custodians) }) };
  };

/**
 * Takes what a colleague says about somebody. That it was said lies with the colleague, what was said in the box of the
 * group, and nothing joins the two: no id, no time, no order, no entry of a journal, no record of the request.
 */
export const answerFeedback = endpoint('answerFeedback', async ({ actor, params, body, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const { desk, request, round } = await requestOf(actor, params.caseId, deps);
  const taken = takeAnswers(body, { request, round, now });
  if (!taken.ok) return { refusals: taken.refusals };
  const box = await feedback(deps.table, agencyId).box(params.caseId, request.group);
  const write = feedbackWrites(agencyId);
  const writes = [
    write.desk(withStatus(desk, params.caseId, 'answered')),
    write.box(dropInto(box, taken.value, markedBy(employeeId, round))),
  ];
  return {
    answer: { body: { done: true as const } },
    changes: [{ journalId: raterJournal(employeeId), facts: { cycleId: round.cycleId }, writes, events: [] }],
  };
});
