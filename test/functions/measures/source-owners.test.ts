import { beforeEach, describe, expect, it } from 'vitest';
import { assignSource } from '../../../functions/measures/assign-source.ts';
import { searchSourceOwners } from '../../../functions/measures/search-source-owners.ts';
import type { RequestOf } from '../../../shared/contract/index.ts';
import type { Employee } from '../../../shared/domain/people/people.ts';
import { type App, openApp } from '../../support/app.ts';
import { openSource } from '../../support/measures.ts';
import { openSmallOffice, smallOffice } from '../../support/small-office.ts';

let app: App;
let sourceId = '';

const answer = (as: string, body: RequestOf<'searchSourceOwners'>['body']) =>
  app.call(searchSourceOwners, as, { sourceId, body });
const found = async (as: string, name: string) =>
  (await answer(as, { name, limit: 25 })).body.items.map(({ employeeId }) => employeeId).sort();

/** Colleagues in the unit above, whom the head of the service unit does not lead. */
const colleagues = (count: number): readonly Employee[] =>
  Array.from({ length: count }, (_, at) => {
    const [head] = smallOffice.employees;
    if (head === undefined) throw new Error('nobody heads the office');
    const employeeId = `rekan-${at}`;
    const nip = `19860926${String(201001 + (at % 12))}1${String(900 + at).padStart(3, '0')}`;
    return { ...head, employeeId, nip, name: `Agus Rekan ${at}`, email: `${employeeId}@kantor.example` };
  });

describe('who may own a source next', () => {
  beforeEach(async () => {
    app = openApp({ now: '2026-03-02T04:00:00.000Z' });
    await openSmallOffice(app, { open: ['execution'], closed: ['planning'] });
    sourceId = await openSource(app).then((system) => system.sourceId);
  });

  it('is anybody of the own units to a head, whoever rates them', async () => {
    expect(await found('budi', 'contoh')).toEqual(['budi', 'joko', 'siti']);
    expect(await found('kepala', 'contoh')).toEqual(['budi', 'joko', 'kepala', 'siti', 'wati']);
  });

  it('is anybody of the office to HR, by name or by the end of the NIP', async () => {
    expect(await found('wati', 'kep')).toEqual(['kepala']);
    const [kepala] = smallOffice.employees;
    const { items } = (await answer('wati', { nipTail: String(kepala?.nip.slice(-4)), limit: 5 })).body;
    expect(items).toEqual([
      {
        employeeId: 'kepala',
        name: 'Kepala Contoh',
        position: 'Kepala Dinas',
        unit: { unitId: 'dinas', name: 'Dinas Contoh' },
      },
    ]);
  });

  it('is nobody to whoever may not give it away', async () => {
    const answers = await Promise.all(['siti', 'joko'].map((as) => answer(as, { name: 'contoh', limit: 5 })));
    expect(answers.map(({ status, problem }) => [status, problem.code])).toEqual([
      [403, 'not-allowed'],
      [403, 'not-allowed'],
    ]);
  });

  it('is somebody to whom it can then be given', async () => {
    for (const ownerId of await found('budi', 'contoh')) {
      expect((await app.call(assignSource, 'budi', { sourceId, body: { ownerId } })).status).toBe(200);
    }
  });
});

describe('the search of a head for the next owner', () => {
  const [own, ...others] = colleagues(80);
  if (own === undefined) throw new Error('there are no colleagues');

  beforeEach(async () => {
    app = openApp({ now: '2026-03-02T04:00:00.000Z' });
    const last = { ...own, name: 'Agus Rekan Terakhir', unitId: 'layanan' };
    const employees = [...smallOffice.employees, ...others, last];
    await openSmallOffice(app, { open: ['execution'], closed: ['planning'], employees });
    sourceId = await openSource(app).then((system) => system.sourceId);
  });

  it('goes past others of the same name, and never shows more than were asked for', async () => {
    const { body } = await answer('budi', { name: 'agus', limit: 10 });
    expect(body.items.map(({ name }) => name)).toEqual(['Agus Rekan Terakhir']);
    expect((await answer('kepala', { name: 'agus', limit: 10 })).body.items).toHaveLength(10);
  });

  it('ends after a time, and goes on where it ended', async () => {
    const first = await answer('budi', { name: 'agus', limit: 1 });
    expect(first.body.items).toEqual([]);
    let cursor = first.body.cursor;
    const names: string[] = [];
    while (cursor !== undefined) {
      const { body } = await answer('budi', { name: 'agus', limit: 1, cursor });
      names.push(...body.items.map(({ name }) => name));
      cursor = body.cursor;
    }
    expect(names).toEqual(['Agus Rekan Terakhir']);
  });
});
