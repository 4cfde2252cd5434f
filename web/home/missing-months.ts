import { monthsBetween } from '../../shared/domain/calendar/period.ts';
import { timeZones } from '../../shared/domain/calendar/time-zones.ts';
import type { Zone } from '../../shared/domain/people/people.ts';
import type { YearOfMine } from './due-items.ts';

/** The month in which an instant falls, by the browser's own calendar: no code for it has to be loaded. */
const monthOf = (instant: string, zone: Zone): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: timeZones[zone] }).format(new Date(instant)).slice(0, 7);

type Segment = YearOfMine['case']['segments'][number];

/**
 * The months of a part of the year that have passed and of which nothing was measured, in order. The month that is
 * running is not missing yet.
 */
export const missingMonths = (
  { from, to }: Pick<Segment, 'from' | 'to'>,
  measured: readonly { readonly month: string }[],
  clock: { readonly now: string; readonly zone: Zone },
): readonly string[] => {
  const current = monthOf(clock.now, clock.zone);
  const known = new Set(measured.map(({ month }) => month));
  return monthsBetween(from, to).filter((month) => month < current && !known.has(month));
};

/** Whether actuals can be recorded now: there is an approved plan, and the execution of the year is on. */
export const recordsActuals = ({ case: one, cycle }: YearOfMine): boolean =>
  one.stage === 'approved' && cycle.phases.execution.status === 'open';
