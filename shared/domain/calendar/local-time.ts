import { Temporal } from 'temporal-polyfill';
import type { Zone } from '../people/people.ts';
import type { LocalDate } from './local-date.ts';
import { timeZones } from './time-zones.ts';

/** An instant as ISO 8601 in UTC with milliseconds, `2026-01-31T16:59:59.999Z`: instants compare as strings. */
export type Instant = string;

/** The day on which an instant falls in a zone. */
export const localDateOf = (instant: Instant, zone: Zone): LocalDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZones[zone]).toPlainDate().toString();

/** The hour in which an instant falls in a zone, `2026-03-02T09`: no finer time is kept of citizens. */
export const localHourOf = (instant: Instant, zone: Zone): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZones[zone]).toPlainDateTime().toString().slice(0, 13);

/** The month in which an instant falls in a zone, `2026-03`. */
export const localMonthOf = (instant: Instant, zone: Zone): string => localDateOf(instant, zone).slice(0, 7);

/** The instant of a time of day, such as `09:00`, on a day in a zone. */
export const instantAt = (day: LocalDate, time: string, zone: Zone): Instant =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: timeZones[zone], plainTime: time })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });

/** The last millisecond of a day in a zone: until then a deadline on that day is met. */
export const endOfDay = (day: LocalDate, zone: Zone): Instant => instantAt(day, '23:59:59.999', zone);

/** Whole seconds from one instant to another, rounded up; negative when it has passed. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.ceil(Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('seconds'));
