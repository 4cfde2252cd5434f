import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { namesOf, readConfig } from '../../../local/office/config.ts';
import { smtpUrl } from '../../../local/office/mail/smtp-url.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'capaian-config-'));
  path = join(folder, 'office.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const least = {
  dataFolder: 'data',
  publicUrl: 'https://kinerja.dinas.example/',
  mail: { host: 'mail.dinas.example', from: 'Capaian <capaian@dinas.example>' },
};

const read = (content: unknown) => {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readConfig(path);
};

describe('the settings of an office', () => {
  it('need little', () => {
    expect(read(least)).toEqual({
      dataFolder: join(folder, 'data'),
      publicUrl: 'https://kinerja.dinas.example',
      listen: { address: '0.0.0.0', port: 443 },
      certificate: { kind: 'generated' },
      otherNames: [],
      mail: {
        host: 'mail.dinas.example',
        port: 587,
        tls: 'starttls',
        from: 'Capaian <capaian@dinas.example>',
        perMinute: 60,
      },
    });
  });

  it('count paths from their own folder', () => {
    const files = { kind: 'files', certFile: 'a.pem', keyFile: '/b/key.pem' };
    expect(read({ ...least, certificate: files }).certificate).toEqual({
      kind: 'files',
      certFile: join(folder, 'a.pem'),
      keyFile: '/b/key.pem',
    });
  });

  it('tell everything that is wrong at once', () => {
    const wrong = {
      ...least,
      publicUrl: 'http://dinas.example',
      listen: { port: 0 },
      mail: { from: 'x' },
      color: 'red',
    };
    const message = (() => {
      try {
        read(wrong);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    })();
    for (const place of [
      'publicUrl: must be an address',
      'listen.port:',
      'mail.host:',
      'mail.from: must be',
      'color',
    ]) {
      expect(message).toContain(place);
    }
  });

  it('are missed, or are no JSON, by name', () => {
    expect(() => readConfig(join(folder, 'tiada.json'))).toThrow("tiada.json can't be read: ENOENT");
    expect(() => read('{ "dataFolder": ')).toThrow('office.json is no JSON');
  });

  it('name the server as people come to it', () => {
    const config = { publicUrl: 'https://[2001:db8::7]:8443', otherNames: ['192.0.2.7'] };
    expect(namesOf(config)).toEqual(['2001:db8::7', '192.0.2.7']);
  });
});

describe('the address of the mail server', () => {
  const mail = () => ({ ...read(least).mail, user: 'capaian@dinas' });

  it('takes the password from the environment first', () => {
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, 'dari berkas\n');
    expect(smtpUrl({ ...mail(), passwordFile }, {})).toContain('capaian%40dinas:dari%20berkas@mail.dinas.example:587');
    expect(smtpUrl({ ...mail(), passwordFile }, { CAPAIAN_SMTP_PASSWORD: 'p:a@s/s' })).toContain(':p%3Aa%40s%2Fs@');
  });

  it.each([
    ['starttls', /^smtp:.*[?]requireTLS=true$/],
    ['implicit', /^smtps:[^?]*$/],
    ['none', /^smtp:.*[?]ignoreTLS=true$/],
  ] as const)('says how to be safe: %s', (tls, address) => {
    expect(smtpUrl({ ...mail(), tls }, {})).toMatch(address);
  });
});
