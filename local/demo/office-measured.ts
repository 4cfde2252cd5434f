import { dayBefore } from '../../functions/measures/day-before.ts';
import { isWorkingDay } from '../../shared/domain/calendar/working-calendar.ts';
import { daysFrom, monthWithin } from '../../shared/domain/measures/measured-month.ts';
import type { ServiceEvent } from '../../shared/domain/measures/service-event.ts';
import type { Employee, Unit } from '../../shared/domain/people/people.ts';
import type { ImportRecord } from '../../shared/domain/people/people-import-columns.ts';
import { cellOf, numberOf } from './office-csv.ts';
import { holidayYears } from './office-holidays.ts';
import type { OfficeTransfer } from './office-people.ts';
import { lineId, type OfficePlan, type SegmentNumber } from './office-plans.ts';
import type { StoryMeasure } from './story/story-shapes.ts';

/** A row of `realisasi.csv` that data say instead of a person. */
export interface MeasuredRow {
  readonly indicator: string;
  readonly employeeId: string;
  /** `2026-03` */
  readonly month: string;
  readonly value: number;
}

/** The rows that are typed, and those that a measure of the story brings. */
export const partedRows = (
  records: readonly ImportRecord[],
  { measures = [], idFor }: { measures?: readonly StoryMeasure[] | undefined; idFor: (nip: string) => string },
): { readonly typed: readonly ImportRecord[]; readonly measured: readonly MeasuredRow[] } => {
  const keys = new Set(measures.map(({ indicator }) => indicator));
  const isMeasured = (record: ImportRecord): boolean => keys.has(cellOf(record, 'INDIKATOR'));
  return {
    typed: records.filter((record) => !isMeasured(record)),
    measured: records.filter(isMeasured).map((record) => ({
      indicator: cellOf(record, 'INDIKATOR'),
      employeeId: idFor(cellOf(record, 'NIP')),
      month: cellOf(record, 'BULAN'),
      value: numberOf(cellOf(record, 'REALISASI')),
    })),
  };
};

/** By how many halves the two events of a pair differ from the month's value; other ones on the next day. */
const halvesAway = (day: number, pair: number): number => (day * 7 + pair * 5) % 23;

/** Where somebody works when, and what of it is measured there. */
interface Working {
  readonly employees: readonly Employee[];
  readonly transfers: readonly OfficeTransfer[];
  readonly plans: readonly OfficePlan[];
}

interface Serving extends Working {
  readonly measure: StoryMeasure;
  readonly units: readonly Unit[];
}

/** The days of a month that belong to one segment, and the unit of these. */
export interface MeasuredPart {
  readonly segment: SegmentNumber;
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
}

/** The parts of a month in which somebody is measured: two where a transfer falls into it and both plans measure it. */
export const partsOf = (
  { indicator, employeeId, month }: Pick<MeasuredRow, 'indicator' | 'employeeId' | 'month'>,
  { employees, transfers, plans }: Working,
): readonly MeasuredPart[] => {
  const employee = employees.find((one) => one.employeeId === employeeId);
  if (employee === undefined) throw new Error(`${employeeId} is in no unit`);
  const transfer = transfers.find((one) => one.employeeId === employeeId);
  const whole = monthWithin(month, { from: `${month}-01`, to: `${month}-31` });
  const first = { segment: 1, unitId: employee.unitId, ...whole } as const;
  const parts: readonly MeasuredPart[] =
    transfer === undefined
      ? [first]
      : [
          { ...first, ...monthWithin(month, { ...whole, to: dayBefore(transfer.date) }) },
          { segment: 2, unitId: transfer.unitId, ...monthWithin(month, { ...whole, from: transfer.date }) },
        ];
  const names = (segment: SegmentNumber): boolean =>
    plans.some(
      (plan) =>
        plan.employeeId === employeeId &&
        plan.segment === segment &&
        plan.objectives.some(({ indicators }) =>
          indicators.some(({ indicatorId }) => indicatorId === lineId(employeeId, indicator)),
        ),
    );
  return parts.filter(({ segment, from, to }) => from <= to && names(segment));
};

const hour = 3_600_000;

/** Citizens are served from eight in the morning of western Indonesia, a pair every half hour. */
const instantOf = (day: string, pair: number, half: number): string =>
  new Date(Date.parse(`${day}T01:00:00.000Z`) + (pair * hour) / 2 + (half * hour) / 4).toISOString();

/**
 * The events of a part of a month whose mean is exactly the value of the row: on each working day pairs as far above it as
 * below. The same row has the same events in every run.
 */
export const eventsOfPart = (
  { indicator, employeeId, value }: MeasuredRow,
  { unitId, from, to }: MeasuredPart,
  { measure, units }: Pick<Serving, 'measure' | 'units'>,
): readonly ServiceEvent[] => {
  const unit = units.find((one) => one.unitId === unitId);
  if (unit === undefined) throw new Error(`there is no unit ${unitId}`);
  const calendar = { weekDays: unit.weekDays, zone: unit.zone, years: holidayYears };
  const open = daysFrom({ from, to }).filter((day) => isWorkingDay(day, calendar));
  const pairs = Array.from({ length: measure.pairsPerDay }, (_, pair) => pair);
  return open.flatMap((day, place) =>
    pairs.flatMap((pair) =>
      [1, -1].map((sign, half) => ({
        eventId: `${indicator}.${employeeId}.${day}.${pair}.${half}`,
        type: measure.definition.eventType,
        unitId: unit.unitId,
        ...(measure.scope === 'person' && { employeeId }),
        at: instantOf(day, pair, half),
        value: Math.round(value * 1000 + sign * 500 * halvesAway(place, pair)) / 1000,
      })),
    ),
  );
};

/** The events of a month, in each part of it. */
export const eventsOf = (row: MeasuredRow, serving: Serving): readonly ServiceEvent[] =>
  partsOf(row, serving).flatMap((part) => eventsOfPart(row, part, serving));
