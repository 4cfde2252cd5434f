import { feedback } from '../../shared/data/feedback.ts';
import { endpoint } from '../endpoint.ts';
import { noNominations, raterList } from './rater-list.ts';
import { roundOf } from './round-view.ts';

/** Shows who is asked about somebody; to who names them also who could be, and whom the rule would ask. */
export const getRaters = endpoint('getRaters', async ({ case: one, actor, now }, deps) => {
  const [round, found] = await Promise.all([
    roundOf(one.agencyId, one.cycleId, deps),
    feedback(deps.table, one.agencyId).nominations(one.caseId),
  ]);
  const nominations = found ?? noNominations(one);
  const names = actor.employeeId !== one.employeeId;
  const body = await raterList({ case: one, nominations, round, names, now }, deps);
  return { answer: { body, etag: nominations.version } };
});
