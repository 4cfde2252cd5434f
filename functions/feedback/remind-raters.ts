import { cases } from '../../shared/data/cases.ts';
import { feedback } from '../../shared/data/feedback.ts';
import { roundStateAt } from '../../shared/domain/feedback/round.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { roundOf } from './round-view.ts';

/** So many notices go with one change. */
const mostAtOnce = 40;

/**
 * Reminds everybody who was asked about somebody of a unit, whether they have answered or not: so neither the reminder
 * nor that there is none tells who answered.
 */
export const remindRaters = endpoint('remindRaters', async ({ actor, params, now }, deps) => {
  const { agencyId } = actor;
  const { cycleId, unitId } = params;
  const round = await roundOf(agencyId, cycleId, deps);
  if (roundStateAt(round, now) !== 'answering') return { refusals: [{ code: 'phase-not-open' }] };
  const all = await cases(deps.table, agencyId).allOfUnit(cycleId, unitId);
  const lists = await feedback(deps.table, agencyId).severalNominations(all.map(({ caseId }) => caseId));
  const named = lists.flatMap(({ raters }) => raters.filter(({ status }) => status !== 'objected'));
  const raterIds = [...new Set(named.map(({ raterId }) => raterId))].sort();
  const notices = raterIds.map((to) => ({
    kind: 'feedback-reminder' as const,
    to,
    cycleId,
    actBy: round.closesAt,
    about: `${unitId}~${to}`,
    facts: { year: round.opensAt.slice(0, 4) },
  }));
  const changes = Array.from({ length: Math.ceil(notices.length / mostAtOnce) }, (_, at) => ({
    journalId: `feedback-${cycleId}`,
    facts: { unitId },
    writes: [],
    events: notify(agencyId, now, notices.slice(at * mostAtOnce, (at + 1) * mostAtOnce)),
  }));
  return { answer: { body: { done: true as const } }, changes };
});
