import { beforeAll, describe, expect, it } from 'vitest';
import type { SqliteTable } from '../../../local/sqlite-table.ts';
import { contract, type OperationId } from '../../../shared/contract/index.ts';
import { permissions } from '../../../shared/domain/permissions.ts';
import type { Table } from '../../../shared/ports/table.ts';
import type { App } from '../../support/app.ts';
import { withMeasuredYear, withOrganisationRating } from '../../support/appraisal.ts';
import { caseOf, cycleId } from '../../support/small-office.ts';
import { ask } from '../attack/any-request.ts';
import { aRequest } from '../attack/one-request.ts';
import { afterRound, answers, openAskedCampaign, peers } from './campaign.ts';

const marker = 'kuncimelati';
const reading = (Object.keys(contract) as OperationId[]).filter((operation) => contract[operation].method === 'GET');
const readers = ['siti', 'budi', 'kepala', 'wati', 'penilai-a'];
const words = {
  caseId: caseOf('siti'),
  segmentId: 's1',
  cycleId,
  unitId: 'layanan',
  employeeId: 'siti',
  month: '2026-06',
  period: '2026-Q1',
  schemeId: 'permenpanrb-6-2022',
};

/** Every way in which a colleague may be named. */
const namesOf = (rater: string): readonly string[] => [rater, `Rekan ${rater.slice(-1).toUpperCase()} Contoh`];
const authorsIn = (text: string): readonly string[] =>
  peers.filter((rater) => namesOf(rater).some((name) => text.includes(name)));
const isSaid = (text: string): boolean => text.includes(marker) || text.includes('"papers"');

let app: App;
let told: readonly { readonly operation: OperationId; readonly reader: string; readonly text: string }[];

beforeAll(async () => {
  app = await openAskedCampaign();
  await withMeasuredYear(app, 'siti');
  await withOrganisationRating(app, 'layanan');
  for (const [at, rater] of peers.entries()) await answers(app, rater, (at % 5) + 1, `${marker} ${at}`);
  await app.deliver();
  app.at(afterRound);
  told = await Promise.all(
    reading.flatMap((operation) =>
      readers.map(async (reader) => {
        const request = aRequest(operation, words, { sub: reader, agency_id: app.agencyId });
        return { operation, reader, text: JSON.stringify(await ask(operation, request, app.deps)) };
      }),
    ),
  );
});

describe('every operation that reads', () => {
  it('tells what was said in the report of the case alone', () => {
    const saying = told.filter(({ text }) => text.includes(marker)).map(({ operation }) => operation);
    expect([...new Set(saying)]).toEqual(['getFeedbackReport']);
  });

  it('names no author together with what was said', () => {
    const both = told.filter(({ text }) => isSaid(text) && authorsIn(text).length > 0);
    expect(both.map(({ operation, reader }) => `${operation} ${reader}`)).toEqual([]);
  });

  // `kepala` would decide an appeal of `siti`; `penilai-a` answered and reads nothing.
  it('shows the report to those whom the case concerns only', () => {
    const who = told.filter(({ text }) => text.includes(marker)).map(({ reader }) => reader);
    expect(who.sort()).toEqual(['budi', 'kepala', 'siti', 'wati']);
  });
});

describe('an operation that is not about one case', () => {
  it('reads no box, whoever asks', async () => {
    const read: string[] = [];
    const seen = <T extends { readonly sk: string }>(keys: readonly T[]) =>
      read.push(...keys.map(({ sk }) => sk).filter((sk) => sk.startsWith('box#')));
    const table: Table = {
      ...app.table,
      get: (key) => {
        seen([key]);
        return app.table.get(key);
      },
      getMany: (keys) => {
        seen(keys);
        return app.table.getMany(keys);
      },
      query: (query) => app.table.query(query),
      transact: (writes) => app.table.transact(writes),
    };
    const others = reading.filter((operation) => permissions[operation].subject !== 'case');
    for (const operation of [...others, 'getFeedbackReport' as const]) {
      read.length = 0;
      const request = aRequest(operation, words, { sub: 'wati', agency_id: app.agencyId });
      await ask(operation, request, { ...app.deps, table });
      expect([operation, read.length > 0]).toEqual([operation, operation === 'getFeedbackReport']);
    }
  });
});

describe('everything that is stored and sent', () => {
  it('holds no author together with what was said', () => {
    const rows = (app.table as SqliteTable).database.prepare('SELECT * FROM items').all();
    const letters = app.letters.map((letter) => JSON.stringify(letter));
    const machines = app.started.map((started) => JSON.stringify(started));
    const all = [...rows.map((row) => JSON.stringify(row)), ...letters, ...machines];
    expect(all.filter(isSaid).length).toBe(1);
    expect(all.filter((text) => isSaid(text) && authorsIn(text).length > 0)).toEqual([]);
  });
});
