import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import {
  type Calendar,
  withProvisionalYears,
  workingDaysBetween,
} from '../../shared/domain/calendar/working-calendar.ts';
import type { Result } from '../../shared/domain/scoring/result.ts';

/** How it stands with the employee's answer to an announced result. */
export type AnswerState =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'open'; readonly until: string }
  | { readonly kind: 'appealed' }
  | { readonly kind: 'accepted'; readonly at: string; readonly deemed: boolean }
  | { readonly kind: 'closed'; readonly at: string };

/** `now` is the server's time, an instant in UTC. */
export const answerState = (
  { announcedAt, appealClosesAt, acknowledgedAt, finalAt, deemed = false }: Omit<Result, 'layers'>,
  { appealed, now }: { readonly appealed: boolean; readonly now: string },
): AnswerState => {
  if (announcedAt === undefined || appealClosesAt === undefined) return { kind: 'hidden' };
  if (appealed) return { kind: 'appealed' };
  if (acknowledgedAt !== undefined) return { kind: 'accepted', at: acknowledgedAt, deemed };
  if (finalAt === undefined && now <= appealClosesAt) return { kind: 'open', until: appealClosesAt };
  return { kind: 'closed', at: finalAt ?? appealClosesAt };
};

/** Working days that are left to answer, today and the last day included where they are ones. */
export const workingDaysLeft = (now: string, until: string, calendar: Calendar): number => {
  const today = localDateOf(now, calendar.zone);
  const last = localDateOf(until, calendar.zone);
  const known = withProvisionalYears(calendar, Number(today.slice(0, 4)));
  return (
    workingDaysBetween(today, last, known) + (last < today ? 0 : workingDaysBetween(last, dayAfterLast(last), known))
  );
};

const dayAfterLast = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
