import {
  type Month,
  monthsBetween,
  monthsOfPeriod,
  type Period,
  periodsOf,
} from '../../shared/domain/calendar/period.ts';
import { timeZones } from '../../shared/domain/calendar/time-zones.ts';
import type { Segment, Zone } from '../../shared/domain/people/people.ts';
import type { PeriodicEvaluation } from '../../shared/domain/reviews/periodic-evaluation.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';

/** Where the evaluation of one period stands. It may be given from the first day of the period. */
export type PeriodState = 'evaluated' | 'running' | 'waiting' | 'ahead';

export interface PeriodRow {
  readonly period: Period;
  readonly state: PeriodState;
  /** Two where the supervisor changed within the period. */
  readonly evaluations: readonly PeriodicEvaluation[];
}

/** The month in which an instant falls in a zone, `2026-03`. */
export const monthAt = (instant: string, zone: Zone): Month =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: timeZones[zone], year: 'numeric', month: '2-digit' }).format(
    new Date(instant),
  );

interface Year {
  readonly year: number;
  readonly kind: Scheme['periodicEvaluation'];
  readonly segments: readonly Pick<Segment, 'from' | 'to'>[];
  readonly evaluations: readonly PeriodicEvaluation[];
}

const stateOf = (months: readonly Month[], current: Month): PeriodState => {
  const [first = ''] = months;
  if (first > current) return 'ahead';
  return months.includes(current) ? 'running' : 'waiting';
};

/** Every period of the year in which the employee worked, in order, and where its evaluation stands. */
export const periodRows = ({ year, kind, segments, evaluations }: Year, current: Month): readonly PeriodRow[] => {
  const worked = new Set(segments.flatMap(({ from, to }) => monthsBetween(from, to)));
  return periodsOf(year, kind)
    .map((period) => ({ period, months: monthsOfPeriod(period, kind) }))
    .filter(({ months }) => months.some((month) => worked.has(month)))
    .map(({ period, months }) => {
      const given = evaluations.filter((one) => one.period === period);
      return { period, evaluations: given, state: given.length > 0 ? 'evaluated' : stateOf(months, current) };
    });
};

/** The periods that may be evaluated now, the one that waits longest first. */
export const periodsToEvaluate = (rows: readonly PeriodRow[]): readonly Period[] => {
  const order: readonly PeriodState[] = ['waiting', 'running', 'evaluated'];
  return order.flatMap((state) => rows.filter((row) => row.state === state).map(({ period }) => period));
};
