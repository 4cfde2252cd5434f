import { isWorkingDay } from '../../shared/domain/calendar/working-calendar.ts';
import { daysFrom, monthWithin } from '../../shared/domain/measures/measured-month.ts';
import type { ServiceEvent } from '../../shared/domain/measures/service-event.ts';
import type { Employee, Unit } from '../../shared/domain/people/people.ts';
import type { ImportRecord } from '../../shared/domain/people/people-import-columns.ts';
import { cellOf, numberOf } from './office-csv.ts';
import { holidayYears } from './office-holidays.ts';
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

interface Serving {
  readonly measure: StoryMeasure;
  readonly employees: readonly Employee[];
  readonly units: readonly Unit[];
}

const hour = 3_600_000;

/** Citizens are served from eight in the morning of western Indonesia, a pair every half hour. */
const instantOf = (day: string, pair: number, half: number): string =>
  new Date(Date.parse(`${day}T01:00:00.000Z`) + (pair * hour) / 2 + (half * hour) / 4).toISOString();

/**
 * The events of a month whose mean is exactly the value of the row: on each working day pairs as far above it as below. The
 * same row has the same events in every run.
 */
export const eventsOf = (
  { indicator, employeeId, month, value }: MeasuredRow,
  { measure, employees, units }: Serving,
): readonly ServiceEvent[] => {
  const unitId = employees.find((one) => one.employeeId === employeeId)?.unitId;
  const unit = units.find((one) => one.unitId === unitId);
  if (unit === undefined) throw new Error(`${employeeId} is in no unit`);
  const calendar = { weekDays: unit.weekDays, zone: unit.zone, years: holidayYears };
  const days = daysFrom(monthWithin(month, { from: `${month}-01`, to: `${month}-31` }));
  const open = days.filter((day) => isWorkingDay(day, calendar));
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
