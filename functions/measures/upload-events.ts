import { measures } from '../../shared/data/measures.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import { limits } from '../../shared/domain/limits.ts';
import { type FileFormat, missingColumns } from '../../shared/domain/measures/event-columns.ts';
import { eventProblemWords } from '../../shared/domain/measures/event-words.ts';
import { eventsOfRow, type RowFinding } from '../../shared/domain/measures/events-of-row.ts';
import { rowProblemWords } from '../../shared/domain/measures/row-words.ts';
import type { ServiceEvent } from '../../shared/domain/measures/service-event.ts';
import { snapshotEvent } from '../../shared/domain/measures/snapshot-event.ts';
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

/** Rows that can be read, as events, and what is wrong with the others. */
const readRows = (records: readonly ImportRecord[], format: FileFormat, units: readonly Unit[]) => {
  const events: RowEvent[] = [];
  const findings: RowFinding[] = [];
  for (const [index, record] of records.entries()) {
    const row = index + 2;
    const read = eventsOfRow(record, { row, format }, { units });
    findings.push(...read.findings);
    if (read.findings.length === 0) events.push(...read.events.map((event) => ({ row, event })));
  }
  return { events, findings };
};

const refusedRows = (events: readonly RowEvent[], outcomes: readonly EventOutcome[]) =>
  outcomes.flatMap(({ problem }, index) =>
    problem === undefined ? [] : [{ row: events[index]?.row ?? 0, problem, words: eventProblemWords[problem] }],
  );

/** The events of an export beside what is known of them: it shows things as they are now. */
const besideKnown = async (
  events: readonly ServiceEvent[],
  { agencyId, sourceId, now }: EventHome,
  { table }: Dependencies,
): Promise<readonly ServiceEvent[]> => {
  const known = await measures(table, agencyId).entries(
    sourceId,
    events.map(({ eventId }) => eventId),
  );
  return events.map((event) => snapshotEvent(event, known.get(event.eventId), now));
};

/** Loads events from a file of an office, or only tells what would happen. The same file again changes nothing. */
export const uploadEvents = endpoint('uploadEvents', async ({ actor, params, body, now }, deps) => {
  const { format, dryRun } = body;
  const parsed = parseTable(body.csv, '/csv');
  if (!parsed.ok) return parsed;
  const refusals = fileRefusals(parsed.value, format);
  if (refusals.length > 0) return { refusals };
  const { units } = await openRegister(actor.agencyId, [], deps);
  const { events, findings } = readRows(parsed.value, format, units);
  const home = { agencyId: actor.agencyId, sourceId: params.sourceId, now };
  const run = dryRun ? foreseeEvents : takeEvents;
  const sent = events.map(({ event }) => event);
  const outcomes = await run(home, format === 'lapor' ? await besideKnown(sent, home, deps) : sent, deps);
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
