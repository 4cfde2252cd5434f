import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DiskFiles, openDiskFiles } from '../../local/disk-files.ts';
import { openSqliteTable } from '../../local/sqlite-table.ts';
import type { Table } from '../../shared/ports/table.ts';
import { describeResumableFiles } from '../support/resumable-files.ts';
import { freePort, type Office, openOffice } from './office.ts';

let directory: string;
let table: Table;
let files: DiskFiles;
let office: Office;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'capaian-parts-'));
  table = openSqliteTable(':memory:');
  const port = await freePort();
  files = await openDiskFiles({ directory, table, baseUrl: `http://127.0.0.1:${port}` });
  office = await openOffice({ table, port, mounts: [files.mount] });
});
afterAll(async () => {
  await office.close();
  await rm(directory, { recursive: true });
});

const put = async (address: string, bytes: Uint8Array): Promise<number> => {
  const headers = { 'content-type': 'application/octet-stream' };
  return (await fetch(address, { method: 'PUT', body: Buffer.from(bytes), headers })).status;
};

describeResumableFiles('on disk', () => ({ files, put }));

const file = { contentType: 'image/png', size: 3 };
const addressOf = async (key: string): Promise<string> => (await files.parts(key, file))[0]?.uploadAddress ?? '';

describe('the address of a part', () => {
  it('takes its own size and no other part', async () => {
    const address = await addressOf('contoh/a');
    const other = new URL(address);
    other.searchParams.set('part', '2');
    const whole = new URL(address);
    whole.searchParams.delete('part');
    expect(await put(address, Buffer.from('ab'))).toBe(400);
    expect(await put(other.href, Buffer.from('abc'))).toBe(403);
    expect(await put(whole.href, Buffer.from('abc'))).toBe(403);
    expect(await put(address, Buffer.from('abc'))).toBe(200);
  });
});

describe('parts', () => {
  it('go once the file is whole', async () => {
    const before = await readdir(join(directory, 'parts'));
    await put(await addressOf('contoh/b'), Buffer.from('abc'));
    expect(await readdir(join(directory, 'parts'))).toHaveLength(before.length + 1);
    await files.join('contoh/b', file);
    expect(await readdir(join(directory, 'parts'))).toEqual(before);
    expect(await (await fetch(await files.downloadAddress('contoh/b', { name: 'b.png' }))).text()).toBe('abc');
  });

  it('outlive a restart, and a week without one more', async () => {
    const parts = join(directory, 'parts');
    await put(await addressOf('contoh/c'), Buffer.from('abc'));
    const eightDaysAgo = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
    const restart = () => openDiskFiles({ directory, table, baseUrl: 'http://127.0.0.1:1' });
    expect((await (await restart()).parts('contoh/c', file))[0]?.arrived).toBe(true);
    for (const name of await readdir(parts)) await utimes(join(parts, name), eightDaysAgo, eightDaysAgo);
    expect((await (await restart()).parts('contoh/c', file))[0]?.arrived).toBe(false);
    expect(await readdir(parts)).toEqual([]);
  });
});
