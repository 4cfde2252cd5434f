import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refresh, signIn } from '../../local/token.ts';
import { asUser, type Office, openOffice, siti } from './office.ts';

describe('signing in from the command line', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  it('gives a token that the API accepts', async () => {
    const { accessToken } = await signIn({ baseUrl: office.baseUrl, ...siti });
    const answer = await fetch(`${office.baseUrl}/api/me`, asUser(accessToken));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      claims: { sub: 'employee-siti', agency_id: 'contoh', aud: 'urn:capaian:api', client_id: 'capaian-cli' },
    });
  });

  it('takes the login in any case', async () => {
    const tokens = await signIn({ baseUrl: office.baseUrl, login: ' SITI ', password: siti.password });
    expect(tokens.accessToken).not.toBe('');
  });

  it('refuses a wrong password', async () => {
    const attempt = signIn({ baseUrl: office.baseUrl, login: 'siti', password: 'salah' });
    await expect(attempt).rejects.toMatchObject({ name: 'SignInFailed', status: 422 });
  });

  it('refuses an unknown account in the same words', async () => {
    const unknown = signIn({ baseUrl: office.baseUrl, login: 'tiada', password: 'salah' });
    await expect(unknown).rejects.toMatchObject({
      status: 422,
      message: 'the account name or the password does not match',
    });
  });

  it('renews the token once per refresh token', async () => {
    const first = await signIn({ baseUrl: office.baseUrl, ...siti });
    const second = await refresh(office.baseUrl, first.refreshToken);
    expect((await fetch(`${office.baseUrl}/api/me`, asUser(second.accessToken))).status).toBe(200);
    await expect(refresh(office.baseUrl, first.refreshToken)).rejects.toThrow('invalid_grant');
  });

  it('ends every token of a grant whose refresh token came twice', async () => {
    const first = await signIn({ baseUrl: office.baseUrl, ...siti });
    const second = await refresh(office.baseUrl, first.refreshToken);
    await expect(refresh(office.baseUrl, first.refreshToken)).rejects.toThrow('invalid_grant');
    await expect(refresh(office.baseUrl, second.refreshToken)).rejects.toThrow('invalid_grant');
  });

  it('lets one of two simultaneous renewals through', async () => {
    const first = await signIn({ baseUrl: office.baseUrl, ...siti });
    const both = await Promise.allSettled([1, 2].map(() => refresh(office.baseUrl, first.refreshToken)));
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
  });
});
