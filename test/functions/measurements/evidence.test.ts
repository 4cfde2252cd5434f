import { beforeEach, describe, expect, it } from 'vitest';
import { confirmEvidence } from '../../../functions/measurements/confirm-evidence.ts';
import { getEvidence } from '../../../functions/measurements/get-evidence.ts';
import { listEvidence } from '../../../functions/measurements/list-evidence.ts';
import { listEvidenceParts } from '../../../functions/measurements/list-evidence-parts.ts';
import { registerEvidence } from '../../../functions/measurements/register-evidence.ts';
import { type App, openApp } from '../../support/app.ts';
import { actionsOf, everythingOf } from '../../support/appraisal.ts';
import { withEvidence } from '../../support/measuring.ts';
import { caseOf, openSmallOffice } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const aFile = { name: 'Foto antrean.jpg', contentType: 'image/jpeg', size: 1_000 };

let app: App;
let sentInParts: boolean;
let arrived: Map<string, { size: number; sha256: string }>;
const register = (as: string, body: typeof aFile & { sha256?: string } = aFile) =>
  app.call(registerEvidence, as, { caseId, body });
const confirm = (evidenceId: string) => app.call(confirmEvidence, 'siti', { caseId, evidenceId });

beforeEach(async () => {
  arrived = new Map();
  const files = {
    uploadAddress: async (key: string) => `https://files.example/put/${key}`,
    downloadAddress: async (key: string, { name }: { name: string }) => `https://files.example/get/${key}?as=${name}`,
    parts: async (key: string) => [
      { number: 1, from: 0, size: 1_000, arrived: false, uploadAddress: `https://files.example/part/${key}` },
    ],
    join: async (key: string) => {
      if (sentInParts) arrived.set(key, { size: 1_000, sha256: 'b'.repeat(64) });
    },
    stat: async (key: string) => arrived.get(key),
  };
  sentInParts = false;
  app = openApp({ files });
  await openSmallOffice(app);
});

describe('a file that proves a value', () => {
  it('is registered with an address for its bytes', async () => {
    const registered = await register('siti');
    const { evidenceId } = registered.body;
    expect(registered).toMatchObject({
      status: 201,
      body: { uploadAddress: `https://files.example/put/contoh/${caseId}/${evidenceId}` },
    });
    const { items } = (await app.call(listEvidence, 'budi', { caseId })).body;
    expect(items).toEqual([
      { ...aFile, evidenceId, caseId, registeredAt: app.now(), registeredBy: 'siti', version: 1 },
    ]);
  });

  it('has arrived once its bytes are there, with their hash', async () => {
    const { evidenceId } = (await register('siti')).body;
    arrived.set(`contoh/${caseId}/${evidenceId}`, { size: 1_000, sha256: 'a'.repeat(64) });
    const confirmed = await confirm(evidenceId);
    expect(confirmed).toMatchObject({
      status: 200,
      body: { arrivedAt: app.now(), sha256: 'a'.repeat(64), version: 2 },
    });
    expect((await confirm(evidenceId)).body).toEqual(confirmed.body);
    expect(await actionsOf(app, 'siti')).toEqual(['registerEvidence', 'confirmEvidence']);
  });

  it('has not arrived before', async () => {
    const { evidenceId } = (await register('siti')).body;
    const before = await everythingOf(app, 'siti');
    expect(await confirm(evidenceId)).toMatchObject({ status: 422, problem: { code: 'evidence-missing' } });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('is not another file of another size', async () => {
    const { evidenceId } = (await register('siti')).body;
    arrived.set(`contoh/${caseId}/${evidenceId}`, { size: 999, sha256: 'a'.repeat(64) });
    expect(await confirm(evidenceId)).toMatchObject({
      status: 422,
      problem: { errors: [{ code: 'file-not-accepted', facts: { expected: 1_000, received: 999 } }] },
    });
  });

  it('is made of its parts when it came in parts', async () => {
    const { evidenceId } = (await register('siti')).body;
    sentInParts = true;
    expect(await confirm(evidenceId)).toMatchObject({ status: 200, body: { sha256: 'b'.repeat(64) } });
  });

  it('is the file that was announced, to the byte', async () => {
    const right = (await register('siti', { ...aFile, sha256: 'b'.repeat(64) })).body.evidenceId;
    const wrong = (await register('siti', { ...aFile, sha256: 'c'.repeat(64) })).body.evidenceId;
    sentInParts = true;
    expect(await confirm(right)).toMatchObject({ status: 200, body: { sha256: 'b'.repeat(64) } });
    expect(await confirm(wrong)).toMatchObject({
      status: 422,
      problem: {
        errors: [{ code: 'file-not-accepted', facts: { expected: 'c'.repeat(64), received: 'b'.repeat(64) } }],
      },
    });
  });

  it.each([
    ['is empty', { ...aFile, size: 0 }, '/size'],
    ['is larger than 10 MB', { ...aFile, size: 10 * 1024 * 1024 + 1 }, '/size'],
    ['could run in a browser', { ...aFile, contentType: 'text/html' }, '/contentType'],
  ])('is refused when it %s', async (_, body, field) => {
    const before = await everythingOf(app, 'siti');
    const refused = await register('siti', body);
    expect(refused).toMatchObject({ status: 422, problem: { errors: [{ code: 'file-not-accepted', field }] } });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('is registered by its owner alone', async () => {
    expect(await register('budi')).toMatchObject({ status: 403 });
  });
});

describe('an upload that broke off', () => {
  const partsOf = async (as: string, evidenceId: string) => app.call(listEvidenceParts, as, { caseId, evidenceId });

  it('goes on where its owner is told', async () => {
    const { evidenceId } = (await register('siti')).body;
    const uploadAddress = `https://files.example/part/contoh/${caseId}/${evidenceId}`;
    expect((await partsOf('siti', evidenceId)).body.items).toEqual([
      { number: 1, from: 0, size: 1_000, arrived: false, uploadAddress },
    ]);
    expect(await partsOf('budi', evidenceId)).toMatchObject({ status: 403 });
  });

  it('has no addresses once the file has arrived', async () => {
    const { evidenceId } = (await register('siti')).body;
    sentInParts = true;
    await confirm(evidenceId);
    expect((await partsOf('siti', evidenceId)).body.items).toEqual([
      { number: 1, from: 0, size: 1_000, arrived: true },
    ]);
  });
});

describe('reading a file', () => {
  it('is possible under its own name for those involved', async () => {
    const { evidenceId } = (await register('siti')).body;
    arrived.set(`contoh/${caseId}/${evidenceId}`, { size: 1_000, sha256: 'a'.repeat(64) });
    await confirm(evidenceId);
    const shown = await app.call(getEvidence, 'kepala', { caseId, evidenceId });
    expect(shown.body.downloadAddress).toBe(
      `https://files.example/get/contoh/${caseId}/${evidenceId}?as=Foto antrean.jpg`,
    );
    expect(shown.body).not.toHaveProperty('fileKey');
    expect(await app.call(getEvidence, 'joko', { caseId, evidenceId })).toMatchObject({ status: 403 });
  });

  it.each(['promised', 'unknown'])('is not possible for a file that is %s', async (which) => {
    const registered = (await register('siti')).body.evidenceId;
    const evidenceId = which === 'promised' ? registered : 'nothing';
    const shown = await app.call(getEvidence, 'siti', { caseId, evidenceId });
    expect(shown).toMatchObject({ status: 404, problem: { errors: [{ code: 'not-found', field: '/evidenceId' }] } });
  });
});

describe('the list of files', () => {
  it('goes on a page at a time', async () => {
    app = openApp();
    await openSmallOffice(app);
    const made = [await withEvidence(app), await withEvidence(app), await withEvidence(app)];
    const first = (await app.call(listEvidence, 'siti', { caseId, query: { limit: 2 } })).body;
    const { cursor = '' } = first;
    const second = (await app.call(listEvidence, 'siti', { caseId, query: { limit: 2, cursor } })).body;
    expect([...first.items, ...second.items].map(({ evidenceId }) => evidenceId)).toEqual(made);
  });

  it('refuses a cursor that somebody made up', async () => {
    const refused = await app.call(listEvidence, 'siti', { caseId, query: { cursor: 'made-up' } });
    expect(refused).toMatchObject({ status: 400, problem: { errors: [{ code: 'invalid-field', field: '/cursor' }] } });
  });
});
