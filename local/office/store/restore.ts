import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteTable } from '../../sqlite-table.ts';
import { type Manifest, manifestName, sha256Of, tableName } from './backup.ts';
import { checkData, type DataCheck } from './check-data.ts';

/** The backup is not whole, or there is no place for it. Nothing was changed. */
export class CannotRestore extends Error {
  override readonly name = 'CannotRestore';
}

const manifestIn = (backup: string): Manifest => {
  const path = join(backup, manifestName);
  if (!existsSync(path)) throw new CannotRestore(`${backup} is no backup: it has no ${manifestName}`);
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
};

/** What a start that found no data may have left behind counts as empty. */
const isEmpty = async (dataFolder: string): Promise<boolean> => {
  if (!existsSync(dataFolder)) return true;
  const harmless = new Set(['capaian.lock', 'capaian.lock-journal', 'lost+found', 'restoring']);
  return (await readdir(dataFolder)).every((name) => harmless.has(name));
};

/** Checks the copy as a whole before it becomes the data. */
const checkCopy = async (copy: string, manifest: Manifest): Promise<DataCheck> => {
  if ((await sha256Of(join(copy, tableName))) !== manifest.tableSha256) {
    throw new CannotRestore('the table is not the one that was backed up: its hash differs');
  }
  const table = openSqliteTable(join(copy, tableName));
  try {
    const check = await checkData(table, join(copy, 'files'));
    const known = new Set(manifest.missing);
    const faults = check.faults.filter((fault) => ![...known].some((path) => fault === `missing ${path}`));
    if (faults.length > 0) throw new CannotRestore(`the backup is damaged:\n  ${faults.join('\n  ')}`);
    return check;
  } finally {
    table.close();
  }
};

/**
 * Brings a backup back into an empty data folder: copied, checked (the table's own structure, every chain of the audit,
 * every file's hash), and only then put in place, the table last. A restore that was broken off is begun again.
 * @throws {CannotRestore} when the folder holds data, or anything of the backup is not as it was
 */
export const restoreBackup = async (
  backup: string,
  dataFolder: string,
): Promise<DataCheck & { manifest: Manifest }> => {
  const manifest = manifestIn(backup);
  if (!(await isEmpty(dataFolder))) throw new CannotRestore(`${dataFolder} is not empty: move it away first`);
  const copy = join(dataFolder, 'restoring');
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true, mode: 0o700 });
  await cp(backup, copy, { recursive: true });
  const check = await checkCopy(copy, manifest);
  for (const part of ['files', 'tls', tableName]) {
    if (existsSync(join(copy, part))) await rename(join(copy, part), join(dataFolder, part));
  }
  await rm(copy, { recursive: true });
  return { ...check, manifest };
};
