import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Of, takeBackup } from '../../../../local/office/store/backup.ts';
import { CannotRestore, restoreBackup } from '../../../../local/office/store/restore.ts';
import { openSqliteTable } from '../../../../local/sqlite-table.ts';
import { pagesOf } from '../../../data/contract/fixtures.ts';

const root = mkdtempSync(join(tmpdir(), 'capaian-backup-'));
const data = join(root, 'data');
const backup = join(root, 'backup');
const writer = join(import.meta.dirname, 'data-writer.ts');
const at = '2026-03-02T01:00:00.000Z';

let child: ChildProcess;
let told = '';
const acknowledged = () => told.split('\n').slice(0, -1);

const acknowledgedAtLeast = async (count: number): Promise<void> => {
  while (acknowledged().length < count) await once(child.stdout ?? child, 'data');
};

let before: readonly string[];
let during: number;
beforeAll(async () => {
  mkdirSync(data);
  child = spawn(process.execPath, [writer, data, 'a'], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  await acknowledgedAtLeast(300);
  before = acknowledged();
  await takeBackup(data, backup, at);
  during = acknowledged().length - before.length;
  // The server goes on writing after the backup, which must not change it.
  await acknowledgedAtLeast(before.length + during + 100);
  child.kill('SIGKILL');
  await once(child, 'close');
});
afterAll(() => rmSync(root, { recursive: true }));

const namesIn = async (folder: string, pk: string): Promise<string[]> => {
  const table = openSqliteTable(join(folder, 'capaian.sqlite'));
  const names = (await pagesOf(table, { pk })).flat().map(({ sk }) => sk);
  table.close();
  return names;
};

const copyOfBackup = (name: string): string => {
  const copy = join(root, name);
  cpSync(backup, copy, { recursive: true });
  return copy;
};

describe('a backup that is taken while a server writes', () => {
  it('was taken under load', () => {
    expect(during).toBeGreaterThan(0);
  });

  it('comes back with all that was acknowledged, nothing in part', async () => {
    const restored = join(root, 'restored');
    const check = await restoreBackup(backup, restored);
    const left = await namesIn(restored, 'left');
    expect(before.filter((name) => !left.includes(name))).toEqual([]);
    expect(await namesIn(restored, 'right')).toEqual(left);
    expect(check).toMatchObject({ chains: 6, faults: [], manifest: { takenAt: at, missing: [] } });
    expect(check.files).toBe(left.filter((name) => Number(name.split('-').at(-1)) % 4 === 0).length);
    expect(await readdir(restored)).not.toContain('restoring');
  });

  it('is for its owner only', () => {
    for (const path of [backup, join(backup, 'capaian.sqlite'), join(backup, 'backup.json')]) {
      expect(statSync(path).mode & 0o077).toBe(0);
    }
  });

  it('never overwrites another', async () => {
    await expect(takeBackup(data, backup, at)).rejects.toThrow('exists already');
  });

  it('tells of files that the disk had lost already', async () => {
    const poor = join(root, 'poor');
    cpSync(data, poor, { recursive: true });
    const [file = ''] = (await readdir(join(poor, 'files'), { recursive: true })).filter((name) => name.length > 60);
    rmSync(join(poor, 'files', file));
    const { missing } = await takeBackup(poor, join(root, 'poor-backup'), at);
    expect(missing).toEqual([file]);
    const check = await restoreBackup(join(root, 'poor-backup'), join(root, 'poor-restored'));
    expect(check.faults).toEqual([`missing ${file}`]);
  });
});

describe('a restore', () => {
  it('leaves a folder alone that holds data', async () => {
    await expect(restoreBackup(backup, data)).rejects.toThrow(CannotRestore);
  });

  it('takes no folder that is no backup', async () => {
    await expect(restoreBackup(data, join(root, 'elsewhere'))).rejects.toThrow('it has no backup.json');
  });

  it('refuses a table that changed', async () => {
    const copy = copyOfBackup('changed');
    const bytes = readFileSync(join(copy, 'capaian.sqlite'));
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(join(copy, 'capaian.sqlite'), bytes);
    await expect(restoreBackup(copy, join(root, 'from-changed'))).rejects.toThrow('its hash differs');
    expect(existsSync(join(root, 'from-changed', 'capaian.sqlite'))).toBe(false);
  });

  it('refuses a file that changed or is gone, and names it', async () => {
    const copy = copyOfBackup('damaged');
    const files = (await readdir(join(copy, 'files'), { recursive: true })).filter((name) => name.length > 60);
    const [one = '', other = ''] = files;
    rmSync(join(copy, 'files', one));
    writeFileSync(join(copy, 'files', other), 'lain');
    const refusal = restoreBackup(copy, join(root, 'from-damaged'));
    await expect(refusal).rejects.toThrow(`missing ${one}`);
    await expect(refusal).rejects.toThrow(`damaged ${other}`);
  });

  it('goes on where one was broken off', async () => {
    const target = join(root, 'broken-off');
    cpSync(join(backup, 'files'), join(target, 'restoring', 'files'), { recursive: true });
    expect((await restoreBackup(backup, target)).faults).toEqual([]);
  });
});

describe('a chain of the audit that somebody changed', () => {
  it('is found by the restore', async () => {
    const copy = copyOfBackup('forged');
    const path = join(copy, 'capaian.sqlite');
    const table = new DatabaseSync(path);
    table.exec(`UPDATE items SET body = replace(body, '"action":"write"', '"action":"wrote"')
      WHERE pk = 'A#contoh#J#case-3' AND sk = 'audit#0000000002'`);
    table.close();
    const manifest = JSON.parse(readFileSync(join(copy, 'backup.json'), 'utf8')) as object;
    writeFileSync(join(copy, 'backup.json'), JSON.stringify({ ...manifest, tableSha256: await sha256Of(path) }));
    await expect(restoreBackup(copy, join(root, 'from-forged'))).rejects.toThrow('chain case-3 breaks at entry 2');
  });
});
