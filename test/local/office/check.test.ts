import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../../local/office/commands/check.ts';
import { migrate } from '../../../local/office/commands/migrate.ts';
import { openTestOffice, type TestOffice } from './open.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
  office.say.length = 0;
});
afterEach(() => office.close());

const lineOf = (what: string): string => office.say.find((line) => line.includes(` ${what}: `)) ?? '';

describe('the self-test', () => {
  it('finds a new office good, before and while it is served', async () => {
    expect(await check(office.call([]))).toBe(0);
    await office.start();
    office.say.length = 0;
    expect(await check(office.call([]))).toBe(0);
    expect(lineOf('port')).toContain('Capaian berjalan');
    expect(lineOf('data')).toContain('Dinas Contoh');
    expect(office.say.filter((line) => line.startsWith('GAGAL'))).toEqual([]);
  });

  it('names a mail server that is away, and looks at the rest', async () => {
    Object.assign(office.config.mail, { port: 1 });
    expect(await check(office.call([]))).toBe(1);
    expect(lineOf('mail')).toMatch(/^GAGAL.*ECONNREFUSED/);
    expect(office.say).toHaveLength(6);
  });

  it('names a certificate that is not there', async () => {
    const files = { kind: 'files', certFile: '/tiada/cert.pem', keyFile: '/tiada/key.pem' };
    Object.assign(office.config, { certificate: files });
    expect(await check(office.call([]))).toBe(1);
    expect(lineOf('certificate')).toMatch(/^GAGAL.*ENOENT/);
  });
});

describe('a migration with nothing to do', () => {
  it('says the version and keeps no copy', async () => {
    expect(await migrate(office.call([]))).toBe(0);
    expect(office.say).toEqual(['versi · version 1']);
  });
});
