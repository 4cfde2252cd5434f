import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { certificateFaults, openCertificate } from '../../../../local/office/tls/certificate.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-03-01T00:00:00.000Z');
const names = ['kantor.example', '192.0.2.7', '2001:db8::7'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'capaian-tls-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (now = start, wanted = names) =>
  openCertificate({ wish: { kind: 'generated' }, dataFolder: folder, names: wanted }, now);

describe('a generated certificate', () => {
  it('names every name and address, signed by its authority', async () => {
    const { cert, key, authorityFile = '' } = await open();
    const leaf = new X509Certificate(cert);
    expect(leaf.checkHost('kantor.example')).toBe('kantor.example');
    expect(leaf.checkIP('192.0.2.7')).toBe('192.0.2.7');
    expect(leaf.checkIP('2001:db8::7')).toBeDefined();
    const authority = new X509Certificate(readFileSync(authorityFile));
    expect([authority.ca, leaf.ca, leaf.checkIssued(authority)]).toEqual([true, false, true]);
    expect(leaf.verify(authority.publicKey)).toBe(true);
    expect(key).toContain('PRIVATE KEY');
  });

  it('stays the same until a month before its end', async () => {
    const first = await open();
    expect((await open(start + 300 * day)).cert).toBe(first.cert);
    const renewed = await open(start + 336 * day);
    expect(renewed.cert).not.toBe(first.cert);
    expect(renewed.fingerprint).toBe(first.fingerprint);
    expect(renewed.validTo.getTime()).toBe(start + (336 + 365) * day);
  });

  it('is made anew for a name more, by the same authority', async () => {
    const first = await open();
    const second = await open(start, [...names, 'lain.example']);
    expect(new X509Certificate(second.cert).checkHost('lain.example')).toBe('lain.example');
    expect(second.fingerprint).toBe(first.fingerprint);
  });

  it('leaves keys to the owner only', async () => {
    await open();
    for (const file of ['authority.json', 'server.json']) {
      expect(statSync(join(folder, 'tls', file)).mode & 0o077).toBe(0);
    }
  });
});

describe('a certificate from files', () => {
  const fromFiles = (certFile: string, keyFile: string) =>
    openCertificate({ wish: { kind: 'files', certFile, keyFile }, dataFolder: folder, names });

  it('is taken as it is', async () => {
    const { cert, key } = await open();
    const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    writeFileSync(certFile, cert);
    writeFileSync(keyFile, key);
    expect(await fromFiles(certFile, keyFile)).toMatchObject({ kind: 'files', cert, key });
  });

  it('is refused with the key of another', async () => {
    const { cert } = await open();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    writeFileSync(certFile, cert);
    writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await expect(fromFiles(certFile, keyFile)).rejects.toThrow('is not that of the certificate');
  });

  it('is missed by name', async () => {
    await expect(fromFiles(join(folder, 'tiada.pem'), 'x')).rejects.toThrow("tiada.pem can't be read: ENOENT");
  });
});

describe('what is wrong with a certificate', () => {
  it('is nothing for the names that it was made for', async () => {
    expect(certificateFaults(await open(), names, start)).toEqual([]);
  });

  it('is another name, or its end', async () => {
    const certificate = await open();
    expect(certificateFaults(certificate, ['lain.example'], start)).toEqual(['it does not name lain.example']);
    expect(certificateFaults(certificate, names, start + 366 * day)).toEqual(['it ended at 2027-03-01T00:00:00.000Z']);
  });
});
