import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorization, Browser, codeFor, exchange, refresh, signInPage, tokensFor } from '../browser.ts';
import { asUser, type Office, openOffice, siti } from '../office.ts';

let office: Office;
let now = Date.now();
beforeAll(async () => {
  office = await openOffice({ now: () => now });
});
afterAll(() => office.close());

const credentials = { login: siti.login, password: siti.password };

describe('signing in', () => {
  it('leads from the sign-in page back with a code', async () => {
    const { asked, left } = await codeFor(office.baseUrl);
    expect(`${left?.origin}${left?.pathname}`).toBe(asked.redirectUri);
    expect(left?.searchParams.get('state')).toBe(asked.state);
    expect(left?.searchParams.get('iss')).toBe(`${office.baseUrl}/oidc`);
  });

  it('gives tokens that say who and for what', async () => {
    const tokens = await tokensFor(office.baseUrl);
    const access = decodeJwt(tokens.access_token ?? '');
    expect(decodeProtectedHeader(tokens.access_token ?? '')).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(access).toMatchObject({
      iss: `${office.baseUrl}/oidc`,
      aud: 'urn:capaian:api',
      sub: 'employee-siti',
      agency_id: 'contoh',
      client_id: 'capaian-web',
    });
    expect((access.exp ?? 0) - (access.iat ?? 0)).toBe(900);
    expect(decodeJwt(tokens.id_token ?? '')).toMatchObject({ sub: 'employee-siti', name: 'Siti Contoh' });
    const answer = await fetch(`${office.baseUrl}/api/me`, asUser(tokens.access_token ?? ''));
    expect(answer.status).toBe(200);
  });

  it('does not ask twice while the browser is open', async () => {
    const browser = new Browser();
    await codeFor(office.baseUrl, browser);
    const { left } = await browser.follow(await browser.get(authorization(office.baseUrl).address));
    expect(left?.searchParams.get('code')).toBeTruthy();
  });

  it('asks again for the command line', async () => {
    const browser = new Browser();
    await codeFor(office.baseUrl, browser);
    const change = { client_id: 'capaian-cli', redirect_uri: 'http://127.0.0.1/callback' };
    const { left } = await browser.follow(await browser.get(authorization(office.baseUrl, change).address));
    expect(left).toBeUndefined();
  });
});

describe('a wrong password', () => {
  it('keeps the page, the login and nothing else', async () => {
    const browser = new Browser();
    const page = await signInPage(browser, authorization(office.baseUrl).address);
    const answer = await browser.post(page, { login: 'siti', password: 'salah-sekali' });
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain('Nama akun atau kata sandi tidak cocok.');
    expect(text).toContain('value="siti"');
    expect(text).not.toContain('salah-sekali');
  });

  it('is worded as an unknown account is', async () => {
    const texts = await Promise.all(
      ['siti', 'tiada'].map(async (login) => {
        const browser = new Browser();
        const page = await signInPage(browser, authorization(office.baseUrl, { ui_locales: 'en' }).address);
        const text = await (await browser.post(`${page}?lang=en`, { login, password: 'salah' })).text();
        return text.replace(`value="${login}"`, '').replace(/interaction\/[\w-]+/g, '');
      }),
    );
    expect(texts[0]).toContain('does not match');
    expect(texts[0]).toBe(texts[1]);
  });

  it('makes the next attempts wait, and says how long', async () => {
    const browser = new Browser();
    const page = await signInPage(browser, authorization(office.baseUrl).address);
    const attempt = (password: string) => browser.post(page, { login: 'budi', password });
    for (let count = 0; count < 5; count++) expect((await attempt('salah')).status).toBe(422);
    const refused = await attempt(siti.password);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2']);
    expect(await refused.text()).toContain('Coba lagi dalam 2 detik.');
    now += 3_000;
    expect((await attempt(siti.password)).status).toBe(303);
  });

  it('is not asked for when nothing was entered', async () => {
    const browser = new Browser();
    const page = await signInPage(browser, authorization(office.baseUrl).address);
    const answer = await browser.post(page, { login: '', password: '' });
    expect([answer.status, (await answer.text()).includes('Isi nama akun dan kata sandi.')]).toEqual([422, true]);
  });
});

describe('the sign-in page', () => {
  it('takes no form of another site', async () => {
    const browser = new Browser();
    const page = await signInPage(browser, authorization(office.baseUrl).address);
    expect((await browser.post(page, credentials, { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('belongs to the browser that began', async () => {
    const page = await signInPage(new Browser(), authorization(office.baseUrl).address);
    const stranger = await new Browser().post(page, credentials);
    expect([stranger.status, (await stranger.text()).includes('kedaluwarsa')]).toEqual([400, true]);
  });

  it('speaks the language that the application speaks', async () => {
    const browser = new Browser();
    const page = await signInPage(browser, authorization(office.baseUrl, { ui_locales: 'en' }).address);
    expect(await (await browser.get(page)).text()).toContain('<html lang="en">');
  });

  it('lets nobody be a demo person outside a demo', async () => {
    const browser = new Browser();
    const page = await signInPage(browser, authorization(office.baseUrl).address);
    expect((await browser.post(page, { person: 'siti' })).status).toBe(422);
  });
});

describe('the sign-in page of a demo', () => {
  it('lets anybody be one of its people by a press', async () => {
    const demo = await openOffice({ people: [siti] });
    const browser = new Browser();
    const page = await signInPage(browser, authorization(demo.baseUrl).address);
    expect(await (await browser.get(page)).text()).toContain('<button type="submit" name="person" value="siti">');
    const { left } = await browser.follow(await browser.post(page, { person: 'siti' }));
    expect(left?.searchParams.get('code')).toBeTruthy();
    await demo.close();
  });

  it('lets nobody be somebody whom it does not list', async () => {
    const demo = await openOffice({ people: [siti] });
    const browser = new Browser();
    const page = await signInPage(browser, authorization(demo.baseUrl).address);
    expect((await browser.post(page, { person: 'budi' })).status).toBe(422);
    await demo.close();
  });
});

describe('a request that is not as the provider wants it', () => {
  it('is shown as an error when it names another address', async () => {
    const change = { redirect_uri: 'https://evil.example/' };
    const answer = await new Browser().get(authorization(office.baseUrl, change).address);
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    expect(await answer.text()).toContain('<code>invalid_redirect_uri</code>');
  });

  it('is refused without PKCE', async () => {
    const bare = new URL(authorization(office.baseUrl).address);
    bare.searchParams.delete('code_challenge');
    bare.searchParams.delete('code_challenge_method');
    const browser = new Browser();
    const { left } = await browser.follow(await browser.get(bare.href));
    expect(left?.searchParams.get('error')).toBe('invalid_request');
  });
});

describe('a code', () => {
  it('is worth nothing without its verifier', async () => {
    const { asked, code } = await codeFor(office.baseUrl);
    const answer = await exchange(office.baseUrl, code, { ...asked, verifier: 'x'.repeat(43) });
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
  });

  it('is good once, and used twice ends what it gave', async () => {
    const { asked, code } = await codeFor(office.baseUrl);
    const first = (await (await exchange(office.baseUrl, code, asked)).json()) as Record<string, string>;
    expect((await exchange(office.baseUrl, code, asked)).status).toBe(400);
    expect((await refresh(office.baseUrl, first.refresh_token)).status).toBe(400);
  });
});

describe('a refresh token', () => {
  it('is replaced by each use', async () => {
    const first = await tokensFor(office.baseUrl);
    const answer = await refresh(office.baseUrl, first.refresh_token);
    const second = (await answer.json()) as Record<string, string>;
    expect(answer.status).toBe(200);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await fetch(`${office.baseUrl}/api/me`, asUser(second.access_token ?? ''))).status).toBe(200);
  });

  it('is worth nothing to another client', async () => {
    const { refresh_token = '' } = await tokensFor(office.baseUrl);
    const body = new URLSearchParams({ client_id: 'capaian-cli', grant_type: 'refresh_token', refresh_token });
    expect((await fetch(`${office.baseUrl}/oidc/token`, { method: 'POST', body })).status).toBe(400);
  });
});

describe('the provider', () => {
  it('publishes no private key', async () => {
    const { keys } = (await (await fetch(`${office.baseUrl}/oidc/jwks`)).json()) as { keys: object[] };
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {})).not.toContain('d');
  });

  it('describes itself at the address that it names', async () => {
    const answer = await fetch(`${office.baseUrl}/oidc/.well-known/openid-configuration`);
    expect(await answer.json()).toMatchObject({
      issuer: `${office.baseUrl}/oidc`,
      token_endpoint: `${office.baseUrl}/oidc/token`,
      code_challenge_methods_supported: ['S256'],
      response_types_supported: ['code'],
    });
  });
});
