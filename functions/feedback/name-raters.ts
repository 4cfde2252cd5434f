import { feedback } from '../../shared/data/feedback.ts';
import { nameRaters as decide } from '../../shared/domain/feedback/nomination.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { raterCandidates } from './candidates.ts';
import { concerned, namingWrites } from './naming-writes.ts';
import { listNotices } from './notices.ts';
import { loadsWithout, noNominations, raterList } from './rater-list.ts';
import { roundOf } from './round-view.ts';

/** The supervisor, or HR, names who is asked about somebody, before the round opens. */
export const nameRaters = endpoint('nameRaters', async ({ case: one, body, ifMatch, now }, deps) => {
  const { agencyId, caseId, cycleId } = one;
  const store = feedback(deps.table, agencyId);
  const [round, found] = await Promise.all([roundOf(agencyId, cycleId, deps), store.nominations(caseId)]);
  const before = found ?? noNominations(one);
  const list = { case: one, round, names: true, now };
  if (before.version !== ifMatch) {
    return {
      refusals: [{ code: 'changed-since-read' }],
      current: await raterList({ ...list, nominations: before }, deps),
    };
  }
  const { candidates } = await raterCandidates(one, deps);
  const loads = await loadsWithout([...body.peers, ...body.subordinates], one, deps);
  const decided = decide(body, { before, candidates, round, loads, now });
  if (!decided.ok) return { refusals: decided.refusals };
  const desks = await store.desks(concerned(before, decided.value), cycleId);
  const saved = { ...decided.value, version: decided.value.version + 1 };
  const notices = await listNotices({ before, next: decided.value }, { case: one, round }, deps);
  const change = {
    journalId: caseId,
    facts: { raters: saved.raters.filter(({ status }) => status === 'asked').length },
    writes: namingWrites(agencyId, decided.value, [...desks.values()]).writes,
    events: notify(agencyId, now, notices),
  };
  return {
    answer: { body: await raterList({ ...list, nominations: saved }, deps), etag: saved.version },
    changes: [change],
  };
});
