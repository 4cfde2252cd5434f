import { feedback, feedbackWrites } from '../../shared/data/feedback.ts';
import { requestRefusals, withStatus } from '../../shared/domain/feedback/answers.ts';
import { withDeclined } from '../../shared/domain/feedback/nomination.ts';
import { endpoint } from '../endpoint.ts';
import { noNominations } from './rater-list.ts';
import { raterJournal, requestOf } from './request-of.ts';

/** A colleague does not want to answer about somebody. No reason is asked; who named them sees that they declined. */
export const declineFeedback = endpoint('declineFeedback', async ({ actor, params, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const { case: one, desk, request, round } = await requestOf(actor, params.caseId, deps);
  const refusals = requestRefusals(request, { round, now });
  if (refusals.length > 0) return { refusals };
  const found = await feedback(deps.table, agencyId).nominations(one.caseId);
  const write = feedbackWrites(agencyId);
  const writes = [
    write.desk(withStatus(desk, one.caseId, 'declined')),
    write.nominations(withDeclined(found ?? noNominations(one), employeeId)),
  ];
  return {
    answer: { body: { done: true as const } },
    changes: [{ journalId: raterJournal(employeeId), facts: { cycleId: round.cycleId }, writes, events: [] }],
  };
});
