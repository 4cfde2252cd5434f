import { beforeEach, describe, expect, it } from 'vitest';
import { assignSource } from '../../../functions/measures/assign-source.ts';
import { changeSource } from '../../../functions/measures/change-source.ts';
import { defineMeasure } from '../../../functions/measures/define-measure.ts';
import { getSourceQuality } from '../../../functions/measures/get-source-quality.ts';
import { listSources } from '../../../functions/measures/list-sources.ts';
import { uploadEvents } from '../../../functions/measures/upload-events.ts';
import { remindPhase } from '../../../functions/steps/remind-phase.ts';
import type { RequestOf } from '../../../shared/contract/index.ts';
import { partitions } from '../../../shared/data/keys.ts';
import { type App, openApp } from '../../support/app.ts';
import { inboxOf } from '../../support/appraisal.ts';
import { aKey, openSource, type SendingSystem, send, sendText } from '../../support/measures.ts';
import { cycleId, openSmallOffice } from '../../support/small-office.ts';

let app: App;
let system: SendingSystem;
let key: ReturnType<typeof aKey>;

const change = (as: string, body: RequestOf<'changeSource'>['body']) =>
  app.call(changeSource, as, { sourceId: system.sourceId, body });
const assign = (as: string, ownerId: string) =>
  app.call(assignSource, as, { sourceId: system.sourceId, body: { ownerId } });
const shown = async (as = 'wati') => (await app.call(listSources, as, {})).body.items[0];
const renew = (overlapDays: 0 | 1 | 3 | 7) => change('budi', { key: { publicKey: key.publicKey, overlapDays } });
let sent = 0;
const sends = async (by = system) => {
  sent += 1;
  const event = { eventId: `e${sent}`, type: 'antrean', unitId: 'layanan', at: '2026-03-02T03:00:00.000Z' };
  const { status, code } = await send(app, by, [event]);
  return code ?? status;
};
const audited = async () => {
  const pk = partitions.journal(app.agencyId, system.sourceId);
  const { items } = await app.table.query({ pk, sk: { beginsWith: 'audit#' } });
  return JSON.stringify(items.at(-1));
};

beforeEach(async () => {
  app = openApp({ now: '2026-03-02T04:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution'], closed: ['planning'] });
  system = await openSource(app);
  key = aKey();
});

describe('a new key of a source', () => {
  it('signs at once, and the one before until its days are over', async () => {
    expect((await renew(3)).body).toMatchObject({ signs: true, oldKeyUntil: '2026-03-05T04:00:00.000Z' });
    expect([await sends(key.systemOf(system.sourceId)), await sends()]).toEqual([202, 202]);
    app.at('2026-03-05T03:59:59.000Z');
    expect(await sends()).toBe(202);
    app.at('2026-03-05T04:00:00.000Z');
    expect([await sends(key.systemOf(system.sourceId)), await sends()]).toEqual([202, 'signing-key-retired']);
    expect(await shown()).not.toHaveProperty('oldKeyUntil');
  });

  it('ends the one before at once when nothing overlaps, and those before it too', async () => {
    await renew(7);
    const third = aKey();
    await change('wati', { key: { publicKey: third.publicKey, overlapDays: 0 } });
    expect(await sends()).toBe('signing-key-retired');
    expect(await sends(key.systemOf(system.sourceId))).toBe('signing-key-retired');
    expect(await sends(third.systemOf(system.sourceId))).toBe(202);
  });

  it('is none that the source has had', async () => {
    await renew(0);
    expect((await renew(0)).problem.code).toBe('key-used-before');
    const third = aKey();
    await change('wati', { key: { publicKey: third.publicKey, overlapDays: 0 } });
    expect((await renew(0)).problem.code).toBe('key-used-before');
  });

  it('is audited with the one before and its end, and neither key is shown', async () => {
    const { body } = await renew(1);
    expect(await audited()).toMatch(/"keyBeforeUntil":"2026-03-03T04:00:00.000Z"/);
    expect(JSON.stringify([body, await shown(), await audited()])).not.toContain(key.publicKey);
  });

  it('is given by the owner, the head above and HR alone', async () => {
    const refused = await change('siti', { open: false });
    expect([refused.status, refused.problem.code]).toEqual([403, 'not-allowed']);
    expect((await change('kepala', { open: false })).status).toBe(200);
  });

  it('overlaps for a few days only', async () => {
    const body = { key: { publicKey: key.publicKey, overlapDays: 30 } } as never;
    expect((await change('wati', body)).status).toBe(400);
  });
});

describe('a system that still signs with a key that was replaced', () => {
  const event = { eventId: 'e1', type: 'antrean', unitId: 'layanan', at: '2026-03-02T03:00:00.000Z' };
  const text = JSON.stringify({ events: [event] });
  const attempt = (headers: Readonly<Record<string, string>>, body = text) =>
    sendText(app, system.sourceId, { text: body, headers });

  beforeEach(async () => {
    await renew(1);
    app.at('2026-03-04T01:00:00.000Z');
  });

  it('hears which key it is, since when it is not accepted, and what to do', async () => {
    const { status, problem } = await attempt(system.headersFor(text, app.now()));
    const facts = { key: system.keyName, at: '2026-03-03T04:00:00.000Z' };
    expect([status, problem.code, problem.errors[0]?.facts]).toEqual([401, 'signing-key-retired', facts]);
    expect(problem.detail).toBe(
      `Kunci ${system.keyName} sudah diganti dan tidak diterima lagi sejak 3 Maret 2026, 11.00 WIB.`,
    );
    expect(problem.remedy).toMatch(/^Tanda tangani dengan kunci yang baru/);
  });

  it('tells a stranger nothing: not with another key, another text or an old request', async () => {
    const stranger = aKey().systemOf(system.sourceId);
    const answers = await Promise.all([
      attempt(stranger.headersFor(text, app.now())),
      attempt(system.headersFor(text, app.now()), `${text} `),
      attempt(system.headersFor(text, '2026-03-04T00:54:00.000Z')),
    ]);
    expect(answers.map(({ code }) => code)).toEqual(Array(3).fill('signature-invalid'));
    expect(JSON.stringify(answers)).not.toContain(system.keyName);
  });

  it('does not hear whether the source is closed', async () => {
    await change('budi', { open: false });
    expect((await attempt(system.headersFor(text, app.now()))).code).toBe('signing-key-retired');
  });

  it('finds its key under the same name in the audit and on the page of the source', async () => {
    expect(await audited()).toContain(`"keyBefore":"${system.keyName}"`);
    expect(await shown()).toMatchObject({ keyName: key.keyName });
  });
});

describe('a closed source', () => {
  const csv = 'ID Kejadian;Jenis;Kode Unit;Tanggal\r\nK-1;antrean;layanan;02/03/2026 08:15';
  const upload = (dryRun: boolean) =>
    app.call(uploadEvents, 'budi', { sourceId: system.sourceId, body: { csv, dryRun, format: 'events' } });

  beforeEach(async () => {
    await sends();
    await change('budi', { open: false });
  });

  it('takes nothing more, and says why to whoever has its key', async () => {
    expect(await sends()).toBe('source-closed');
    expect(await sends(key.systemOf(system.sourceId))).toBe('signature-invalid');
    expect((await upload(true)).problem.code).toBe('source-closed');
    expect((await upload(false)).problem.errors[0]?.facts).toEqual({ at: '2026-03-02T04:00:00.000Z' });
  });

  it('keeps what it sent', async () => {
    expect(await shown()).toMatchObject({ eventsThisMonth: 1, closedAt: '2026-03-02T04:00:00.000Z' });
  });

  it('stays closed when it is closed again, and gets no new measure', async () => {
    app.at('2026-03-03T04:00:00.000Z');
    expect((await change('budi', { open: false })).body.closedAt).toBe('2026-03-02T04:00:00.000Z');
    const body: RequestOf<'defineMeasure'>['body'] = {
      name: { id: 'Antrean', en: 'Queue' },
      sourceId: system.sourceId,
      eventType: 'antrean',
      statistic: 'count',
      over: 'events',
      unitOfMeasure: 'x',
      decimals: 0,
      minimumCoverage: 0,
      minimumEvents: 1,
    };
    expect((await app.call(defineMeasure, 'wati', { body })).problem.code).toBe('source-closed');
  });

  it('opens again, with a new key if wished', async () => {
    const opened = await change('budi', { open: true, key: { publicKey: key.publicKey, overlapDays: 0 } });
    expect(opened.body).not.toHaveProperty('closedAt');
    expect([await sends(), await sends(key.systemOf(system.sourceId))]).toEqual(['signing-key-retired', 202]);
    expect((await upload(false)).status).toBe(200);
  });

  it('lacks no data on the days on which it was closed', async () => {
    app.at('2026-03-05T04:00:00.000Z');
    await change('budi', { open: true });
    app.at('2026-03-07T04:00:00.000Z');
    const asked = { sourceId: system.sourceId, month: '2026-03' };
    const { findings } = (await app.call(getSourceQuality, 'budi', asked)).body;
    expect(findings).toEqual([{ kind: 'missing-days', days: ['2026-03-06'] }]);
  });
});

describe('the owner of a source', () => {
  it('is changed by HR or the head, and the new one hears of it and of what is odd', async () => {
    expect((await assign('kepala', 'siti')).body.owner.employeeId).toBe('siti');
    await app.deliver();
    expect(await inboxOf(app, 'siti')).toEqual(['source-assigned']);
    app.at('2026-12-18T02:00:00.000Z');
    await app.step(remindPhase, { cycleId, phase: 'execution', stepId: 'remind-1' });
    await app.deliver();
    expect(await inboxOf(app, 'siti')).toContain('source-findings');
    expect(await inboxOf(app, 'budi')).not.toContain('source-findings');
  });

  it('does not give it away, unless they head the unit', async () => {
    await assign('wati', 'joko');
    expect((await assign('joko', 'siti')).problem.code).toBe('not-allowed');
    expect((await assign('budi', 'siti')).status).toBe(200);
  });

  it('is of the units of the head who decides, and somebody who is known', async () => {
    expect((await assign('budi', 'wati')).problem.errors).toMatchObject([{ code: 'not-allowed', field: '/ownerId' }]);
    expect((await assign('wati', 'tidak-ada')).problem.code).toBe('not-found');
  });

  it('is audited with the one before', async () => {
    await assign('wati', 'joko');
    expect(await audited()).toMatch(/"ownerBefore":"budi"/);
  });

  it('is told what each reader may do', async () => {
    await assign('wati', 'joko');
    const may = await Promise.all(['joko', 'budi', 'wati', 'siti'].map(async (as) => (await shown(as))?.may));
    expect(may).toEqual([['change'], ['change', 'assign'], ['change', 'assign'], []]);
  });
});
