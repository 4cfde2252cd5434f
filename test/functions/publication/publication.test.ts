import { beforeEach, describe, expect, it } from 'vitest';
import {
  results,
  resultsData,
  resultsDictionary,
  resultsList,
  resultsOfUnit,
} from '../../../functions/citizens/results.ts';
import { listPublications } from '../../../functions/publication/list-publications.ts';
import { listPublishedUnits } from '../../../functions/publication/list-published-units.ts';
import { preparePublication } from '../../../functions/publication/prepare-publication.ts';
import { publishResults } from '../../../functions/publication/publish-results.ts';
import { keys } from '../../../shared/data/keys.ts';
import { type App, openApp } from '../../support/app.ts';
import { cycleId, openSmallOffice } from '../../support/small-office.ts';
import { answerBy, defineService, tokenOf } from '../../support/surveying.ts';
import { visit } from '../../support/visit.ts';

let app: App;

/** The counters as they stand after so many announced results of a unit. */
const announce = async (unitId: string, people: Readonly<Record<string, number>>) => {
  const amounts = Object.fromEntries(Object.entries(people).map(([one, count]) => [`predicate-${one}`, count]));
  await app.deps.table.transact([
    { add: keys.count(app.agencyId, cycleId, { unitId, shard: 0 }), amounts, set: { unitId } },
  ]);
};

const prepare = (body: object = {}) =>
  app.call(preparePublication, 'wati', { body: { period: '2026', cycleId, ...body } } as never);

const publish = async (body: object = {}) => {
  const { body: prepared } = await prepare(body);
  return app.call(publishResults, 'wati', { publicationId: prepared.publicationId });
};

beforeEach(async () => {
  app = openApp({ now: '2027-02-03T02:00:00.000Z' });
  await openSmallOffice(app);
  await announce('layanan', { 'sangat-baik': 6, baik: 14 });
  await announce('dinas', { baik: 7, 'sangat-baik': 5, 'butuh-perbaikan': 5 });
});

describe('results for the public', () => {
  it('are prepared for HR to look at, and public only then', async () => {
    const { status, body } = await prepare();
    expect([status, body.edition, body.announced, body.units]).toEqual([201, 1, 37, 2]);
    const units = await app.call(listPublishedUnits, 'wati', { publicationId: body.publicationId, query: {} });
    expect(units.body.items.map(({ unitId, people }) => [unitId, people])).toEqual([
      ['dinas', 37],
      ['layanan', 20],
    ]);
    expect((await visit(app, results, { params: { period: '2026' } })).status).toBe(404);
  });

  it('are read without login, script or cookie, within 30 KB', async () => {
    await publish();
    const page = await visit(app, results, { params: { period: '2026' } });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Hasil kerja Kantor Contoh, tahun 2026');
    expect(page.text).toContain('37 pegawai telah menerima hasilnya');
    expect(page.text).toContain('Butuh Perbaikan: 5');
    expect(page.html).not.toMatch(/<script|style="|<img/);
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(Buffer.byteLength(page.html)).toBeLessThan(30 * 1024);
  });

  it('are read by unit, in English too', async () => {
    await publish();
    const params = { period: '2026', unitId: 'layanan' };
    const page = await visit(app, resultsOfUnit, { params, lang: 'en' });
    expect(page.text).toContain('20 employees have received their result');
    expect(page.text).toContain('Back to Dinas Contoh');
    expect((await visit(app, resultsOfUnit, { params: { ...params, unitId: 'lain' } })).status).toBe(404);
  });

  it('name nobody', async () => {
    await publish();
    const pages = await Promise.all([
      visit(app, resultsList),
      visit(app, results, { params: { period: '2026' } }),
      visit(app, resultsData, { params: { period: '2026' } }),
      visit(app, resultsDictionary, { params: { period: '2026' } }),
    ]);
    for (const { html } of pages) expect(html).not.toMatch(/Siti|Budi|Wati|Joko|\d{18}/);
  });

  it('are open data with a dictionary and a licence', async () => {
    await publish();
    const { headers, html: csv } = await visit(app, resultsData, { params: { period: '2026' } });
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(csv.split('\r\n')[2]).toBe('2026,1,layanan,Bidang Layanan,dinas,20,20,0,6,14,0,0,0,,,,,');
    const { html: text } = await visit(app, resultsDictionary, { params: { period: '2026' } });
    const dictionary = JSON.parse(text);
    const [columns] = csv.split('\r\n');
    expect(dictionary.resources[0].schema.fields.map(({ name }: { name: string }) => name).join(',')).toBe(columns);
    expect(dictionary.licenses[0].name).toBe('CC-BY-4.0');
  });

  it('never change: a correction is a new edition with a reason', async () => {
    const { body: first } = await publish();
    const again = await app.call(publishResults, 'wati', { publicationId: first.publicationId });
    expect(again.body).toMatchObject({ code: 'publication-published' });
    expect((await prepare()).body).toMatchObject({ code: 'publication-reason-missing' });
    await announce('layanan', { baik: 5 });
    await publish({ reason: 'Lima hasil menyusul.' });
    const page = await visit(app, results, { params: { period: '2026' } });
    expect(page.text).toContain('42 pegawai');
    expect(page.text).toContain('Alasan edisi 2: Lima hasil menyusul.');
    expect((await app.call(listPublications, 'wati', { query: {} })).body.items).toHaveLength(2);
  });

  it('do not tell by a second edition who rose', async () => {
    await publish();
    await announce('layanan', { 'sangat-baik': 1, baik: -1 });
    const { body } = await prepare({ reason: 'Satu keberatan dikabulkan.' });
    const units = await app.call(listPublishedUnits, 'wati', { publicationId: body.publicationId, query: {} });
    const unit = units.body.items.find(({ unitId }) => unitId === 'layanan');
    expect(unit?.predicates).toEqual([
      { predicates: ['sangat-baik', 'baik'], people: 20 },
      { predicates: ['butuh-perbaikan', 'kurang', 'sangat-kurang'], people: 0 },
    ]);
  });

  it('prepared twice are published once', async () => {
    const [one, other] = [await prepare(), await prepare()];
    await app.call(publishResults, 'wati', { publicationId: one.body.publicationId });
    const late = await app.call(publishResults, 'wati', { publicationId: other.body.publicationId });
    expect(late.body).toMatchObject({ code: 'publication-overtaken' });
  });

  it('wait until the period is over', async () => {
    expect((await prepare({ period: '2027-Q1', cycleId: undefined })).body).toMatchObject({ code: 'period-not-over' });
    expect((await prepare({ period: '2025' })).body).toMatchObject({ code: 'publication-of-another-year' });
  });

  it('tell of a quarter how content citizens are', async () => {
    app.at('2026-02-02T02:00:00.000Z');
    const serviceId = await defineService(app);
    for (let one = 0; one < 5; one += 1) {
      app.at(new Date(Date.parse(app.now()) + 3_600_000).toISOString());
      await answerBy(app, await tokenOf(app, serviceId), { form: { conduct: '3' } });
    }
    app.at('2026-04-02T02:00:00.000Z');
    await publish({ period: '2026-Q1', cycleId: undefined });
    const { text } = await visit(app, results, { params: { period: '2026-Q1' } });
    // Seven elements of 4 and one of 3 without the cost: 31 / 8 × 25 = 96.875.
    expect(text).toContain('Kepuasan warga: 96,88 dari 100, mutu A, dari 5 jawaban');
    expect(text).not.toContain('Predikat');
  });

  it('are nothing for an office that published nothing', async () => {
    expect((await visit(app, resultsList)).text).toContain('Belum ada hasil yang diumumkan.');
    expect((await visit(app, resultsData, { params: { period: '2026' } })).status).toBe(404);
  });
});
