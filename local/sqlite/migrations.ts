import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

/** What takes a file one version further, within the transaction of all that are due. */
export type Migration = (database: DatabaseSync) => void;

/** The first takes a file from version 1 to 2, and so on. A migration that was released is never changed. */
export const migrations: readonly Migration[] = [];

export const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);

/** Where the file as it was is kept. */
export const copyBefore = (path: string, version: number): string => `${path}.before-v${version}`;

const keepCopy = (database: DatabaseSync, copy: string): void => {
  // Left by a start that was killed before its migration was done: the file has not changed since.
  rmSync(copy, { force: true });
  closeSync(openSync(copy, 'w', 0o600));
  database.prepare('VACUUM INTO ?').run(copy);
  const file = openSync(copy, 'r');
  fsyncSync(file);
  closeSync(file);
};

/**
 * Brings an older file up to date: first a copy beside it, then every step, all or none of them.
 * @param path of the file, for its copy; undefined for a database in memory
 * @throws when a newer program wrote the file, which is then left alone
 */
export const migrate = (
  database: DatabaseSync,
  path: string | undefined,
  steps: readonly Migration[] = migrations,
): void => {
  const [found, current] = [versionOf(database), steps.length + 1];
  if (found > current)
    throw new Error(`the file has tables of version ${found}; this program knows version ${current}`);
  // A new file has no version yet, and gets the tables of today.
  if (found === 0 || found === current) return;
  if (path !== undefined) keepCopy(database, copyBefore(path, current));
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const step of steps.slice(found - 1)) step(database);
    database.exec(`PRAGMA user_version = ${current}; COMMIT`);
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
};
