import { beforeEach, describe, expect, it } from 'vitest';
import { getScheme } from '../../../functions/schemes/get-scheme.ts';
import { listSchemes } from '../../../functions/schemes/list-schemes.ts';
import { type App, openApp } from '../../support/app.ts';
import { openSmallOffice } from '../../support/small-office.ts';

const arcamanik = { schemeId: 'arcamanik', version: '1.0.0' };

let app: App;

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
});

describe('the rule packs', () => {
  it('are listed by kind and date, a page at a time', async () => {
    const first = (await app.call(listSchemes, 'siti', { query: { limit: 4 } })).body;
    const second = (await app.call(listSchemes, 'siti', { query: { limit: 4, cursor: String(first.cursor) } })).body;
    expect([...first.items, ...second.items].map(({ schemeId, kind }) => [schemeId, kind])).toEqual([
      ['permenpanrb-6-2022', 'matrix'],
      ['pp-30-2019-weighted', 'weighted'],
      ['rakumpit-capaian', 'matrix'],
      ['rakumpit-kinerja', 'weighted'],
      ['tangerang-selatan', 'weighted'],
      ['arcamanik', 'weighted'],
      ['rakumpit-monev', 'matrix'],
    ]);
    expect(second).not.toHaveProperty('cursor');
  });

  it('show every number with its source', async () => {
    const { body } = await app.call(getScheme, 'siti', { schemeId: 'permenpanrb-6-2022', version: '1.0.0' });
    expect(body).toMatchObject({ kind: 'matrix', matrix: { above: { above: 'sangat-baik' } } });
    expect(body.windows['approve-targets'].source.citation).not.toBe('');
  });

  it('of a version that nobody has are not found', async () => {
    const answer = await app.call(getScheme, 'siti', { schemeId: 'permenpanrb-6-2022', version: '9.9.9' });
    expect(answer).toMatchObject({ status: 404 });
  });

  it('tell the answers of their check and training to HR alone', async () => {
    const read = async (as: string) => JSON.stringify((await app.call(getScheme, as, arcamanik)).body);
    expect(await read('wati')).toMatch(/"right":\d.*"agreed":\[/);
    for (const reader of ['siti', 'budi', 'kepala']) {
      const text = await read(reader);
      expect(text).toMatch(/"raterTraining":.*"story":/);
      expect(text).not.toMatch(/"(right|agreed)":/);
    }
  });

  it('take no cursor that somebody made up', async () => {
    expect(await app.call(listSchemes, 'siti', { query: { cursor: '-1' } })).toMatchObject({ status: 400 });
  });
});
