import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorization, Browser, codeFor, refresh, tokensFor } from '../browser.ts';
import { type Office, openOffice } from '../office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('signing out', () => {
  const form = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '';

  it('ends the session and its refresh tokens', async () => {
    const browser = new Browser();
    const tokens = await tokensFor(office.baseUrl, browser);
    const address = new URL(`${office.baseUrl}/oidc/session/end`);
    address.searchParams.set('id_token_hint', tokens.id_token ?? '');
    address.searchParams.set('post_logout_redirect_uri', `${office.baseUrl}/`);
    const question = await (await browser.get(address.href)).text();
    expect(question).toContain('Keluar dari Capaian?');
    const fields = { xsrf: form(question, 'xsrf'), logout: 'yes' };
    const done = await browser.post(`${office.baseUrl}/oidc/session/end/confirm`, fields);
    expect([done.status, done.headers.get('location')]).toEqual([303, `${office.baseUrl}/`]);
    expect((await refresh(office.baseUrl, tokens.refresh_token)).status).toBe(400);
    const { left } = await browser.follow(await browser.get(authorization(office.baseUrl).address));
    expect(left).toBeUndefined();
  });

  it('says so when no application asked', async () => {
    const browser = new Browser();
    await codeFor(office.baseUrl, browser);
    const question = await (await browser.get(`${office.baseUrl}/oidc/session/end`)).text();
    const fields = { xsrf: form(question, 'xsrf'), logout: 'yes' };
    const done = await browser.follow(await browser.post(`${office.baseUrl}/oidc/session/end/confirm`, fields));
    expect(await done.response.text()).toContain('Anda sudah keluar');
  });

  it('is not done by a form of another site', async () => {
    const browser = new Browser();
    const tokens = await tokensFor(office.baseUrl, browser);
    await browser.get(`${office.baseUrl}/oidc/session/end`);
    const forged = await browser.post(`${office.baseUrl}/oidc/session/end/confirm`, { xsrf: 'x', logout: 'yes' });
    expect(forged.status).toBe(400);
    expect((await refresh(office.baseUrl, tokens.refresh_token)).status).toBe(200);
  });
});
