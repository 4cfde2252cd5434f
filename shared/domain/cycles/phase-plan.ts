import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../calendar/local-date.ts';
import { endOfDay, type Instant, instantAt } from '../calendar/local-time.ts';
import { subtractSpan } from '../calendar/working-calendar.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Phase, PhaseWindow } from '../schemes/scheme.ts';
import type { WaitPlan, WaitStep } from '../tasks/task.ts';
import { type PlanningFacts, remindersBetween, secondsUntil, stepIdIn, stepsAhead } from '../tasks/wait-plan.ts';
import type { PhaseState } from './cycle.ts';

/** The 29th of February is the 28th in most years. */
const dayIn = (year: number, { month, day, yearOffset }: PhaseWindow['opens']): LocalDate =>
  Temporal.PlainDate.from({ year: year + yearOffset, month, day }, { overflow: 'constrain' }).toString();

interface PhaseTimes {
  readonly from: Instant;
  readonly closesAt: Instant;
  readonly round: number;
}

const escalationOf = (
  { from, closesAt, round }: PhaseTimes,
  { escalateBefore }: PhaseWindow,
  { calendar }: PlanningFacts,
): readonly WaitStep[] => {
  if (escalateBefore === undefined) return [];
  const at = subtractSpan(closesAt, escalateBefore, calendar);
  return at > from ? [{ stepId: stepIdIn(round, 'escalate'), action: 'escalate', at }] : [];
};

const inOrder = (steps: readonly WaitStep[]): readonly WaitStep[] =>
  [...steps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

const waitOf = (times: PhaseTimes, window: PhaseWindow, facts: PlanningFacts): WaitPlan => {
  const { from, closesAt, round } = times;
  const reminders = remindersBetween({ from, to: closesAt }, window.remindBefore, { calendar: facts.calendar, round });
  const closing = { stepId: stepIdIn(round, 'lapse'), action: 'lapse', at: closesAt } as const;
  return {
    dueAt: closesAt,
    steps: inOrder([...reminders, ...escalationOf(times, window, facts), closing]),
    onSilence: 'go-on-without',
    ...(round === 1 ? {} : { round }),
  };
};

/**
 * One phase of a cycle of that year: from the first moment of its first day to the last of its last, with the reminders and
 * the escalation on the way. Not yet open.
 * @throws {Refused} `calendar-missing` when working days of a year are needed that isn't loaded
 */
export const planPhase = (phase: Phase, year: number, facts: PlanningFacts): PhaseState => {
  const window = facts.scheme.phases[phase];
  const { zone } = facts.calendar;
  const opensAt = instantAt(dayIn(year, window.opens), '00:00', zone);
  const closesAt = endOfDay(dayIn(year, window.closes), zone);
  return {
    phase,
    status: 'scheduled',
    opensAt,
    closesAt,
    wait: waitOf({ from: opensAt, closesAt, round: 1 }, window, facts),
    taken: [],
  };
};

/** What a phase has to do now. `stepId` names the step of the wait that is behind it. */
export interface PhaseStep {
  readonly due: 'nothing' | 'open' | 'remind' | 'escalate' | 'close' | 'ended';
  readonly stepId?: string;
}

const dueOf = { remind: 'remind', escalate: 'escalate', lapse: 'close' } as const;

/** The step of a phase that is due now. When several are, as after an outage, the last one counts for all before it. */
export const duePhaseStep = (state: PhaseState, now: Instant): PhaseStep => {
  if (state.status === 'closed') return { due: 'ended' };
  if (state.status === 'scheduled') return state.opensAt <= now ? { due: 'open', stepId: 'open' } : { due: 'nothing' };
  const step = stepsAhead(state, now)
    .filter(({ at }) => at <= now)
    .at(-1);
  return step === undefined ? { due: 'nothing' } : { due: dueOf[step.action], stepId: step.stepId };
};

/** The phase after a step was taken. A step that isn't due any more changes nothing. */
export const takePhaseStep = (state: PhaseState, stepId: string, now: Instant): PhaseState => {
  const { due, stepId: dueId } = duePhaseStep(state, now);
  if (due === 'nothing' || due === 'ended' || dueId !== stepId) return state;
  if (due === 'open') return { ...state, status: 'open' };
  const passed = state.wait.steps.filter(({ at }) => at <= now).map((step) => step.stepId);
  const taken = [...new Set([...state.taken, ...passed])];
  return { ...state, taken, status: due === 'close' ? 'closed' : 'open' };
};

/** How long the machine waits until the next step of a phase, from one second to one year. */
export const secondsToNextOfPhase = (state: PhaseState, now: Instant): number => {
  if (state.status === 'closed') return 1;
  return secondsUntil(state.status === 'scheduled' ? state.opensAt : stepsAhead(state, now)[0]?.at, now);
};

/** Extends a phase to a later closing. Refused when it has closed, or when the closing isn't later. */
export const movePhase = (
  state: PhaseState,
  closesAt: Instant,
  { now, ...facts }: PlanningFacts & { readonly now: Instant },
): Decision<PhaseState> => {
  const refusals: readonly Refusal[] = [
    ...(state.status === 'closed' ? [{ code: 'phase-not-open' as const, facts: { phase: state.phase } }] : []),
    ...(closesAt <= state.closesAt || closesAt <= now
      ? [{ code: 'deadline-not-later' as const, field: '/closesAt', facts: { closesAt: state.closesAt } }]
      : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const from = state.status === 'open' ? now : state.opensAt;
  const round = (state.wait.round ?? 1) + 1;
  return accept({
    ...state,
    closesAt,
    wait: waitOf({ from, closesAt, round }, facts.scheme.phases[state.phase], facts),
  });
};
