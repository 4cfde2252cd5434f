import { feedback } from '../../shared/data/feedback.ts';
import { objectTo } from '../../shared/domain/feedback/nomination.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { namingWrites } from './naming-writes.ts';
import { objectionNotices } from './notices.ts';
import { noNominations } from './rater-list.ts';
import { roundOf } from './round-view.ts';

/** The person concerned has one of those named taken off, once, with a reason, before the round opens. */
export const objectToRater = endpoint('objectToRater', async ({ case: one, params, body, now }, deps) => {
  const { agencyId, caseId, cycleId } = one;
  const { employeeId: raterId } = params;
  const store = feedback(deps.table, agencyId);
  const [round, found] = await Promise.all([roundOf(agencyId, cycleId, deps), store.nominations(caseId)]);
  const before = found ?? noNominations(one);
  const decided = objectTo(raterId, body.reason, { before, round, now });
  if (!decided.ok) return { refusals: decided.refusals };
  const desk = await store.desk(raterId, cycleId);
  const { writes } = namingWrites(agencyId, decided.value, [desk]);
  const notices = await objectionNotices({ before, next: decided.value }, { case: one, round }, deps);
  return {
    answer: { body: { done: true as const } },
    changes: [{ journalId: caseId, facts: { raterId }, writes, events: notify(agencyId, now, notices) }],
  };
});
