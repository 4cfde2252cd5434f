import { execFile } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refresh, signIn } from '../../local/token.ts';
import { asUser, freePort, type Office, openOffice, siti } from './office.ts';

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

describe('the token command', () => {
  let demo: Office;
  let office: Office;
  beforeAll(async () => {
    demo = await openOffice({ people: [siti] });
    office = await openOffice();
  });
  afterAll(() => Promise.all([demo.close(), office.close()]));

  interface Ended {
    readonly code: number;
    readonly out: string;
    readonly problem: string;
  }

  const token = (parameters: readonly string[], environment: Record<string, string> = {}): Promise<Ended> =>
    new Promise((resolve) => {
      const { CAPAIAN_PASSWORD: _password, CAPAIAN_URL: _url, ...env } = process.env;
      const options = { env: { ...env, ...environment } };
      execFile(process.execPath, ['local/token.ts', ...parameters], options, (error, out, problem) =>
        resolve({ code: error ? Number(error.code) : 0, out, problem }),
      );
    });

  it('prints a token of a demo person, and nothing else', async () => {
    const { code, out, problem } = await token(['--as', 'siti', '--url', demo.baseUrl]);
    expect([code, problem]).toEqual([0, '']);
    expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect((await fetch(`${demo.baseUrl}/api/me`, asUser(out.trim()))).status).toBe(200);
  });

  it('reads a password from the environment', async () => {
    const environment = { CAPAIAN_PASSWORD: siti.password, CAPAIAN_URL: `${office.baseUrl}/` };
    expect(await token(['--as', 'siti'], environment)).toMatchObject({ code: 0, problem: '' });
  });

  it('explains what is wrong on one line', async () => {
    const unused = `http://127.0.0.1:${await freePort()}`;
    const [nobody, wrong, nowhere] = await Promise.all([
      token(['--as', 'tiada', '--url', demo.baseUrl]),
      token(['--as', 'siti', '--url', office.baseUrl], { CAPAIAN_PASSWORD: 'salah' }),
      token(['--as', 'siti', '--url', unused]),
    ]);
    expect(nobody).toEqual({
      code: 1,
      out: '',
      problem: 'no demo person has this account name; for another account set CAPAIAN_PASSWORD\n',
    });
    expect(wrong.problem).toBe('the account name or the password does not match\n');
    expect(nowhere.problem).toBe(`no server answers at ${unused}: start one with npm run demo\n`);
  });

  it('tells how it is used', async () => {
    const { code, problem } = await token([]);
    expect([code, problem]).toEqual([1, expect.stringContaining('npm run --silent token -- --as <account name>')]);
  });
});
