import { cases } from '../../shared/data/cases.ts';
import { roundStateAt } from '../../shared/domain/feedback/round.ts';
import { endpoint } from '../endpoint.ts';
import { feedbackReminders } from './reminders.ts';
import { roundOf } from './round-view.ts';

/** HR reminds everybody who was asked about somebody of a unit, between the reminders that come by themselves. */
export const remindRaters = endpoint('remindRaters', async ({ actor, params, now }, deps) => {
  const { agencyId } = actor;
  const { cycleId, unitId } = params;
  const round = await roundOf(agencyId, cycleId, deps);
  if (roundStateAt(round, now) !== 'answering') return { refusals: [{ code: 'phase-not-open' }] };
  const all = await cases(deps.table, agencyId).allOfUnit(cycleId, unitId);
  const reminding = { agencyId, round, at: now, about: unitId, facts: { unitId } };
  const changes = await feedbackReminders(
    all.map(({ caseId }) => caseId),
    reminding,
    deps,
  );
  return { answer: { body: { done: true as const } }, changes };
});
