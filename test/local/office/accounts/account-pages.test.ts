import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invite } from '../../../../local/office/commands/invite.ts';
import { resetPassword } from '../../../../local/office/commands/reset-password.ts';
import { refresh, type SignInFailed, signIn } from '../../../../local/token.ts';
import { authorization, Browser } from '../../browser.ts';
import { linkIn, officerNip, openTestOffice, type TestOffice, textOf } from '../open.ts';

const password = 'kopi tubruk di beranda';
const other = 'gajah mada naik kereta';

let office: TestOffice;
let invitation: string;
beforeAll(async () => {
  office = await openTestOffice();
  invitation = linkIn(office.say.join('\n'));
  await office.start();
});
afterAll(() => office.close());

const post = (address: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(address, { method: 'POST', body: new URLSearchParams(fields), headers });

const choose = (link: string, fresh: string, again = fresh) => post(link, { password: fresh, again });

const enter = (fresh: string, login = 'siti.contoh') =>
  signIn({ baseUrl: office.baseUrl, login, password: fresh }).catch((error: SignInFailed) => error.status);

const nextLetter = async (count: number): Promise<string> => {
  while (office.received.length < count) await new Promise((resolve) => setTimeout(resolve, 50));
  const letter = office.received[count - 1];
  return letter ? textOf(letter) : '';
};

describe('an invitation', () => {
  it('shows the account and takes nothing by being opened', async () => {
    for (let times = 0; times < 2; times += 1) {
      const page = await fetch(invitation);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<strong>siti.contoh</strong>')]);
    }
  });

  it('says why a password is not taken', async () => {
    const short = await choose(invitation, 'rahasia');
    expect([short.status, await short.text()]).toEqual([422, expect.stringContaining('terlalu pendek')]);
    const different = await choose(invitation, password, other);
    expect(await different.text()).toContain('tidak sama');
    expect(await (await choose(`${invitation}?lang=en`, 'indonesia123')).text()).toContain(
      'first that others would guess',
    );
  });

  it('lets its person in, once', async () => {
    expect(await enter(password)).toBe(422);
    expect((await choose(invitation, password)).status).toBe(200);
    expect(await enter(password)).toMatchObject({ accessToken: expect.any(String) });
    expect((await choose(invitation, other)).status).toBe(404);
    expect(await enter(other)).toBe(422);
  });

  it('makes an account that has the address as a name too', async () => {
    expect(await enter(password, 'Siti.Contoh@Dinas.example')).toMatchObject({ accessToken: expect.any(String) });
    expect(await enter(password, officerNip)).toBe(422);
  });
});

describe('a changed password', () => {
  const change = (fields: Record<string, string>) => post(`${office.baseUrl}/account/change`, fields);

  it('needs the one before', async () => {
    const wrong = await change({ login: 'siti.contoh', old: 'salah sekali', password: other, again: other });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('tidak cocok')]);
  });

  it('ends every session elsewhere', async () => {
    const tokens = await signIn({ baseUrl: office.baseUrl, login: 'siti.contoh', password });
    const browser = new Browser();
    const page = await browser.follow(await browser.get(authorization(office.baseUrl).address));
    await browser.follow(await browser.post(page.response.url, { login: 'siti.contoh', password }));
    const changed = await change({ login: 'siti.contoh', old: password, password: other, again: other });
    expect(changed.status).toBe(200);
    await expect(refresh(office.baseUrl, tokens.refreshToken)).rejects.toThrow('invalid_grant');
    const again = await browser.follow(await browser.get(authorization(office.baseUrl).address));
    expect([again.left, again.response.status]).toEqual([undefined, 200]);
    expect(await enter(password)).toBe(422);
    expect(await enter(other)).toMatchObject({ accessToken: expect.any(String) });
  });
});

describe('a forgotten password', () => {
  const forget = (login: string, headers = {}) => post(`${office.baseUrl}/account/forgot`, { login }, headers);

  it('is answered the same whether the account exists', async () => {
    const answers = await Promise.all(
      ['siti.contoh', 'tiada.orang', 'siti.contoh@dinas.example'].map((one) => forget(one)),
    );
    const [known, unknown, byAddress] = await Promise.all(answers.map(async (one) => [one.status, await one.text()]));
    expect(known).toEqual([200, expect.stringContaining('Periksa surel Anda')]);
    expect(unknown).toEqual(known);
    expect(byAddress).toEqual(known);
  });

  it('brings one letter with a link that works once', async () => {
    const letter = await nextLetter(1);
    expect(letter).toContain('To: siti.contoh@dinas.example');
    expect(letter).not.toContain(officerNip);
    const link = linkIn(letter);
    expect((await choose(link, password)).status).toBe(200);
    expect(await enter(password)).toMatchObject({ accessToken: expect.any(String) });
    expect((await choose(link, other)).status).toBe(404);
    expect(office.received).toHaveLength(1);
  });

  it('takes no form of another site', async () => {
    expect((await forget('siti.contoh', { origin: 'https://evil.example' })).status).toBe(403);
  });
});

describe('a technician', () => {
  it('gets a link for somebody whom no letter reaches', async () => {
    office.say.length = 0;
    await resetPassword(office.call(['siti.contoh']));
    expect((await choose(linkIn(office.say.join('\n')), other)).status).toBe(200);
    expect(await enter(other)).toMatchObject({ accessToken: expect.any(String) });
    await expect(resetPassword(office.call(['tiada']))).rejects.toThrow('no such account');
  });

  it('invites nobody twice who has a password already', async () => {
    office.say.length = 0;
    expect(await invite(office.call(['all']))).toBe(0);
    expect(office.say).toEqual([expect.stringMatching(/^0 undangan/)]);
    await expect(invite(office.call(['tiada@dinas.example']))).rejects.toThrow('nobody has this address');
  });
});
