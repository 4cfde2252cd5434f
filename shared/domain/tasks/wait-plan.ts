import { type Instant, localDateOf, secondsBetween } from '../calendar/local-time.ts';
import { addSpan, type Calendar, subtractSpan, workingDaysBetween } from '../calendar/working-calendar.ts';
import type { Scheme, Span, TaskKind, Window } from '../schemes/scheme.ts';
import type { Task, WaitPlan, WaitStep } from './task.ts';

/** By what waits are planned: the windows of the scheme, and the calendar of the unit. */
export interface PlanningFacts {
  readonly scheme: Pick<Scheme, 'windows' | 'phases'>;
  readonly calendar: Calendar;
}

/**
 * The times of a kind of task. An objection to the causes of missed targets is answered by whoever rates, within the time
 * for rating, and passes to the superior when it is not: no scheme names it by itself.
 */
export const windowOf = (kind: TaskKind, { windows }: Pick<Scheme, 'windows'>): Window =>
  kind === 'answer-objection' ? { ...windows.rate, onSilence: 'pass-to-superior' } : windows[kind];

/** The longest time-out of a wait, one year: machines end after it. */
const longestWait = 31_536_000;

/** Ids of a later round are their own, so that what was done in an earlier round isn't taken for done. */
export const stepIdIn = (round: number, stepId: string): string => (round === 1 ? stepId : `${stepId}.${round}`);

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** Whether so many days lie between the two, so that no year before the start is asked for its holidays. */
const fits = ({ from, to }: Stretch, { days, basis }: Span, calendar: Calendar): boolean => {
  const dayOf = (instant: Instant) => localDateOf(instant, calendar.zone);
  return basis === 'calendar' || workingDaysBetween(dayOf(from), dayOf(to), calendar) >= days;
};

/** Reminders between two instants, in order of time; those that would come before the start are left out. */
export const remindersBetween = (
  { from, to }: Stretch,
  spans: readonly Span[],
  { calendar, round }: { readonly calendar: Calendar; readonly round: number },
): readonly WaitStep[] =>
  [
    ...new Set(
      spans.filter((span) => fits({ from, to }, span, calendar)).map((span) => subtractSpan(to, span, calendar)),
    ),
  ]
    .filter((at) => at > from && at < to)
    .sort()
    .map((at, index) => ({ stepId: stepIdIn(round, `remind-${index + 1}`), action: 'remind', at }));

/**
 * When a task of that kind is due, and what falls due on the way: reminders before the deadline, the escalation at it, the
 * outcome on silence after the grace. `dueAt` instead of the scheme's window where the task has a date of its own.
 * @throws {Refused} `calendar-missing` when working days of a year are needed that isn't loaded
 */
export const planWait = (
  kind: TaskKind,
  openedAt: Instant,
  { scheme, calendar, dueAt: given, round = 1 }: PlanningFacts & { readonly dueAt?: Instant; readonly round?: number },
): WaitPlan => {
  const { within, remindBefore, grace, onSilence } = windowOf(kind, scheme);
  const dueAt = given ?? addSpan(openedAt, within, calendar);
  return {
    dueAt,
    steps: [
      ...remindersBetween({ from: openedAt, to: dueAt }, remindBefore, { calendar, round }),
      { stepId: stepIdIn(round, 'escalate'), action: 'escalate', at: dueAt },
      { stepId: stepIdIn(round, 'lapse'), action: 'lapse', at: addSpan(dueAt, grace, calendar) },
    ],
    onSilence,
    ...(given === undefined ? { startedAt: openedAt } : {}),
    ...(round === 1 ? {} : { round }),
  };
};

/** What waits: its steps, and those that were taken. Tasks and phases of a cycle both do. */
export interface Waiting {
  readonly wait: WaitPlan;
  readonly taken: readonly string[];
}

/** A reminder that a later step has overtaken, as after an outage, isn't sent any more. */
const isOvertaken = (step: WaitStep, { wait }: Waiting, now: Instant): boolean =>
  step.action === 'remind' && wait.steps.some((other) => other.at > step.at && other.at <= now);

/** The steps still to be taken, in order of time. */
export const stepsAhead = (waiting: Waiting, now: Instant): readonly WaitStep[] =>
  waiting.wait.steps.filter((step) => !waiting.taken.includes(step.stepId) && !isOvertaken(step, waiting, now));

/** The steps of an open task that are due now. Each is due until it is taken, and only once. */
export const dueSteps = (task: Pick<Task, 'wait' | 'taken' | 'status'>, now: Instant): readonly WaitStep[] =>
  task.status === 'open' ? stepsAhead(task, now).filter((step) => step.at <= now) : [];

/** Whole seconds until an instant, as a wait may take them: from one second to one year. */
export const secondsUntil = (at: Instant | undefined, now: Instant): number =>
  at === undefined ? longestWait : Math.min(Math.max(secondsBetween(now, at), 1), longestWait);

/** How long the machine waits until the next step of a task, from one second to one year. Never short of the step. */
export const secondsToNext = (task: Pick<Task, 'wait' | 'taken' | 'status'>, now: Instant): number =>
  task.status === 'open' ? secondsUntil(stepsAhead(task, now)[0]?.at, now) : 1;
