import { type Instant, localDateOf } from '../calendar/local-time.ts';
import { addSpan, type Calendar } from '../calendar/working-calendar.ts';
import { remindersBetween, secondsUntil } from '../tasks/wait-plan.ts';
import type { Complaint, ComplaintDuty, ComplaintStep, ComplaintWait } from './complaint.ts';
import type { ComplaintTerms } from './complaint-terms.ts';

/** By what the waits of a complaint are planned. */
export interface ComplaintPlanning {
  readonly now: Instant;
  readonly terms: ComplaintTerms;
  /** Of the unit that handles it, or of the office before it is routed. */
  readonly calendar: Calendar;
}

const stepId = (round: number, name: string): string => `${name}.${round}`;

/** So often at most an unanswered complaint goes up, or is pressed again at the top. */
const mostEscalations = 6;

const escalations = (dueAt: Instant, round: number, { terms, calendar, duty }: ComplaintPlanning & Duty) => {
  const steps: ComplaintStep[] = [];
  let at = dueAt;
  for (let level = 1; level <= mostEscalations; level += 1) {
    steps.push({ stepId: stepId(round, `escalate-${level}`), action: 'escalate', at });
    at = addSpan(at, terms.terms[duty].grace, calendar);
  }
  return steps;
};

interface Duty {
  readonly duty: ComplaintDuty;
}

/**
 * When a duty is due from now on: reminders before it, then what silence leads to. Days are the unit's working days.
 * @throws {Refused} `calendar-missing` when working days of a year are needed that isn't loaded
 */
export const planComplaintWait = (duty: ComplaintDuty, round: number, facts: ComplaintPlanning): ComplaintWait => {
  const { now, terms, calendar } = facts;
  const { within, remindBefore, onSilence } = terms.terms[duty];
  const dueAt = addSpan(now, within, calendar);
  const reminders = remindersBetween({ from: now, to: dueAt }, remindBefore, { calendar, round }).map(
    ({ at }, index): ComplaintStep => ({ stepId: stepId(round, `remind-${index + 1}`), action: 'remind', at }),
  );
  const last: readonly ComplaintStep[] =
    onSilence === 'close'
      ? [{ stepId: stepId(round, 'close'), action: 'close', at: dueAt }]
      : escalations(dueAt, round, { ...facts, duty });
  return { duty, dueAt, steps: [...reminders, ...last], round };
};

type Waiting = Pick<Complaint, 'wait' | 'taken' | 'stage'>;

const ahead = ({ wait, taken, stage }: Waiting): readonly ComplaintStep[] =>
  stage === 'closed' ? [] : (wait?.steps ?? []).filter((step) => !taken.includes(step.stepId));

/** A reminder that a later step has overtaken, taken or not, isn't sent any more. */
const isOvertaken = ({ action, at }: ComplaintStep, { wait }: Waiting, now: Instant): boolean =>
  action === 'remind' && (wait?.steps ?? []).some((other) => other.at > at && other.at <= now);

/** What is due now, in order of time. */
export const dueComplaintSteps = (complaint: Waiting, now: Instant): readonly ComplaintStep[] =>
  ahead(complaint).filter((step) => step.at <= now && !isOvertaken(step, complaint, now));

/** How long the machine waits until the next step, from one second to one year. */
export const secondsToComplaintStep = (complaint: Waiting, now: Instant): number =>
  complaint.stage === 'closed' ? 1 : secondsUntil(ahead(complaint).find(({ at }) => at > now)?.at, now);

/** The day on which it is, where the unit is. */
export const dayOf = ({ now, calendar }: Pick<ComplaintPlanning, 'now' | 'calendar'>): string =>
  localDateOf(now, calendar.zone);
