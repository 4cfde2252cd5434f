import { beforeEach, describe, expect, it } from 'vitest';
import { createCycle } from '../../../functions/cycles/create-cycle.ts';
import { getCycle } from '../../../functions/cycles/get-cycle.ts';
import { schemeOf } from '../../../functions/scheme-of.ts';
import { correctSchemeOfCycle } from '../../../functions/schemes/correct-scheme-of-cycle.ts';
import { draftScheme } from '../../../functions/schemes/draft-scheme.ts';
import { getScheme } from '../../../functions/schemes/get-scheme.ts';
import { getSchemeVersion } from '../../../functions/schemes/get-scheme-version.ts';
import { listSchemeVersions } from '../../../functions/schemes/list-scheme-versions.ts';
import { listSchemes } from '../../../functions/schemes/list-schemes.ts';
import { retireScheme } from '../../../functions/schemes/retire-scheme.ts';
import { cycles } from '../../../shared/data/cycles.ts';
import { peopleWrites } from '../../../shared/data/people.ts';
import type { HolidayYear } from '../../../shared/domain/calendar/working-calendar.ts';
import type { Cycle } from '../../../shared/domain/cycles/cycle.ts';
import { type App, openApp } from '../../support/app.ts';
import { cycleId, openSmallOffice } from '../../support/small-office.ts';
import { national, place, schemeDesk } from './scheme-desk.ts';

let app: App;
let desk: ReturnType<typeof schemeDesk>;

beforeEach(async () => {
  app = openApp({ now: '2027-02-03T02:00:00.000Z' });
  desk = schemeDesk(app);
  const year: HolidayYear = {
    year: 2028,
    decree: 'SK contoh',
    confidence: 'C',
    days: [{ date: '2028-01-01', kind: 'libur', name: 'Tahun Baru' }],
  };
  await app.table.transact([peopleWrites(app.agencyId).calendar({ ...year, version: 0 })]);
  await openSmallOffice(app);
});

const prepared = (year: number, of = place) =>
  app.call(createCycle, 'wati', { body: { year, schemeId: of.schemeId, schemeVersion: of.version } });

describe('a draft', () => {
  it('begins as the pack that it comes from', async () => {
    const { status, body } = await desk.draft();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      stage: 'draft',
      revision: 1,
      origin: { ...national, title: { id: 'Matriks hasil kerja dan perilaku kerja (PermenPANRB 6/2022)' } },
      findings: [],
      differences: [],
    });
  });

  it('is shown to HR alone', async () => {
    await desk.draft();
    expect((await app.call(getSchemeVersion, 'siti', place)).status).toBe(404);
    expect((await app.call(listSchemeVersions, 'siti', { query: {} })).body.items).toEqual([]);
    expect((await app.call(listSchemeVersions, 'wati', { query: {} })).body.items).toMatchObject([
      { ...place, stage: 'draft' },
    ]);
  });

  it('tells what it changes, and what is wrong, in words', async () => {
    const { body } = await desk.draft();
    const saved = await desk.save(1, { scheme: { ...body.scheme, attainmentCap: 1 } });
    expect(saved.body.differences).toMatchObject([{ path: '/attainmentCap', after: '1' }]);
    expect(saved.body.findings.map(({ path }) => path)).toContain('/attainmentCap');
    expect(saved.body.findings[0]?.message.id).toMatch(/\.$/);
  });

  it('may come from a file that is unfinished', async () => {
    const body = { schemeId: 'rintisan', version: '0.1.0', pack: { kind: 'matrix', title: { id: 'A', en: 'A' } } };
    const { status, body: draft } = await app.call(draftScheme, 'wati', { body });
    expect(status).toBe(201);
    expect(draft.findings.length).toBeGreaterThan(5);
    expect((await app.call(listSchemeVersions, 'wati', { query: {} })).status).toBe(200);
  });

  it.each([
    ['a number for its title', { title: 5, kind: 'dance', validFrom: 7 }],
    ['a title in one language', { title: { id: 'Skema' } }],
    ['an empty title', { title: { id: '', en: '' }, validFrom: '2026-02-31' }],
  ])('from a file with %s leaves the list of schemes readable', async (_, pack) => {
    const body = { schemeId: 'aneh', version: '1.0.0', pack };
    expect((await app.call(draftScheme, 'wati', { body })).status).toBe(201);
    const list = await app.call(listSchemeVersions, 'wati', { query: {} });
    expect(list.body).toEqual({ items: [{ schemeId: 'aneh', version: '1.0.0', stage: 'draft' }] });
  });

  it('is refused when its file is larger than a scheme can be, or nested without end', async () => {
    const large = { title: { id: 'x'.repeat(160_000), en: 'x' } };
    const body = { schemeId: 'besar', version: '1.0.0' };
    const { status, problem } = await app.call(draftScheme, 'wati', { body: { ...body, pack: large } });
    expect([status, problem.code]).toEqual([413, 'body-too-large']);
    const nested = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);
    const deep = await app.call(draftScheme, 'wati', { body: { ...body, pack: nested } });
    expect([deep.status, deep.problem.errors[0]?.field]).toEqual([400, '/pack']);
    const { body: draft } = await desk.draft();
    const saved = await desk.save(1, { scheme: { ...draft.scheme, documents: nested } });
    expect([saved.status, saved.problem.errors[0]?.field]).toEqual([400, '/scheme']);
  });

  it('that nobody wants is withdrawn, with its reason, and stays unknown to whoever never saw it', async () => {
    await desk.draft();
    const withdraw = (ifMatch: number) =>
      app.call(retireScheme, 'wati', { ...place, ifMatch, body: { reason: 'Salah berkas.' } });
    expect((await withdraw(1)).body).toMatchObject({ stage: 'retired', retired: { reason: 'Salah berkas.' } });
    expect((await app.call(getSchemeVersion, 'siti', place)).status).toBe(404);
    expect((await app.call(getScheme, 'siti', place)).status).toBe(404);
    expect((await app.call(listSchemeVersions, 'siti', { query: {} })).body.items).toEqual([]);
    expect((await desk.save(2, { scheme: {} })).problem.code).toBe('scheme-stage');
    expect((await prepared(2027)).problem.code).toBe('scheme-stage');
  });

  it('that people were asked about may be withdrawn too, and they read why', async () => {
    await desk.draft();
    await desk.consult(1);
    await app.call(retireScheme, 'wati', { ...place, ifMatch: 2, body: { reason: 'Ditunda.' } });
    const { body } = await app.call(getSchemeVersion, 'siti', place);
    expect(body).toMatchObject({ stage: 'retired', retired: { reason: 'Ditunda.' } });
  });

  it('is refused under a taken number, and from nowhere', async () => {
    const { problem } = await desk.draft('1.0.0');
    expect(problem.code).toBe('scheme-version-taken');
    const nowhere = { schemeId: 'rintisan', version: '0.1.0', from: { ...national, version: '9.9.9' } };
    expect((await app.call(draftScheme, 'wati', { body: nowhere })).problem.code).toBe('not-found');
  });

  it('is not overwritten by somebody who saw an earlier one', async () => {
    const { body } = await desk.draft();
    await desk.save(1, { scheme: { ...body.scheme, minimumCoverage: 4000 } });
    const late = await desk.save(1, { scheme: body.scheme });
    expect(late.status).toBe(409);
    expect(late.problem.current).toMatchObject({ scheme: { minimumCoverage: 4000 }, version: 2 });
  });

  it('is not for HR alone to skip: no year is pinned to it', async () => {
    await desk.draft();
    expect((await prepared(2027)).problem.code).toBe('scheme-stage');
  });
});

describe('a test', () => {
  it('counts for the draft that was replayed, not for a later one', async () => {
    const { body } = await desk.draft();
    await desk.consult(1);
    const replayId = await desk.replay();
    const saved = await desk.save(2, { scheme: { ...body.scheme, minimumCoverage: 4000 }, summary: 'Cakupan.' });
    expect((await desk.test(saved.etag, replayId)).problem.code).toBe('replay-missing');
    expect((await desk.test(saved.etag, await desk.replay())).body.stage).toBe('tested');
  });
});

describe('an adopted scheme', () => {
  it('is pinned by a year, and then in force and never written again', async () => {
    const { status, body } = await desk.adopted();
    expect([status, body.stage]).toEqual([200, 'adopted']);
    expect((await app.call(listSchemes, 'siti', { query: {} })).body.items).toContainEqual(
      expect.objectContaining({ ...place, validFrom: '2027-01-01' }),
    );
    expect((await prepared(2027)).status).toBe(201);
    const now = await app.call(getSchemeVersion, 'siti', place);
    expect(now.body).toMatchObject({ stage: 'in-force', inForce: { cycleId: '2027' } });
    expect((await desk.save(now.etag, { scheme: now.body.scheme })).problem.code).toBe('scheme-stage');
    expect((await app.call(getScheme, 'siti', place)).body.validFrom).toBe('2027-01-01');
  });

  it('is what the year computes with', async () => {
    await desk.adopted();
    await prepared(2027);
    const cycle = (await cycles(app.table, app.agencyId).cycle('2027')) as Cycle;
    expect(await schemeOf(cycle, app.deps)).toMatchObject(place);
  });

  it('is refused for a year before it is valid', async () => {
    await desk.adopted('2027-02-01');
    expect((await prepared(2027)).problem.code).toBe('scheme-not-valid-yet');
  });

  it('takes no further year when it is retired', async () => {
    const { etag } = await desk.adopted();
    const { body } = await app.call(retireScheme, 'wati', { ...place, ifMatch: etag, body: { reason: 'Diganti.' } });
    expect(body).toMatchObject({ stage: 'retired', retired: { reason: 'Diganti.' } });
    expect((await prepared(2027)).problem.code).toBe('scheme-stage');
  });
});

describe('a correction within the year', () => {
  const correct = async (ifMatch: number) =>
    app.call(correctSchemeOfCycle, 'wati', {
      cycleId,
      ifMatch,
      body: { schemeId: place.schemeId, schemeVersion: place.version, reason: 'Salah ketik.', decree: 'SK 6/2026' },
    });

  it('moves the year to the corrected version, for everybody to read', async () => {
    await desk.adopted('2026-01-01');
    const { status, body } = await correct(1);
    expect([status, body.schemeVersion]).toEqual([200, '1.1.0']);
    const read = await app.call(getCycle, 'siti', { cycleId });
    expect(read.body.corrections).toEqual([
      { from: '1.0.0', to: '1.1.0', reason: 'Salah ketik.', decree: 'SK 6/2026', at: app.now() },
    ]);
    expect((await app.call(getSchemeVersion, 'siti', place)).body.stage).toBe('in-force');
  });

  it('takes a version that is valid from a day within the year, once that day has come', async () => {
    await desk.adopted('2027-03-01', '1.1.0');
    const { etag } = await app.call(getCycle, 'wati', { cycleId });
    const body = { schemeId: place.schemeId, schemeVersion: '1.1.0', reason: 'Salah ketik.', decree: 'SK 6/2027' };
    const correct = () => app.call(correctSchemeOfCycle, 'wati', { cycleId, ifMatch: etag, body });
    expect((await correct()).problem.code).toBe('scheme-not-valid-yet');
    app.at('2027-03-01T02:00:00.000Z');
    expect((await correct()).body).toMatchObject({ schemeVersion: '1.1.0' });
  });

  it('takes only what was adopted', async () => {
    await desk.draft();
    expect((await correct(1)).problem.errors.map(({ code }) => code)).toEqual(['scheme-stage']);
  });
});
