import type { Unit, Zone } from '../people/people.ts';
import { cellReader, headersOf, type ImportRecord } from '../people/people-import-columns.ts';
import { eventColumns, type FileFormat, laporColumns } from './event-columns.ts';
import { cellFlag, cellNumber, cellTime, isCellId } from './row-cells.ts';
import type { RowProblem } from './row-words.ts';
import type { ServiceEvent } from './service-event.ts';
import { closingId, complaintState, type Snapshot } from './snapshot-events.ts';

/** One thing wrong with a row. The header is row 1. */
export interface RowFinding {
  readonly row: number;
  readonly column: string;
  readonly problem: RowProblem;
}

export interface RowFacts {
  readonly units: readonly Pick<Unit, 'unitId' | 'name' | 'zone'>[];
}

interface Reading<Field extends string> {
  readonly cell: (field: Field) => string;
  readonly zone: Zone;
  readonly report: (field: Field, problem: RowProblem) => undefined;
}

/** What a cell holds, or undefined when it is empty; an unreadable one is reported. */
const read = <Field extends string, T>(
  { cell, report }: Reading<Field>,
  field: Field,
  { as, problem, needed = false }: { as: (text: string) => T | undefined; problem: RowProblem; needed?: boolean },
): T | undefined => {
  const text = cell(field);
  if (text === '') return needed ? report(field, 'cell-empty') : undefined;
  return as(text) ?? report(field, problem);
};

const id = { as: (text: string) => (isCellId(text) ? text : undefined), problem: 'id-malformed' } as const;
const number = { as: cellNumber, problem: 'number-malformed' } as const;
const flag = { as: cellFlag, problem: 'flag-malformed' } as const;
const timeIn = (zone: Zone) => ({ as: (text: string) => cellTime(text, zone), problem: 'time-malformed' }) as const;

const withoutGaps = (event: { readonly [K in keyof ServiceEvent]: ServiceEvent[K] | undefined }): ServiceEvent =>
  Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined)) as unknown as ServiceEvent;

/** The unit of a cell, by its id or its name; what is none stays as it is and is refused later. */
const unitIn = (text: string, { units }: RowFacts) => {
  const plain = text.trim().toLowerCase();
  return units.find(({ unitId, name }) => unitId === text.trim() || name.toLowerCase() === plain);
};

const eventOf = (reading: Reading<keyof typeof eventColumns>, unitId: string): ServiceEvent => {
  const time = timeIn(reading.zone);
  return withoutGaps({
    eventId: read(reading, 'eventId', { ...id, needed: true }) ?? '',
    type: read(reading, 'type', { ...id, needed: true }) ?? '',
    unitId,
    employeeId: read(reading, 'employee', id),
    at: read(reading, 'at', { ...time, needed: true }) ?? '',
    startedAt: read(reading, 'startedAt', time),
    finishedAt: read(reading, 'finishedAt', time),
    value: read(reading, 'value', number),
    success: read(reading, 'success', flag),
    corrects: read(reading, 'corrects', id),
    correctedAt: read(reading, 'correctedAt', time),
    cancelled: read(reading, 'cancelled', flag),
  });
};

/** The events of a complaint by the table in `event-columns.ts`. */
const laporOf = (reading: Reading<keyof typeof laporColumns>, unitId: string): Snapshot => {
  const time = timeIn(reading.zone);
  const ticket = read(reading, 'ticket', { ...id, needed: true }) ?? '';
  const received = read(reading, 'received', { ...time, needed: true }) ?? '';
  const answered = read(reading, 'answered', time);
  const closed = read(reading, 'closed', time);
  const status = reading.cell('status');
  if (status === '') reading.report('status', 'cell-empty');
  const kind = /aspirasi|informasi/i.test(reading.cell('category')) ? 'request' : 'complaint';
  const eventId = `lapor-${ticket}`;
  const since = (at: string) => ({ unitId, at, startedAt: received, finishedAt: at });
  const success = /selesai|closed/i.test(status);
  const events = [
    { eventId, type: `${kind}-received`, unitId, at: received },
    ...(answered ? [{ eventId: `${eventId}-answered`, type: `${kind}-answered`, ...since(answered) }] : []),
    ...(closed ? [{ eventId: closingId(eventId), type: `${kind}-closed`, ...since(closed), success }] : []),
  ];
  return { events, state: complaintState(status, closed) };
};

const readingOf = <Field extends string>(
  record: ImportRecord,
  columns: Readonly<Record<Field, readonly string[]>>,
  at: { readonly row: number; readonly findings: RowFinding[] },
) => {
  const headers = headersOf(Object.keys(record), columns);
  const report = (field: Field, problem: RowProblem): undefined => {
    at.findings.push({ row: at.row, column: headers[field] ?? columns[field][0] ?? field, problem });
  };
  return { cell: cellReader(record, headers), report };
};

/** One row as events, with everything in it that can't be read; of a complaint also how it stands. */
export interface RowRead extends Partial<Pick<Snapshot, 'state'>> {
  readonly events: readonly ServiceEvent[];
  readonly findings: readonly RowFinding[];
}

/** Reads one row of a file. Times are those of the unit's zone. */
export const eventsOfRow = (
  record: ImportRecord,
  { row, format }: { readonly row: number; readonly format: FileFormat },
  facts: RowFacts,
): RowRead => {
  const findings: RowFinding[] = [];
  const placeOf = (cell: string) => {
    const unit = unitIn(cell, facts);
    return { unitId: unit?.unitId ?? cell, zone: unit?.zone ?? ('WIB' as const) };
  };
  if (format === 'lapor') {
    const reading = readingOf(record, laporColumns, { row, findings });
    const { unitId, zone } = placeOf(reading.cell('unit'));
    return { ...laporOf({ ...reading, zone }, unitId), findings };
  }
  const reading = readingOf(record, eventColumns, { row, findings });
  const { unitId, zone } = placeOf(reading.cell('unit'));
  return { events: [eventOf({ ...reading, zone }, unitId)], findings };
};
