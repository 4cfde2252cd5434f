import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DiskFiles, openDiskFiles } from '../../local/disk-files.ts';
import { openSqliteTable } from '../../local/sqlite-table.ts';
import type { Table } from '../../shared/ports/table.ts';
import { freePort, type Office, openOffice } from './office.ts';

const key = 'contoh/case-1/evidence-1';
const text = 'bukti dukung';
const file = { contentType: 'text/plain', size: text.length };
const sha256 = createHash('sha256').update(text).digest('hex');

let directory: string;
let table: Table;
let files: DiskFiles;
let office: Office;
let skew = 0;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'capaian-files-'));
  table = openSqliteTable(':memory:');
  const port = await freePort();
  const realTime = () => Date.now() + skew;
  files = await openDiskFiles({ directory, table, baseUrl: `http://127.0.0.1:${port}`, realTime });
  office = await openOffice({ table, port, mounts: [files.mount] });
});
afterAll(async () => {
  await office.close();
  await rm(directory, { recursive: true });
});
beforeEach(() => {
  skew = 0;
});

let counter = 0;
const freshKey = () => `contoh/case-1/evidence-${++counter}x`;

const put = (address: string, body: string, type = 'text/plain'): Promise<Response> =>
  fetch(address, { method: 'PUT', body, headers: { 'content-type': type } });

const allFiles = async (): Promise<string[]> =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

const changed = (address: string, name: string, value: string): string => {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
};

describe('an upload', () => {
  it('arrives with its size and hash', async () => {
    expect(await files.stat(key)).toBeUndefined();
    const answer = await put(await files.uploadAddress(key, file), text);
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, `"${sha256}"`]);
    expect(await files.stat(key)).toEqual({ size: 12, sha256 });
  });

  it('is refused with another type or size', async () => {
    const mine = freshKey();
    const address = await files.uploadAddress(mine, file);
    expect((await put(address, text, 'text/html')).status).toBe(403);
    expect((await put(address, `${text}!`)).status).toBe(400);
    expect((await put(address, 'bukti')).status).toBe(400);
    expect(await files.stat(mine)).toBeUndefined();
  });

  it('is measured when its length is not declared', async () => {
    const before = await allFiles();
    const stream = (pieces: string[]) =>
      ({ body: ReadableStream.from(pieces.map((piece) => Buffer.from(piece))), duplex: 'half' }) as RequestInit;
    const mine = freshKey();
    const address = await files.uploadAddress(mine, file);
    const send = (pieces: string[]) =>
      fetch(address, { method: 'PUT', headers: { 'content-type': 'text/plain' }, ...stream(pieces) });
    expect((await send(['bukti', ' dukung', ' lain'])).status).toBe(400);
    expect((await send(['bukti'])).status).toBe(400);
    expect(await allFiles()).toEqual(before);
    expect((await send(['bukti', ' dukung'])).status).toBe(200);
    expect(await files.stat(mine)).toEqual({ size: 12, sha256 });
  });

  it('is refused after a quarter of an hour', async () => {
    const address = await files.uploadAddress(freshKey(), file);
    skew = 16 * 60_000;
    expect((await put(address, text)).status).toBe(403);
  });

  it('is refused when anything in the address was changed', async () => {
    const address = await files.uploadAddress(freshKey(), file);
    const far = `${Math.floor(Date.now() / 1000) + 999_999}`;
    const forged = [
      changed(address, 'expires', far),
      changed(address, 'size', '13'),
      changed(address, 'type', 'text/html'),
      changed(address, 'signature', 'AAAA'),
      changed(address, 'signature', ''),
      address.replace(/evidence-\d+x/, 'evidence-other'),
      address.replace('/contoh/', '/lain/'),
    ];
    for (const one of forged) expect([one, (await put(one, text)).status]).toEqual([one, 403]);
  });

  it('does not serve for reading, nor the other way round', async () => {
    const upload = await files.uploadAddress(key, file);
    const download = await files.downloadAddress(key, { name: 'bukti.txt' });
    expect((await fetch(upload)).status).toBe(403);
    expect((await put(download, text)).status).toBe(403);
    expect((await fetch(download, { method: 'DELETE' })).status).toBe(403);
  });

  it('may be repeated but not replaced', async () => {
    const address = await files.uploadAddress(key, file);
    expect((await put(address, text)).status).toBe(200);
    expect((await put(address, 'bukti LAIN!!')).status).toBe(412);
    expect(await (await fetch(await files.downloadAddress(key, { name: 'a' }))).text()).toBe(text);
  });

  it('keeps one whole file of two that arrive together', async () => {
    for (let round = 0; round < 5; round++) {
      const mine = freshKey();
      const address = await files.uploadAddress(mine, file);
      const statuses = await Promise.all([put(address, text), put(address, 'bukti LAIN!!')]);
      expect(statuses.map(({ status }) => status).sort()).toEqual([200, 412]);
      const content = await (await fetch(await files.downloadAddress(mine, { name: 'a' }))).text();
      const kept = await files.stat(mine);
      expect(createHash('sha256').update(content).digest('hex')).toBe(kept?.sha256);
    }
  });

  it('is promised only for 1 byte to 10 MB', async () => {
    for (const size of [0, -1, 1.5, 10 * 1024 * 1024 + 1, Number.NaN]) {
      await expect(files.uploadAddress(key, { contentType: 'text/plain', size })).rejects.toThrow(RangeError);
    }
  });

  it('leaves nothing when its sender breaks off', async () => {
    const before = await allFiles();
    const { pathname, search, port } = new URL(await files.uploadAddress(freshKey(), file));
    await new Promise<void>((resolve) => {
      const sending = request({ host: '127.0.0.1', port, method: 'PUT', path: pathname + search });
      sending.on('error', () => resolve());
      sending.setHeader('content-type', 'text/plain').setHeader('content-length', '12');
      sending.write('bukti');
      setTimeout(() => sending.destroy(new Error('gone')), 30);
    });
    await expect.poll(allFiles).toEqual(before);
  });
});

describe('a download', () => {
  it('comes under its name, as an attachment, in a sandbox', async () => {
    const answer = await fetch(await files.downloadAddress(key, { name: 'Bukti "Siti" – é.txt' }));
    expect(await answer.text()).toBe(text);
    expect(answer.headers.get('content-type')).toBe('text/plain');
    expect(answer.headers.get('content-length')).toBe('12');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Bukti _Siti_ _ _.txt"; filename*=UTF-8''Bukti%20%22Siti%22%20%E2%80%93%20%C3%A9.txt`,
    );
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('answers HEAD without the file', async () => {
    const answer = await fetch(await files.downloadAddress(key, { name: 'a' }), { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '12', '']);
  });

  it('ends after five minutes', async () => {
    const address = await files.downloadAddress(key, { name: 'a' });
    skew = 6 * 60_000;
    expect((await fetch(address)).status).toBe(403);
  });

  it('finds nothing before the upload', async () => {
    expect((await fetch(await files.downloadAddress(freshKey(), { name: 'a' }))).status).toBe(404);
  });

  it('can not leave its folder', async () => {
    const outside = await files.downloadAddress('../../etc/passwd', { name: 'a' });
    expect([403, 404]).toContain((await fetch(outside)).status);
    expect((await fetch(`${office.baseUrl}/files/..%2f..%2fetc%2fpasswd`)).status).toBe(403);
  });

  it('still works after a restart', async () => {
    const address = await files.downloadAddress(key, { name: 'a' });
    await writeFile(join(directory, 'incoming', 'half'), 'half of an upload');
    const again = await openDiskFiles({ directory, table, baseUrl: 'http://127.0.0.1:1' });
    expect(await again.stat(key)).toEqual({ size: 12, sha256 });
    expect(new URL(await again.downloadAddress(key, { name: 'a' })).pathname).toBe(new URL(address).pathname);
    expect(await readdir(join(directory, 'incoming'))).toEqual([]);
    expect((await fetch(address)).status).toBe(200);
  });
});
