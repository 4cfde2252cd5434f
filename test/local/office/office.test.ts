import { readFileSync, renameSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backup } from '../../../local/office/commands/backup.ts';
import { init } from '../../../local/office/commands/init.ts';
import { invite } from '../../../local/office/commands/invite.ts';
import { restore } from '../../../local/office/commands/restore.ts';
import { openOfficeData } from '../../../local/office/office-data.ts';
import { NotInitialised, openOffice } from '../../../local/office/open-office.ts';
import { FolderInUse } from '../../../local/office/store/data-lock.ts';
import { refresh, signIn } from '../../../local/token.ts';
import { peopleWrites } from '../../../shared/data/people.ts';
import { asUser, freePort } from '../office.ts';
import { linkIn, officerNip, openTestOffice, type TestOffice, textOf } from './open.ts';

const password = 'kopi tubruk di beranda';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const chooseFirst = async (): Promise<void> => {
  const link = linkIn(office.say.join('\n'));
  await fetch(link, { method: 'POST', body: new URLSearchParams({ password, again: password }) });
};

const enter = (fresh = password) => signIn({ baseUrl: office.baseUrl, login: 'siti.contoh', password: fresh });

describe('an office', () => {
  it('opens for its first officer, who is HR', async () => {
    await office.start();
    await chooseFirst();
    const { accessToken } = await enter();
    const me = await fetch(`${office.baseUrl}/api/me`, asUser(accessToken));
    expect([me.status, await me.json()]).toEqual([
      200,
      expect.objectContaining({ employee: expect.objectContaining({ name: 'Siti Contoh', roles: ['hr'] }) }),
    ]);
  });

  it('has nothing of a demo', async () => {
    await office.start();
    for (const path of ['/demo/mail', '/demo/clock']) {
      expect((await fetch(`${office.baseUrl}${path}`)).status).toBe(404);
    }
    const start = await (await fetch(office.baseUrl)).text();
    expect(start).toContain('Dinas Contoh');
    expect(start).toContain('href="/account/forgot"');
    expect(start).not.toContain('/demo/');
  });

  it('keeps its sessions over a restart', async () => {
    await office.start();
    await chooseFirst();
    const { accessToken, refreshToken } = await enter();
    await office.stop();
    await office.start();
    expect((await fetch(`${office.baseUrl}/api/me`, asUser(accessToken))).status).toBe(200);
    expect((await refresh(office.baseUrl, refreshToken)).accessToken).not.toBe('');
  });

  it('marks its cookies for TLS only', async () => {
    await office.start();
    const query = 'client_id=capaian-web&response_type=code&scope=openid&code_challenge_method=S256';
    const redirect = encodeURIComponent(`${office.baseUrl}/`);
    const address = `${office.baseUrl}/oidc/auth?${query}&redirect_uri=${redirect}&code_challenge=${'x'.repeat(43)}`;
    const cookies = (await fetch(address, { redirect: 'manual' })).headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    expect(cookies.filter((cookie) => !/; secure/i.test(cookie))).toEqual([]);
  });

  it('writes to everybody who was imported', async () => {
    const { table, agencies } = await openOfficeData(office.config);
    const [{ agencyId } = { agencyId: '' }] = agencies;
    const budi = { employeeId: 'p-budi', nip: '198505052010011992', name: 'Budi Contoh', email: 'budi@dinas.example' };
    const work = {
      employment: 'PNS',
      rank: 'III/a',
      position: 'Analis',
      positionKind: 'pelaksana',
      unitId: '01',
    } as const;
    const person = { ...budi, ...work, roles: [], language: 'id', version: 0 } as const;
    await table.transact([...peopleWrites(agencyId).employee(person)]);
    await invite(office.call(['budi@dinas.example']));
    table.close();
    await office.start();
    while (office.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    const [letter = { recipients: [], data: '' }] = office.received;
    expect(letter.recipients).toEqual(['budi@dinas.example']);
    expect(textOf(letter)).toContain('Dinas Contoh memakai Capaian');
    expect((await fetch(linkIn(textOf(letter)))).status).toBe(200);
  });

  it('logs neither password nor NIP nor link', async () => {
    await office.start();
    await chooseFirst();
    await enter('salah sekali lagi').catch(() => undefined);
    expect(JSON.stringify(office.logged)).not.toMatch(new RegExp(`${officerNip}|salah|kopi|account/link`));
  });
});

describe('a backup by command while the office is open', () => {
  it('brings people and certificate back to an empty folder', async () => {
    await office.start();
    await chooseFirst();
    const { dataFolder } = office.config;
    expect(await backup(office.call([`${dataFolder}-cadangan`]))).toBe(0);
    await expect(restore(office.call([`${dataFolder}-cadangan`]))).rejects.toThrow(FolderInUse);
    await office.stop();
    renameSync(dataFolder, `${dataFolder}-lama`);
    expect(await restore(office.call([`${dataFolder}-cadangan`]))).toBe(0);
    await office.start();
    expect((await enter()).accessToken).not.toBe('');
    const authority = (folder: string) => readFileSync(join(folder, 'tls', 'capaian-ca.pem'), 'utf8');
    expect(authority(dataFolder)).toBe(authority(`${dataFolder}-lama`));
  });
});

describe('two servers on one folder', () => {
  it('are refused: the second does not start', async () => {
    await office.start();
    await expect(openOffice({ config: office.config, log: () => undefined })).rejects.toThrow(FolderInUse);
    await expect(init(office.call([]))).rejects.toThrow(FolderInUse);
  });
});

describe('plain HTTP', () => {
  it('leads to HTTPS, and takes no form', async () => {
    const redirectPort = await freePort();
    Object.assign(office.config.listen, { redirectPort });
    await office.start();
    const ask = (method: string, path: string) =>
      new Promise((resolve) => {
        request({ host: '127.0.0.2', port: redirectPort, path, method }, (response) => {
          response.resume();
          resolve([response.statusCode, response.headers.location]);
        }).end();
      });
    expect(await ask('GET', '/account/forgot?lang=en')).toEqual([308, `${office.baseUrl}/account/forgot?lang=en`]);
    expect(await ask('GET', '//evil.example/')).toEqual([308, `${office.baseUrl}/`]);
    expect(await ask('POST', '/account/change')).toEqual([403, undefined]);
  });
});

describe('a second init', () => {
  it('is refused', async () => {
    await expect(init(office.call([]))).rejects.toThrow('exists already');
  });
});

describe('an office without init', () => {
  it('says what is missing', async () => {
    const config = { ...office.config, dataFolder: `${office.config.dataFolder}-lain` };
    await expect(openOffice({ config, log: () => undefined })).rejects.toThrow(NotInitialised);
  });
});
