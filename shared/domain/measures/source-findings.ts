import type { LocalDate } from '../calendar/local-date.ts';
import { localDateOf } from '../calendar/local-time.ts';
import { type Calendar, isWorkingDay } from '../calendar/working-calendar.ts';
import { type DailyTallies, daysFrom, type Stretch } from './measured-month.ts';
import type { Closure } from './source.ts';

/**
 * What is odd about the data of a source in a stretch of time. `missing-days`: working days without an event;
 * `jumps`: days with more than three times, or less than a third of, the usual number; `late`: events that came later
 * than the next day, and the latest of them; `conflicts`: events that came again with other content.
 */
export type SourceFinding =
  | { readonly kind: 'missing-days'; readonly days: readonly LocalDate[] }
  | { readonly kind: 'jumps'; readonly usual: number; readonly days: readonly LocalDate[] }
  | { readonly kind: 'late'; readonly events: number; readonly longest: number }
  | { readonly kind: 'conflicts'; readonly events: number };

/** With fewer events on a usual day, numbers jump without meaning anything. */
const leastUsual = 10;

const medianCount = (counts: readonly number[]): number =>
  counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;

const jumpsIn = (days: DailyTallies, expected: readonly LocalDate[]): readonly SourceFinding[] => {
  const counted = expected.flatMap((day) => {
    const events = days.get(day)?.n ?? 0;
    return events > 0 ? [{ day, events }] : [];
  });
  const usual = medianCount(counted.map(({ events }) => events));
  const odd = counted.filter(({ events }) => events > usual * 3 || events * 3 < usual);
  return usual < leastUsual || odd.length === 0 ? [] : [{ kind: 'jumps', usual, days: odd.map(({ day }) => day) }];
};

const lateIn = (days: DailyTallies): readonly SourceFinding[] => {
  const late = [...days.values()]
    .flatMap((tally) => Object.entries(tally))
    .filter(([name, times]) => name.startsWith('late:') && times > 0)
    .map(([name, times]) => ({ delay: Number(name.slice('late:'.length)), times }));
  const events = late.reduce((total, { times }) => total + times, 0);
  return events === 0 ? [] : [{ kind: 'late', events, longest: Math.max(...late.map(({ delay }) => delay)) }];
};

/** Nothing is expected on the days on which a source was closed, the first and the last included. */
const isClosedOn = (day: LocalDate, closures: readonly Closure[], { zone }: Calendar): boolean =>
  closures.some(({ from, to }) => localDateOf(from, zone) <= day && (to === undefined || day <= localDateOf(to, zone)));

/**
 * The findings of a source over a stretch that has passed. `days` are the source's own tallies: beside `n` they count
 * `late:<days>` and `conflict`.
 * @throws {Refused} `calendar-missing` when the holidays of the year are not loaded
 */
export const sourceFindings = (
  days: DailyTallies,
  stretch: Stretch,
  { calendar, closures = [] }: { readonly calendar: Calendar; readonly closures?: readonly Closure[] | undefined },
): readonly SourceFinding[] => {
  const expected = daysFrom(stretch).filter(
    (day) => isWorkingDay(day, calendar) && !isClosedOn(day, closures, calendar),
  );
  const missing = expected.filter((day) => (days.get(day)?.n ?? 0) === 0);
  const conflicts = [...days.values()].reduce((total, tally) => total + (tally.conflict ?? 0), 0);
  return [
    ...(missing.length === 0 ? [] : [{ kind: 'missing-days' as const, days: missing }]),
    ...jumpsIn(days, expected),
    ...lateIn(days),
    ...(conflicts === 0 ? [] : [{ kind: 'conflicts' as const, events: conflicts }]),
  ];
};
