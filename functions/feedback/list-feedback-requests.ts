import { feedback } from '../../shared/data/feedback.ts';
import { endpoint } from '../endpoint.ts';
import { personRef } from '../name-refs.ts';
import { pageOfList } from '../page-of-list.ts';
import { openRegister } from '../register.ts';
import { roundView } from './round-view.ts';

/** Lists whom the reader is asked about, the latest cycle first, what is still to be answered before the rest. */
export const listFeedbackRequests = endpoint('listFeedbackRequests', async ({ actor, query, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const store = feedback(deps.table, agencyId);
  const desks = (await store.desksOf(employeeId)).filter(({ requests }) => requests.length > 0).reverse();
  const rounds = await Promise.all(desks.map(({ cycleId }) => store.round(cycleId)));
  const subjects = desks.flatMap(({ requests }) => requests.map(({ subjectId }) => subjectId));
  const register = await openRegister(agencyId, subjects, deps);
  const views = desks.flatMap(({ requests }, at) => {
    const round = rounds[at];
    if (round === undefined) return [];
    const shown = roundView(round, now);
    return requests.map(({ subjectId, ...rest }) => ({
      ...rest,
      subject: personRef(subjectId, register),
      round: shown,
    }));
  });
  const sorted = [...views].sort((a, b) => Number(b.status === 'asked') - Number(a.status === 'asked'));
  return { answer: { body: pageOfList(sorted, query) } };
});
