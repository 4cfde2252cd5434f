import { measures } from '../../shared/data/measures.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import { limits } from '../../shared/domain/limits.ts';
import { refusedWhenClosed } from '../../shared/domain/measures/change-source.ts';
import { type FileFormat, missingColumns } from '../../shared/domain/measures/event-columns.ts';
import { eventProblemWords } from '../../shared/domain/measures/event-words.ts';
import { eventsOfRow, type RowFinding } from '../../shared/domain/measures/events-of-row.ts';
import { rowProblemWords } from '../../shared/domain/measures/row-words.ts';
import type { ServiceEvent } from '../../shared/domain/measures/service-event.ts';
import { closingId, type Snapshot, snapshotEvents } from '../../shared/domain/measures/snapshot-events.ts';
import type { Unit } from '../../shared/domain/people/people.ts';
import type { ImportRecord } from '../../shared/domain/people/people-import-columns.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { parseTable } from '../people/parse-table.ts';
import { openRegister } from '../register.ts';
import { countsOf, type EventOutcome } from './decide-events.ts';
import { type EventHome, foreseeEvents, takeEvents } from './take-events.ts';

/** So many findings are told, so that the record of the request stays within an item of the table. */
const mostTold = 200;

/** A row that can be read. */
interface Row extends Partial<Pick<Snapshot, 'state'>> {
  readonly row: number;
  readonly events: readonly ServiceEvent[];
}

interface RowEvent {
  readonly row: number;
  readonly event: ServiceEvent;
}

const fileRefusals = (records: readonly ImportRecord[], format: FileFormat): readonly Refusal[] => {
  const missing = missingColumns(records, format);
  if (missing.length > 0) return [{ code: 'invalid-field', field: '/csv', facts: { expected: missing.join(', ') } }];
  return records.length <= limits.events.file
    ? []
    : [{ code: 'invalid-field', field: '/csv', facts: { expected: `<=${limits.events.file}` } }];
};

/** Rows that can be read, and what is wrong with the others. */
const readRows = (records: readonly ImportRecord[], format: FileFormat, units: readonly Unit[]) => {
  const rows: Row[] = [];
  const findings: RowFinding[] = [];
  for (const [index, record] of records.entries()) {
    const row = index + 2;
    const { findings: found, ...read } = eventsOfRow(record, { row, format }, { units });
    findings.push(...found);
    if (found.length === 0) rows.push({ row, ...read });
  }
  return { rows, findings };
};

const refusedRows = (events: readonly RowEvent[], outcomes: readonly EventOutcome[]) =>
  outcomes.flatMap(({ problem }, index) =>
    problem === undefined ? [] : [{ row: events[index]?.row ?? 0, problem, words: eventProblemWords[problem] }],
  );

/** The rows of an export beside what is known of their complaints: it shows things as they are now. */
const besideKnown = async (
  rows: readonly Row[],
  { agencyId, sourceId, now }: EventHome,
  { table }: Dependencies,
): Promise<readonly Row[]> => {
  const ids = rows.flatMap(({ events: [received, ...others] }) =>
    received === undefined
      ? []
      : [received.eventId, closingId(received.eventId), ...others.map(({ eventId }) => eventId)],
  );
  const known = await measures(table, agencyId).entries(sourceId, [...new Set(ids)]);
  return rows.map(({ state, ...row }) =>
    state === undefined ? row : { ...row, events: snapshotEvents({ events: row.events, state }, { known, now }) },
  );
};

const eventsOf = (rows: readonly Row[]): readonly RowEvent[] =>
  rows.flatMap(({ row, events }) => events.map((event) => ({ row, event })));

/** Loads events from a file of an office, or only tells what would happen. The same file again changes nothing. */
export const uploadEvents = endpoint('uploadEvents', async ({ actor, params, body, now }, deps) => {
  const { format, dryRun } = body;
  const source = await measures(deps.table, actor.agencyId).source(params.sourceId);
  const closed = source === undefined ? [] : refusedWhenClosed(source);
  if (closed.length > 0) return { refusals: closed };
  const parsed = parseTable(body.csv, '/csv');
  if (!parsed.ok) return parsed;
  const refusals = fileRefusals(parsed.value, format);
  if (refusals.length > 0) return { refusals };
  const { units } = await openRegister(actor.agencyId, [], deps);
  const { rows, findings } = readRows(parsed.value, format, units);
  const home = { agencyId: actor.agencyId, sourceId: params.sourceId, now };
  const run = dryRun ? foreseeEvents : takeEvents;
  const events = eventsOf(format === 'lapor' ? await besideKnown(rows, home, deps) : rows);
  const sent = events.map(({ event }) => event);
  const outcomes = await run(home, sent, deps);
  const all = [
    ...findings.map((one) => ({ ...one, words: rowProblemWords[one.problem] })),
    ...refusedRows(events, outcomes),
  ].sort((a, b) => a.row - b.row);
  const counts = countsOf(outcomes);
  const facts = { sourceId: params.sourceId, rows: parsed.value.length, ...counts };
  return {
    answer: {
      body: {
        dryRun,
        rows: parsed.value.length,
        counts,
        findings: all.slice(0, mostTold),
        findingsLeftOff: Math.max(0, all.length - mostTold),
      },
    },
    changes: dryRun ? [] : [{ journalId: params.sourceId, facts, writes: [], events: [] }],
  };
});
