import { Temporal } from 'temporal-polyfill';
import { timeZones } from '../calendar/time-zones.ts';
import type { Zone } from '../people/people.ts';
import { type Notice, noticeRules } from './notice.ts';

/** How a person wants to be mailed about what asks for nothing. What must be acted on is always mailed. */
export interface MailPreference {
  readonly know: 'immediate' | 'daily' | 'none';
  /** Where the day begins for the daily letter. */
  readonly zone: Zone;
}

/** How long a notice waits for others, and how far apart the letters to one person are, in minutes. */
const mailPace = { hold: 10, betweenLetters: 60, dailyAt: '07:30' } as const;

const stamp = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'millisecond' });

/** The instant that many minutes after another. */
export const minutesAfter = (instant: string, minutes: number): string =>
  stamp(Temporal.Instant.from(instant).add({ minutes }));

const nextDailyLetter = (now: string, zone: Zone): string => {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(timeZones[zone]);
  const today = local.withPlainTime(mailPace.dailyAt);
  return stamp((Temporal.ZonedDateTime.compare(local, today) < 0 ? today : today.add({ days: 1 })).toInstant());
};

const later = (a: string, b: string): string => (a > b ? a : b);

/**
 * When a notice is mailed at the earliest, or undefined when its reader wants no mail about it. It waits ten minutes for
 * others, and until an hour after the last letter unless its own deadline comes first.
 */
export const mailDueAt = (
  notice: Notice,
  { now, preference, lastLetterAt }: { now: string; preference: MailPreference; lastLetterAt?: string | undefined },
): string | undefined => {
  const held = minutesAfter(now, mailPace.hold);
  if (noticeRules[notice.kind].urgency === 'know') {
    if (preference.know === 'none') return undefined;
    if (preference.know === 'daily') return nextDailyLetter(now, preference.zone);
  }
  if (lastLetterAt === undefined) return held;
  const paced = later(held, minutesAfter(lastLetterAt, mailPace.betweenLetters));
  return notice.actBy !== undefined && notice.actBy < paced ? held : paced;
};

/** What a letter of several notices says first and last. */
export interface Digest {
  /** Perlu tindakan Anda: the nearest deadline first, those without one last. */
  readonly act: readonly Notice[];
  /** Untuk diketahui, in the order in which it happened. */
  readonly know: readonly Notice[];
}

const byInstant = (a: Notice, b: Notice): number =>
  a.at === b.at ? compare(a.noticeId, b.noticeId) : compare(a.at, b.at);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byDeadline = (a: Notice, b: Notice): number => compare(a.actBy ?? '~', b.actBy ?? '~') || byInstant(a, b);

/** Several notices in the order in which a person should read them. Of those about one task only the newest asks. */
export const digestOf = (notices: readonly Notice[]): Digest => {
  const asking = notices.filter((notice) => noticeRules[notice.kind].asksAction).sort(byInstant);
  const newest = new Map(asking.map((notice) => [notice.taskId ?? `notice ${notice.noticeId}`, notice]));
  return {
    act: [...newest.values()].sort(byDeadline),
    know: notices.filter((notice) => !noticeRules[notice.kind].asksAction).sort(byInstant),
  };
};
