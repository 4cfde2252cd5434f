import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import { movePhase as move } from '../../shared/domain/cycles/phase-plan.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import { wake } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { type NoticeDraft, notify } from '../notify.ts';
import { openRegister } from '../register.ts';
import { schemeOf } from '../scheme-of.ts';
import { saveCycle, withPhase } from '../steps/phase.ts';
import { cycleView } from './cycle-view.ts';
import { loadCycle } from './load-cycle.ts';
import { topCalendar } from './top-calendar.ts';

const withoutReason = (reason: string): readonly Refusal[] =>
  reason.trim() === '' ? [{ code: 'reason-missing', field: '/reason' }] : [];

/** Employees see the new date with their next reminder; whoever is in charge of HR hears of it now. */
const draftsFor = (
  { cycleId, year }: Cycle,
  { from, to, hrId, actorId }: { from: string; to: string; hrId: string; actorId: string },
): readonly NoticeDraft[] =>
  hrId === actorId
    ? []
    : [{ kind: 'deadline-moved', to: hrId, cycleId, actBy: to, facts: { year, previousDeadline: from } }];

/** Gives a phase more time: its machine is woken and reminds, escalates and closes by the new date. */
export const movePhase = endpoint('movePhase', async ({ actor, params, body, ifMatch, now }, deps) => {
  const { agencyId, employeeId: actorId } = actor;
  const cycle = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  if (cycle.version !== ifMatch) return { refusals: [{ code: 'changed-since-read' }], current: cycleView(cycle) };
  const before = cycle.phases[params.phase];
  const register = await openRegister(agencyId, [], deps);
  const planning = { scheme: await schemeOf(cycle, deps), calendar: topCalendar(register), now };
  const moved = move(before, body.closesAt, planning);
  const reason = withoutReason(body.reason);
  if (!moved.ok || reason.length > 0) return { refusals: [...(moved.ok ? [] : moved.refusals), ...reason] };
  const next = withPhase(cycle, params.phase, moved.value);
  const version = cycle.version + 1;
  const [from, to] = [before.closesAt, body.closesAt];
  const notices = notify(agencyId, now, draftsFor(cycle, { from, to, hrId: register.hrId, actorId }));
  const facts = { phase: params.phase, from, to, reason: body.reason };
  return {
    answer: { body: cycleView({ ...next, version }), etag: version },
    changes: [saveCycle(next, { facts, events: [...wake(before.token, 'rescheduled'), ...notices] })],
  };
});
