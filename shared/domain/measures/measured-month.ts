import Fraction from 'fraction.js';
import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Month } from '../calendar/period.ts';
import { type Calendar, isWorkingDay } from '../calendar/working-calendar.ts';
import { basisPointsReached } from '../decimal.ts';
import { type Exact, exactOf } from '../exact-number.ts';
import type { BasisPoints } from '../targets/plan.ts';
import { eventsBehind, type Measure, measureValue } from './measure.ts';
import { emptyTally, mergedTally, type Tally } from './tally.ts';

/** What was tallied on each day, of one unit or person and one type of event. */
export type DailyTallies = ReadonlyMap<LocalDate, Tally>;

/** A month of a measure. `value` is there only with enough data: too little rates nobody, and is not zero. */
export interface MeasuredMonth {
  readonly month: Month;
  readonly exact?: Exact;
  /** To six decimals, halves up, as actuals are kept. */
  readonly value?: number;
  readonly events: number;
  readonly expectedDays: number;
  readonly daysWithData: number;
  readonly coverage: BasisPoints;
  readonly enough: boolean;
}

/** The stretch that counts: both days included. */
export interface Stretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The days from one to another, both included. */
export const daysFrom = ({ from, to }: Stretch): readonly LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 })) {
    days.push(day.toString());
  }
  return days;
};

/** The part of a month that lies in a stretch. */
export const monthWithin = (month: Month, { from, to }: Stretch): Stretch => {
  const first = Temporal.PlainDate.from(`${month}-01`);
  const last = first.add({ months: 1 }).subtract({ days: 1 }).toString();
  const start = first.toString();
  return { from: start > from ? start : from, to: last < to ? last : to };
};

const sixDecimals = (value: Fraction): number => Number(value.round(6).toString(6));

/**
 * The value of a measure over a stretch of a month, with its coverage: the share of working days on which there were
 * data. Data on other days count for the value. Below the least coverage or number of events there is no value.
 * @throws {Refused} `calendar-missing` when the holidays of the year are not loaded
 */
export const measuredMonth = (
  measure: Measure,
  month: Month,
  facts: { readonly days: DailyTallies; readonly stretch: Stretch; readonly calendar: Calendar },
): MeasuredMonth => {
  const days = daysFrom(monthWithin(month, facts.stretch));
  const expected = days.filter((day) => isWorkingDay(day, facts.calendar));
  const withData = expected.filter((day) => (facts.days.get(day)?.n ?? 0) > 0).length;
  const tally = days.reduce((sum, day) => mergedTally(sum, facts.days.get(day) ?? emptyTally), emptyTally);
  const coverage = expected.length === 0 ? 0 : basisPointsReached(new Fraction(withData, expected.length));
  const events = eventsBehind(measure, tally);
  const value = measureValue(measure, tally);
  const enough = value !== undefined && coverage >= measure.minimumCoverage && events >= measure.minimumEvents;
  return {
    month,
    ...(enough ? { exact: exactOf(value), value: sixDecimals(value) } : {}),
    events,
    expectedDays: expected.length,
    daysWithData: withData,
    coverage,
    enough,
  };
};
