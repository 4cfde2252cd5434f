import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { copyBefore, versionOf } from '../../sqlite/migrations.ts';
import { openSqliteTable } from '../../sqlite-table.ts';
import { tablePath } from '../config.ts';
import { lockFolder } from '../store/data-lock.ts';
import { type Command, Misuse } from './command.ts';

const versionIn = (path: string): number => {
  const database = new DatabaseSync(path);
  const version = versionOf(database);
  database.close();
  return version;
};

/** Brings the data up to date, as every start does by itself. */
export const migrate: Command = async ({ config, say }) => {
  const path = tablePath(config);
  if (!existsSync(path)) throw new Misuse(`belum ada data · no data yet: ${path}`);
  const lock = lockFolder(config.dataFolder);
  try {
    const before = versionIn(path);
    openSqliteTable(path).close();
    const after = versionIn(path);
    say(before === after ? `versi · version ${after}` : `versi · version ${before} → ${after}`);
    if (before !== after) say(`salinan yang lama · copy of the old: ${copyBefore(path, after)}`);
    return 0;
  } finally {
    lock.close();
  }
};
