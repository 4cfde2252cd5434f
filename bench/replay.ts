import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import { replayPage } from '../functions/steps/replay-page.ts';
import { openSqliteTable } from '../local/sqlite-table.ts';
import { cycleWrites } from '../shared/data/cycles.ts';
import { peopleWrites } from '../shared/data/people.ts';
import { replays, saveReplay, saveReplayDraft } from '../shared/data/replays.ts';
import { resultWrites } from '../shared/data/result-writes.ts';
import { builtInSchemes } from '../shared/data/schemes.ts';
import type { Cycle } from '../shared/domain/cycles/cycle.ts';
import type { Employee } from '../shared/domain/people/people.ts';
import type { Replay } from '../shared/domain/replay/replay.ts';
import { replayAssumptions } from '../shared/domain/replay/replay-assumptions.ts';
import { replayCase } from '../shared/domain/replay/replay-case.ts';
import { emptyTally, summaryOf } from '../shared/domain/replay/replay-tally.ts';
import { type Level, levels, type MatrixScheme, type Scheme } from '../shared/domain/schemes/scheme.ts';
import type { AttainedObjective } from '../shared/domain/scoring/proposal.ts';
import type { Result } from '../shared/domain/scoring/result.ts';
import { composeResult } from '../shared/domain/scoring/result-composition.ts';
import type { Table, Write } from '../shared/ports/table.ts';
import { benchDependencies } from './bench-dependencies.ts';
import { markdownTable } from './markdown-table.ts';

const agencyId = 'besar';
const cycleId = '2026';
const now = '2027-02-15T02:00:00.000Z';
const units = 1_000;

const schemeOf = (schemeId: string): Scheme => {
  const found = builtInSchemes.all().find((scheme) => scheme.schemeId === schemeId);
  if (!found) throw new Error(`there is no scheme ${schemeId}`);
  return found;
};

const national = schemeOf('permenpanrb-6-2022') as MatrixScheme;

/** Stricter thresholds, and one cell that is worth more. */
const stricter: MatrixScheme = {
  ...national,
  version: '1.1.0',
  levelThresholds: { meets: 9_500, above: 11_000 },
  matrix: { ...national.matrix, meets: { ...national.matrix.meets, above: 'sangat-baik' } },
};

/** The same numbers each time: a linear congruential generator. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const random = randomFrom(2_026);

const employeeOf = (index: number): Employee => {
  const birth = `${1966 + random(38)}${String(1 + random(12)).padStart(2, '0')}15`;
  return {
    employeeId: `p${index}`,
    nip: `${birth}201003${1 + random(2)}${String(index % 1000).padStart(3, '0')}`,
    name: `Pegawai p${index}`,
    email: `p${index}@kantor.example`,
    employment: 'PNS',
    rank: ['II/c', 'III/a', 'III/c', 'IV/a'][random(4)] ?? 'III/a',
    position: 'Pelaksana',
    positionKind: 'pelaksana',
    unitId: `u${index % units}`,
    roles: [],
    language: 'id',
  };
};

/** Four objectives of two indicators each, as most plans have them. */
const objectives = (): readonly AttainedObjective[] =>
  Array.from({ length: 4 }, (_, objective) => {
    const attainment = { numerator: String(8_500 + random(3_500)), denominator: '10000' };
    const indicators = [0, 1].map((one) => ({ indicatorId: `i${objective}${one}`, weight: 5_000, attainment }));
    return { objectiveId: `rhk-${objective}`, kind: 'main', weight: 2_500, attainment, indicators };
  });

const resultOf = (employeeId: string): Result => {
  const caseId = `${cycleId}-${employeeId}`;
  const level = (): Level => levels[[0, 1, 1, 1, 1, 2, 2][random(7)] ?? 1] ?? 'meets';
  const behaviourLevel = level();
  const rating = {
    caseId,
    segmentId: 's1',
    resultsLevel: level(),
    behaviourLevel,
    overrideReason: 'Bukti dukung.',
    behaviours: national.behaviours.map(({ behaviourId }) => ({ behaviourId, level: behaviourLevel })),
    ratedBy: 'atasan',
    ratedAt: now,
    version: 1,
  };
  const segment = { segmentId: 's1', from: `${cycleId}-01-01`, to: `${cycleId}-12-31`, rateable: true };
  const composed = composeResult([{ ...segment, rating, objectives: objectives() }], {
    scheme: national,
    layerId: 'l1',
    now,
  });
  if (!composed.ok) throw new Error(JSON.stringify(composed.refusals));
  return { caseId, employeeId, layers: [composed.value], announcedAt: now, finalAt: now, version: 0 };
};

const writeYear = async (table: Table, people: number): Promise<readonly Result[]> => {
  const write = peopleWrites(agencyId);
  const cycle = { agencyId, cycleId, year: 2026, schemeId: national.schemeId, schemeVersion: national.version };
  await table.transact([
    write.agency({ agencyId, name: 'Pemerintah Provinsi Contoh', hrIds: [], version: 0 }),
    cycleWrites(agencyId).cycle({ ...cycle, status: 'open', phases: {}, version: 0 } as unknown as Cycle),
  ]);
  for (let first = 0; first < units; first += 100) {
    const some = Array.from({ length: 100 }, (_, index) => `u${first + index}`);
    await table.transact(
      some.map((unitId) => write.unit({ unitId, name: `Unit ${unitId}`, zone: 'WIB', weekDays: 5, version: 0 })),
    );
  }
  const kept: Result[] = [];
  for (let first = 0; first < people; first += 40) {
    const writes: Write[] = [];
    for (let index = first; index < Math.min(people, first + 40); index += 1) {
      const employee = employeeOf(index);
      const result = resultOf(employee.employeeId);
      if (kept.length < 2_000) kept.push(result);
      writes.push(...write.employee({ ...employee, version: 0 }).slice(0, 1), ...resultWrites(agencyId, result));
    }
    await table.transact(writes);
  }
  return kept;
};

interface Replayed {
  readonly replay: Replay;
  readonly pages: number;
  readonly seconds: number;
  readonly residentBytes: number;
}

/** Replays the year page by page, as the machine does. */
const replayUnder = async (draft: Scheme, table: Table): Promise<Replayed> => {
  const place = { schemeId: draft.schemeId, schemeVersion: draft.version, replayId: `replay-${draft.schemeId}` };
  const replay: Replay = {
    ...place,
    draftVersion: 1,
    cycleId,
    startedBy: 'hr',
    startedAt: now,
    of: 0,
    pages: 0,
    tally: emptyTally,
    costs: {},
    assumptions: replayAssumptions,
    unseen: [],
    version: 0,
  };
  await table.transact([saveReplay(agencyId, replay), saveReplayDraft(agencyId, place.replayId, draft)]);
  const handle = replayPage.bind(benchDependencies(table, { now }));
  const began = performance.now();
  let residentBytes = 0;
  let pages = 0;
  let left = 'some';
  while (left === 'some') {
    ({ left } = (await handle({ agencyId, ...place }, {} as Context)) as { left: string });
    residentBytes = Math.max(residentBytes, process.memoryUsage.rss());
    pages += 1;
  }
  const seconds = (performance.now() - began) / 1000;
  const done = await replays(table, agencyId).replay(place);
  if (!done) throw new Error('the replay is gone');
  return { replay: done, pages, seconds, residentBytes };
};

/** What one person costs without the table, in microseconds. */
const alone = (results: readonly Result[], draft: Scheme): number => {
  const began = performance.now();
  for (const { layers } of results) {
    const [layer] = layers;
    if (layer) replayCase(layer, draft, replayAssumptions);
  }
  return ((performance.now() - began) * 1000) / results.length;
};

const rowOf = (title: string, { replay, pages, seconds, residentBytes }: Replayed, microseconds: number) => {
  const { same, better, worse } = summaryOf(replay.tally.moves);
  const number = (value: number): string => value.toLocaleString('en');
  return [
    title,
    number(replay.tally.people),
    `${seconds.toFixed(1)} s`,
    String(pages),
    `${microseconds.toFixed(0)} µs`,
    `${(residentBytes / 2 ** 20).toFixed(0)} MB`,
    `${number(same)} / ${number(better)} / ${number(worse)}`,
  ];
};

const main = async (people: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'capaian-replay-'));
  const file = join(folder, 'year.sqlite');
  const table = openSqliteTable(file);
  try {
    const some = await writeYear(table, people);
    const drafts: readonly (readonly [string, Scheme])[] = [
      ['stricter thresholds, another cell', stricter],
      ['from the matrix to weights (PP 30/2019)', schemeOf('pp-30-2019-weighted')],
    ];
    const rows: (readonly string[])[] = [];
    for (const [title, draft] of drafts) {
      rows.push(rowOf(title, await replayUnder(draft, table), alone(some, draft)));
    }
    const report = [
      '# A year replayed under a draft',
      '',
      `Written by \`node bench/replay.ts\` on ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}, SQLite in a file`,
      `of ${(statSync(file).size / 2 ** 20).toFixed(0)} MB, while ${(loadavg()[0] ?? 0).toFixed(0)} programs wanted the machine. ${units.toLocaleString('en')} units; each person has four objectives of two`,
      'indicators and seven behaviours. A page is one step of the machine `scheme-replay`, saved with its audit entry.',
      '',
      ...markdownTable(
        ['draft', 'people', 'whole time', 'pages', 'a person without the table', 'memory', 'stay / rise / fall'],
        rows,
      ),
    ].join('\n');
    writeFileSync(new URL('replay.md', import.meta.url), report);
    console.log(report);
  } finally {
    table.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

if (import.meta.main) await main(Number(process.argv[2] ?? 50_000));
