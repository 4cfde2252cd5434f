import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import year2026 from '../data/holidays/2026.json' with { type: 'json' };
import { sendEvents } from '../functions/measures/send-events.ts';
import { openSqliteTable } from '../local/sqlite-table.ts';
import { measures, saveSource } from '../shared/data/measures.ts';
import { peopleWrites } from '../shared/data/people.ts';
import type { HolidayYear } from '../shared/domain/calendar/working-calendar.ts';
import { exactOf, fractionOf } from '../shared/domain/exact-number.ts';
import { type Measure, measureValue } from '../shared/domain/measures/measure.ts';
import type { ServiceEvent } from '../shared/domain/measures/service-event.ts';
import { signedText } from '../shared/domain/measures/source.ts';
import { emptyTally, mergedTally } from '../shared/domain/measures/tally.ts';
import type { Employee } from '../shared/domain/people/people.ts';
import type { Table } from '../shared/ports/table.ts';
import { benchDependencies } from './bench-dependencies.ts';
import { eventsIn, openRecount } from './events-recount.ts';
import { employeeIds, unitIds } from './service-events.ts';

const agencyId = 'contoh';
const sourceId = `${agencyId}~loket`;
const now = '2026-12-31T10:00:00.000Z';
const eventType = 'complaint-closed';

const depsOf = (table: Table) =>
  benchDependencies(table, {
    now,
    log: (event, { error }) => {
      if (event === 'fault') throw error;
    },
  });

const employee = (employeeId: string, index: number): Employee => ({
  employeeId,
  nip: `1986092620150510${String(index + 1).padStart(2, '0')}`,
  name: `Pegawai Contoh ${'IVX'.repeat(1 + (index % 5))}`,
  email: `${employeeId}@kantor.example`,
  employment: 'PNS',
  rank: 'III/a',
  position: 'Petugas Loket',
  positionKind: 'pelaksana',
  unitId: unitIds[index % unitIds.length] as string,
  roles: [],
  language: 'id',
  zone: 'WIB',
});

const writeOffice = async (table: Table, publicKey: string): Promise<void> => {
  const write = peopleWrites(agencyId);
  const years = [year2026] as unknown as readonly HolidayYear[];
  await table.transact([
    write.agency({ agencyId, name: 'Kantor Contoh', hrIds: [], version: 0 }),
    ...unitIds.map((unitId) => write.unit({ unitId, name: unitId, zone: 'WIB', weekDays: 5, version: 0 })),
    ...years.map((year) => write.calendar({ ...year, version: 0 })),
    saveSource(agencyId, { sourceId, name: 'Loket', ownerId: 'pegawai-1', publicKey, registeredAt: now, version: 0 }),
  ]);
  for (const [index, employeeId] of employeeIds.entries()) {
    await table.transact(write.employee({ ...employee(employeeId, index), version: 0 }));
  }
};

/** Sends a batch signed, through the Lambda handler. */
const sender = (table: Table, privateKey: Parameters<typeof sign>[2]) => {
  const handle = sendEvents.bind(depsOf(table));
  return async (events: readonly ServiceEvent[]): Promise<{ taken: number; repeated: number; refused: number }> => {
    const body = JSON.stringify({ events });
    const bodyHash = createHash('sha256').update(body).digest('hex');
    const signature = sign(null, Buffer.from(signedText({ sourceId, timestamp: now, bodyHash })), privateKey);
    const headers = { 'x-capaian-timestamp': now, 'x-capaian-signature': signature.toString('base64') };
    const event = { headers, body, pathParameters: { sourceId }, requestContext: { http: { method: 'POST' } } };
    const answer = await handle(event as unknown as APIGatewayProxyEventV2WithJWTAuthorizer, {} as Context);
    if (answer.statusCode !== 202) throw new Error(answer.body);
    return JSON.parse(answer.body).counts;
  };
};

const measure = (change: Partial<Measure>): Measure => ({
  measureId: 'm',
  name: { id: 'm', en: 'm' },
  sourceId,
  eventType,
  statistic: 'count',
  over: 'events',
  unitOfMeasure: 'x',
  decimals: 2,
  minimumCoverage: 0,
  minimumEvents: 1,
  ...change,
});

const compared = ['count', 'share', 'mean duration', 'median', 'percentile'] as const;

/** The values of each unit and month, once by the product's daily sums and once by SQL over the raw events. */
const differences = async (table: Table, file: string) => {
  const recount = await openRecount(file);
  const known = measures(table, agencyId);
  let checked = 0;
  const different: string[] = [];
  for (const unitId of unitIds) {
    for (let number = 1; number <= 12; number += 1) {
      const month = `2026-${String(number).padStart(2, '0')}`;
      const stretch = { from: `${month}-01`, to: `${month}-31` };
      const days = await known.daysOf(sourceId, { unitId, type: eventType }, stretch);
      const tally = [...days.values()].reduce(mergedTally, emptyTally);
      const { events: count, successes, seconds, medianTwice, percentile90 } = recount(unitId, month);
      if (count === 0) continue;
      const pairs: readonly (readonly [Partial<Measure>, string])[] = [
        [{}, `${count}/1`],
        [{ statistic: 'share' }, `${successes * 100}/${count}`],
        [{ statistic: 'mean', over: 'duration', timeUnit: 'minutes' }, `${seconds}/${count * 60}`],
        [{ statistic: 'median', over: 'value' }, `${medianTwice}/8`],
        [{ statistic: 'percentile', percentile: 90, over: 'value' }, `${percentile90}/4`],
      ];
      for (const [index, [change, expected]] of pairs.entries()) {
        checked += 1;
        const value = measureValue(measure(change), tally);
        if (value === undefined || exactOf(value) !== exactOf(fractionOf(expected))) {
          different.push(`${unitId} ${month} ${compared[index]}`);
        }
      }
    }
  }
  return { checked, different };
};

export interface EventFigures {
  readonly events: number;
  readonly seconds: number;
  readonly counts: Readonly<Record<'taken' | 'repeated' | 'refused', number>>;
  readonly residentBytes: number;
  readonly checked: number;
  readonly different: readonly string[];
}

/** The events of a file in batches as they are sent. */
const batchesIn = async function* (file: string): AsyncGenerator<readonly ServiceEvent[]> {
  let batch: ServiceEvent[] = [];
  for await (const event of eventsIn(file)) {
    batch.push(event);
    if (batch.length < 500) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
};

/**
 * Takes so many events in batches of 500 into a table, and compares every value with a count by SQL. The events are made by
 * another process and read from a file, so that the memory is that of taking them.
 */
export const benchEvents = async (table: Table, count: number): Promise<EventFigures> => {
  const folder = mkdtempSync(join(tmpdir(), 'capaian-raw-'));
  const file = join(folder, 'events.ndjson');
  execFileSync(process.execPath, [fileURLToPath(new URL('service-events.ts', import.meta.url)), String(count), file]);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  await writeOffice(table, String(publicKey.export({ format: 'jwk' }).x));
  const send = sender(table, privateKey);
  const counts = { taken: 0, repeated: 0, refused: 0 };
  let residentBytes = 0;
  const began = performance.now();
  for await (const batch of batchesIn(file)) {
    const answered = await send(batch);
    for (const name of ['taken', 'repeated', 'refused'] as const) counts[name] += answered[name];
    residentBytes = Math.max(residentBytes, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - began) / 1000;
  const compared = await differences(table, file);
  rmSync(folder, { recursive: true, force: true });
  return { events: count, seconds, counts, residentBytes, ...compared };
};

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

const rowsOf = ({ events, seconds, counts, residentBytes, checked, different }: EventFigures) => [
  ['events sent, in signed batches of 500', events.toLocaleString('en')],
  ['taken / repeated / refused', `${counts.taken} / ${counts.repeated} / ${counts.refused}`],
  ['whole time', `${seconds.toFixed(0)} s`],
  ['rate', `${(events / seconds).toFixed(0)} events a second`],
  ['largest resident memory of the process that takes them', megabytes(residentBytes)],
  ['values compared with SQL over the raw events, exactly', String(checked)],
  ['of which different', String(different.length)],
];

/** Where the report of a store is: each run writes its own, and none that of the other. */
const reportFile = (store: string) => new URL(`measures-${store}.md`, import.meta.url);

/** Writes `bench/measures-<store>.md`. */
export const reportEvents = (
  { store, where }: { readonly store: 'sqlite' | 'dynamodb-local'; readonly where: string },
  figures: EventFigures,
  more: readonly (readonly [string, string])[] = [],
): string => {
  const report = [
    '# Events of services, taken and measured',
    '',
    `Written by ${where}, on ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version},`,
    `while ${(loadavg()[0] ?? 0).toFixed(0)} programs wanted the machine. Events arrive out of order, some twice, some corrected or cancelled.`,
    '',
    '| | |',
    '|---|---|',
    ...[...rowsOf(figures), ...more].map(([name, value]) => `| ${name} | ${value} |`),
    '',
  ].join('\n');
  writeFileSync(reportFile(store), report);
  return report;
};

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'capaian-events-'));
  const file = join(folder, 'events.sqlite');
  const table = openSqliteTable(file);
  try {
    const figures = await benchEvents(table, Number(process.argv[2] ?? 500_000));
    if (figures.different.length > 0) console.error(figures.different.slice(0, 20).join('\n'));
    const bytes = statSync(file).size;
    const where = '`node bench/measures.ts`, SQLite in a file of the folder for temporary files';
    const report = reportEvents({ store: 'sqlite', where }, figures, [
      ['database', `${megabytes(bytes)}, ${(bytes / figures.counts.taken).toFixed(0)} bytes an event`],
    ]);
    console.log(report);
  } finally {
    table.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

if (import.meta.main) await main();
