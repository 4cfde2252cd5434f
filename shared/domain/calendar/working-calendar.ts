import { Temporal } from 'temporal-polyfill';
import { Refused } from '../decision.ts';
import type { Zone } from '../people/people.ts';
import type { Confidence, Span } from '../schemes/scheme.ts';
import type { LocalDate } from './local-date.ts';
import { endOfDay, type Instant, instantAt, localDateOf } from './local-time.ts';

/** A day without work: a national holiday, or a day of collective leave. */
export interface Holiday {
  readonly date: LocalDate;
  readonly kind: 'libur' | 'cuti-bersama';
  readonly name: string;
}

/** The holidays of one year, as one joint decree of three ministers (SKB 3 Menteri) sets them. HR may correct them. */
export interface HolidayYear {
  readonly year: number;
  readonly decree: string;
  readonly confidence: Confidence;
  readonly unverified?: boolean;
  readonly days: readonly Holiday[];
}

/** By what a unit counts its days. */
export interface Calendar {
  /** A six-day week counts Saturday as a working day. */
  readonly weekDays: 5 | 6;
  readonly zone: Zone;
  readonly years: readonly HolidayYear[];
}

/**
 * The calendar with the years that nobody has loaded yet as years without holidays, so that what runs goes on: a deadline
 * by it may come early, and moves when HR loads the year. Up to two years from the given one.
 */
export const withProvisionalYears = (calendar: Calendar, from: number): Calendar => {
  const missing = [from, from + 1, from + 2].filter((year) => calendar.years.every((one) => one.year !== year));
  const provisional = missing.map(
    (year): HolidayYear => ({ year, decree: '', confidence: 'C', unverified: true, days: [] }),
  );
  return { ...calendar, years: [...calendar.years, ...provisional] };
};

/** When reminders go out: in the morning of a day. */
const reminderTime = '09:00';

const holidaysOf = (year: number, { years }: Calendar): readonly Holiday[] => {
  const found = years.find((one) => one.year === year);
  if (found === undefined) throw new Refused({ code: 'calendar-missing', facts: { year } });
  return found.days;
};

/**
 * Whether people work on that day: a day of the unit's week that is neither a holiday nor collective leave.
 * @throws {Refused} `calendar-missing` when the holidays of its year are not loaded
 */
export const isWorkingDay = (day: LocalDate, calendar: Calendar): boolean => {
  const { dayOfWeek, year } = Temporal.PlainDate.from(day);
  const holidays = holidaysOf(year, calendar);
  return dayOfWeek <= calendar.weekDays && holidays.every((holiday) => holiday.date !== day);
};

const daysAway = (start: LocalDate, days: number): LocalDate => Temporal.PlainDate.from(start).add({ days }).toString();

const workingDaysAway = (start: LocalDate, days: number, { step, calendar }: { step: 1 | -1; calendar: Calendar }) => {
  let day = start;
  for (let counted = 0; counted < days; ) {
    day = daysAway(day, step);
    if (isWorkingDay(day, calendar)) counted += 1;
  }
  return day;
};

/** How many working days there are from one day to another, the first counted and the last not. */
export const workingDaysBetween = (from: LocalDate, to: LocalDate, calendar: Calendar): number => {
  let counted = 0;
  for (let day = from; day < to; day = daysAway(day, 1)) counted += isWorkingDay(day, calendar) ? 1 : 0;
  return counted;
};

/** The day that lies a span after a day, which itself isn't counted. */
export const dayAfter = (day: LocalDate, { days, basis }: Span, calendar: Calendar): LocalDate =>
  basis === 'calendar' ? daysAway(day, days) : workingDaysAway(day, days, { step: 1, calendar });

/** The day that lies a span before a day, which itself isn't counted. */
const dayBefore = (day: LocalDate, { days, basis }: Span, calendar: Calendar): LocalDate =>
  basis === 'calendar' ? daysAway(day, -days) : workingDaysAway(day, days, { step: -1, calendar });

/**
 * The deadline a span after an instant: the last millisecond of the last day, where the unit is. The day of the start
 * isn't counted. A span of calendar days may end on a holiday.
 * @throws {Refused} `calendar-missing` when working days of a year are needed that isn't loaded
 */
export const addSpan = (instant: Instant, span: Span, calendar: Calendar): Instant =>
  endOfDay(dayAfter(localDateOf(instant, calendar.zone), span, calendar), calendar.zone);

/**
 * When to remind of a deadline: at 09:00 on the day that lies a span before it, where the unit is.
 * @throws {Refused} `calendar-missing` when working days of a year are needed that isn't loaded
 */
export const subtractSpan = (instant: Instant, span: Span, calendar: Calendar): Instant =>
  instantAt(dayBefore(localDateOf(instant, calendar.zone), span, calendar), reminderTime, calendar.zone);
