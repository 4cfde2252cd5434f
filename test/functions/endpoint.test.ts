import { beforeEach, describe, expect, it } from 'vitest';
import { addCheckIn } from '../../functions/checkins/add-check-in.ts';
import { endpoint } from '../../functions/endpoint.ts';
import { saveTargets } from '../../functions/targets/save-targets.ts';
import { saveCase } from '../../shared/data/cases.ts';
import type { CheckIn } from '../../shared/domain/reviews/review.ts';
import { type App, openApp } from '../support/app.ts';
import { everythingOf } from '../support/appraisal.ts';
import { sitisPlan } from '../support/planning.ts';
import { type Logged, requestId, send } from '../support/raw-request.ts';
import { aPlanContent, caseOf, openSmallOffice, smallOffice } from '../support/small-office.ts';

const caseId = caseOf('siti');
const remark = JSON.stringify({ text: 'Bagus' });
const plan = JSON.stringify(aPlanContent());
const key = { 'idempotency-key': 'key-1' };
const aCheckIn: CheckIn = { checkInId: 'c1', caseId, authorId: 'siti', at: '2026-01-05T02:00:00.000Z', text: 'Bagus' };

let app: App;
let logged: Logged[];
const codesOf = ({ body }: { body: { errors: { code: string; field?: string }[] } }) =>
  body.errors.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

beforeEach(async () => {
  logged = [];
  app = openApp();
  await openSmallOffice(app);
});

describe('a request that the contract does not describe', () => {
  it.each([
    ['is no JSON', { body: '{"text": ' }, 400, ['malformed-json']],
    ['has a field too many', { body: '{"text":"a","score":1}' }, 400, ['unknown-field /score']],
    ['has no body', {}, 400, ['invalid-field /text']],
    ['has a NIP in its path', { body: remark, path: { caseId: '198609262015051001' } }, 400, ['invalid-field /caseId']],
    ['has no Idempotency-Key', { body: remark, headers: {} }, 400, ['idempotency-key-required']],
  ])('%s and changes nothing', async (_, request, status, codes) => {
    const before = await everythingOf(app, 'siti');
    const refused = await send(app, addCheckIn, request);
    expect(refused.statusCode).toBe(status);
    expect(refused.headers['content-type']).toBe('application/problem+json');
    expect(codesOf(refused)).toEqual(codes);
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it.each([
    ['without a version', {}, 428, 'version-required'],
    ['with a version of another form', { 'if-match': 'latest' }, 400, 'invalid-field'],
  ])('%s is refused where one is needed', async (_, header, status, code) => {
    const refused = await send(app, saveTargets, { path: sitisPlan, headers: { ...key, ...header }, body: plan });
    expect([refused.statusCode, refused.body.code]).toEqual([status, code]);
  });

  it('is told all that is wrong with it', async () => {
    const refused = await send(app, saveTargets, { path: sitisPlan, headers: {}, body: '{"objectives":[],"extra":1}' });
    expect(codesOf(refused)).toEqual([
      'invalid-field /expectations',
      'invalid-field /annex',
      'unknown-field /extra',
      'version-required',
      'idempotency-key-required',
    ]);
  });
});

describe('a body in base64', () => {
  it('is read as its text', async () => {
    const body = Buffer.from(JSON.stringify({ text: 'Pelayanan prima — bagus' })).toString('base64');
    const answered = await send(app, addCheckIn, { body, isBase64Encoded: true });
    expect(answered.body.text).toBe('Pelayanan prima — bagus');
  });
});

describe('who asks', () => {
  it.each([
    ['nobody', {}],
    ['somebody without an agency', { sub: 'siti' }],
    ['somebody who left', { sub: 'pergi', agency_id: 'contoh' }],
    ['somebody of an agency that there is not', { sub: 'siti', agency_id: 'lain' }],
  ])('is refused when it is %s', async (_, as) => {
    const refused = await send(app, addCheckIn, { as, body: remark });
    expect([refused.statusCode, refused.body.code]).toEqual([401, 'not-signed-in']);
  });

  it("can't reach what belongs to another agency", async () => {
    const other = openApp({ agencyId: 'lain', table: app.table });
    await openSmallOffice(other, {
      employees: smallOffice.employees.filter(({ employeeId }) => employeeId !== 'joko'),
    });
    const before = await everythingOf(app, 'joko');
    const asBudi = { sub: 'budi', agency_id: 'lain' };
    const refused = await send(app, addCheckIn, { as: asBudi, path: { caseId: caseOf('joko') }, body: remark });
    expect([refused.statusCode, refused.body.code]).toEqual([404, 'not-found']);
    expect(await everythingOf(app, 'joko')).toEqual(before);
    expect(await everythingOf(other, 'joko')).toEqual([]);
  });

  it('is nobody in particular for a public operation', async () => {
    const health = endpoint('getHealth', async () => ({ answer: { body: { status: 'ok' as const } } }));
    const answered = await send(app, health, { as: {}, path: {}, headers: {} });
    expect(answered.statusCode).toBe(200);
  });
});

describe('a fault', () => {
  const broken = endpoint('addCheckIn', async () => {
    throw new Error('password of the table');
  });

  it('tells only an id, the log knows the rest', async () => {
    const failed = await send(app, broken, { body: remark }, logged);
    expect(failed.statusCode).toBe(500);
    expect(failed.body).toMatchObject({ code: 'fault', instance: `urn:uuid:${requestId}` });
    expect(JSON.stringify(failed)).not.toContain('password');
    expect(logged.find(({ event }) => event === 'fault')?.facts.error).toMatchObject({
      message: 'password of the table',
    });
  });

  it('is an answer that the contract does not promise', async () => {
    const wrong = endpoint('addCheckIn', async ({ case: one }) => ({
      answer: { body: { ...aCheckIn, at: 'yesterday' } },
      changes: [{ journalId: caseId, writes: saveCase({ ...one, selfAssessed: true }, one), events: [] }],
    }));
    const before = await everythingOf(app, 'siti');
    expect((await send(app, wrong, { body: remark })).statusCode).toBe(500);
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });
});

describe('an answer', () => {
  it('leaves out what the contract does not name', async () => {
    const chatty = endpoint('addCheckIn', async () => {
      const body = { ...aCheckIn, nip: '198609262015051001' };
      return { answer: { body } };
    });
    const answered = await send(app, chatty, { body: remark });
    expect(answered.body).toEqual(aCheckIn);
  });

  it('is one line in the log, without words or names', async () => {
    await send(app, addCheckIn, { body: remark }, logged);
    expect(logged).toMatchObject([{ event: 'request', facts: { operation: 'addCheckIn', status: 201 } }]);
    expect(JSON.stringify(logged)).not.toMatch(/Bagus|Siti|\d{18}/);
  });

  it('that refuses is one line with its status', async () => {
    await send(app, addCheckIn, { body: '{' }, logged);
    expect(logged).toMatchObject([{ event: 'request', facts: { status: 400 } }]);
  });

  it.each([
    ['id', 'JSON'],
    ['en-GB', 'JSON'],
  ])('that refuses speaks the language asked for (%s)', async (language) => {
    const refused = await send(app, addCheckIn, {
      body: remark,
      path: { caseId: caseOf('nobody') },
      headers: { ...key, 'accept-language': language },
    });
    expect(refused.body.title).toBe(language === 'id' ? 'Tidak ditemukan' : 'Not found');
  });
});
