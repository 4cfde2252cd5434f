import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { sweepIdentity } from '../../../local/identity/adapter.ts';
import { signingKeys } from '../../../local/identity/signing-keys.ts';
import { openSqliteTable } from '../../../local/sqlite-table.ts';
import { refresh, signIn } from '../../../local/token.ts';
import { authorization, Browser } from '../browser.ts';
import { asUser, type Office, openOffice, siti } from '../office.ts';

/** Closes, and waits until the connections that fetch keeps open have ended on this side too. */
const shut = async (office: Office): Promise<void> => {
  await office.close();
  await setTimeout(20);
};

const day = 24 * 60 * 60 * 1000;

describe('a restart of the server', () => {
  it('leaves sessions, tokens and keys as they were', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'capaian-identity-')), 'office.sqlite');
    const table = openSqliteTable(path);
    const before = await openOffice({ table });
    const { port, baseUrl } = before;
    const tokens = await signIn({ baseUrl, ...siti });
    const browser = new Browser();
    const asked = authorization(baseUrl);
    const page = await browser.follow(await browser.get(asked.address));
    const form = { login: siti.login, password: siti.password };
    await browser.follow(await browser.post(page.response.url, form));
    await shut(before);
    table.close();

    const reopened = openSqliteTable(path);
    const after = await openOffice({ table: reopened, port });
    expect((await fetch(`${baseUrl}/api/me`, asUser(tokens.accessToken))).status).toBe(200);
    expect((await refresh(baseUrl, tokens.refreshToken)).accessToken).not.toBe('');
    const again = await browser.follow(await browser.get(authorization(baseUrl).address));
    expect(again.left?.searchParams.get('code')).toBeTruthy();
    await after.close();
    reopened.close();
    await rm(dirname(path), { recursive: true });
  });

  it('keeps a sign-in that was under way', async () => {
    const before = await openOffice();
    const { table, port, baseUrl } = before;
    const browser = new Browser();
    const { response } = await browser.follow(await browser.get(authorization(baseUrl).address));
    await shut(before);
    const after = await openOffice({ table, port });
    const form = { login: siti.login, password: siti.password };
    expect((await browser.follow(await browser.post(response.url, form))).left?.searchParams.get('code')).toBeTruthy();
    await after.close();
  });
});

describe('a token of another server', () => {
  it('is not accepted', async () => {
    const [ours, theirs] = await Promise.all([openOffice(), openOffice()]);
    const { accessToken } = await signIn({ baseUrl: theirs.baseUrl, ...siti });
    const answer = await fetch(`${ours.baseUrl}/api/me`, asUser(accessToken));
    expect([answer.status, answer.headers.get('www-authenticate'), await answer.json()]).toEqual([
      401,
      'Bearer',
      { message: 'Unauthorized' },
    ]);
    await Promise.all([ours.close(), theirs.close()]);
  });
});

describe('the signing keys', () => {
  it('are replaced after 90 days, and the old one stays two days more', async () => {
    const table = openSqliteTable(':memory:');
    const start = Date.parse('2026-01-01T00:00:00.000Z');
    const idsAt = async (days: number) => (await signingKeys(table, start + days * day)).keys.map(({ kid }) => kid);
    const [first] = await idsAt(0);
    expect(await idsAt(89)).toEqual([first]);
    const rotated = await idsAt(91);
    expect(rotated[0]).not.toBe(first);
    expect(rotated[1]).toBe(first);
    expect(await idsAt(92)).toEqual(rotated);
    expect(await idsAt(94)).toEqual([rotated[0]]);
  });
});

describe('the sweep', () => {
  it('deletes what has expired and nothing else', async () => {
    const office = await openOffice();
    const { table, baseUrl } = office;
    const tokens = await signIn({ baseUrl, ...siti });
    const key = { pk: 'A#_identity#Session', sk: 'old' };
    await table.transact([{ put: { ...key, payload: {}, expiresAt: 1 } }]);
    expect(await sweepIdentity(table)).toBe(1);
    expect(await table.get(key)).toBeUndefined();
    expect((await refresh(baseUrl, tokens.refreshToken)).accessToken).not.toBe('');
    await office.close();
  });
});
