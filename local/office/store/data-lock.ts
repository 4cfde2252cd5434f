import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Somebody else has the folder: a server runs on it, or a command that must be alone. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/**
 * Keeps the folder of data for this process until closed. The lock is one of the operating system, taken by SQLite, so
 * that a process which is killed leaves none behind.
 * @throws {FolderInUse} when another process has it
 */
export const lockFolder = (dataFolder: string): { close(): void } => {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(dataFolder, 'capaian.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!/locked/.test((error as Error).message)) throw error;
    throw new FolderInUse(`another process works on ${dataFolder}: stop the service first`);
  }
  return { close: () => lock.close() };
};
