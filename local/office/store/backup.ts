import { createHash } from 'node:crypto';
import { constants, createReadStream, existsSync } from 'node:fs';
import { chmod, copyFile, cp, link, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync, backup as sqliteBackup } from 'node:sqlite';
import { versionOf } from '../../sqlite/migrations.ts';
import { type KnownFile, knownFiles } from './known-files.ts';

/** What a backup says of itself. */
export interface Manifest {
  readonly format: 1;
  readonly takenAt: string;
  readonly tableVersion: number;
  /** SHA-256 of the table's file. */
  readonly tableSha256: string;
  readonly files: number;
  /** Files that the table knows and the disk has not: a fault that was there before. */
  readonly missing: readonly string[];
}

export const manifestName = 'backup.json';
export const tableName = 'capaian.sqlite';

/** All pages in one step: readers of the log don't hold up writers, and a writer would make smaller steps begin anew. */
const allPages = 2 ** 31 - 1;

export const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
};

const syncTree = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { recursive: true })) await sync(join(folder, entry));
  await sync(folder);
};

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** A second name for the same bytes where both are on one disk, since files never change; otherwise a copy. */
const take = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (isGone(error)) throw error;
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  });
};

const takeFiles = async (files: Iterable<KnownFile>, from: string, to: string) => {
  const missing: string[] = [];
  let taken = 0;
  for (const { path } of files) {
    try {
      await take(join(from, path), join(to, path));
      taken += 1;
    } catch (error) {
      if (!isGone(error)) throw error;
      missing.push(path);
    }
  }
  return { taken, missing };
};

const takeTable = async (from: string, to: string): Promise<void> => {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 30_000 });
  try {
    await sqliteBackup(source, to, { rate: allPages });
  } finally {
    source.close();
  }
  await chmod(to, 0o600);
};

/** One file without a log beside it. */
const settleTable = (path: string): { readonly tableVersion: number; readonly files: readonly KnownFile[] } => {
  const table = new DatabaseSync(path);
  try {
    table.exec('PRAGMA journal_mode = DELETE');
    return { tableVersion: versionOf(table), files: [...knownFiles(table)] };
  } finally {
    table.close();
  }
};

/**
 * Copies the whole data into a new folder while the server goes on. The table comes first, as of one moment; then the
 * files that it knows, which never change. The folder has its name only once everything is on the disk.
 * @throws when the folder exists already
 */
export const takeBackup = async (dataFolder: string, target: string, takenAt: string): Promise<Manifest> => {
  if (existsSync(target)) throw new Error(`${target} exists already: name a folder that doesn't`);
  const partial = `${target}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  const table = join(partial, tableName);
  await takeTable(join(dataFolder, tableName), table);
  const { tableVersion, files } = settleTable(table);
  await mkdir(join(partial, 'files'));
  const { taken, missing } = await takeFiles(files, join(dataFolder, 'files'), join(partial, 'files'));
  const tls = join(dataFolder, 'tls');
  if (await stat(tls).catch(() => undefined)) await cp(tls, join(partial, 'tls'), { recursive: true });
  const tableSha256 = await sha256Of(table);
  const manifest: Manifest = { format: 1, takenAt, tableVersion, tableSha256, files: taken, missing };
  await writeFile(join(partial, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await syncTree(partial);
  await rename(partial, target);
  await sync(dirname(target));
  return manifest;
};
