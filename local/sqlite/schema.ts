import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { indexKeys } from '../../shared/data/table/index-keys.ts';
import { migrate, migrations } from './migrations.ts';

/** Raised by every migration, so that an older program leaves a newer file alone. */
const schemaVersion = migrations.length + 1;

/** How long a write waits for another process, such as a command that is run beside the server. */
const busyMs = 5_000;

export const indexColumns = Object.values(indexKeys).flatMap(({ pk, sk }) => [pk, sk]);

/** Where items are read from: the table itself, or the copy whose indexes lag. */
export type ItemTable = 'items' | 'lagging';

/** The index attributes are columns too: both of an index, or neither of them. The body is last, as it may be long. */
const itemTable = (name: string): string => `
  CREATE TABLE IF NOT EXISTS ${name} (
    pk TEXT NOT NULL, sk TEXT NOT NULL, size INTEGER NOT NULL,
    ${indexColumns.map((column) => `${column} TEXT`).join(', ')},
    body TEXT NOT NULL,
    PRIMARY KEY (pk, sk)
  ) STRICT`;

const itemIndexes = (name: ItemTable): string =>
  Object.entries(indexKeys)
    .map(
      ([index, { pk, sk }]) => `
  CREATE INDEX IF NOT EXISTS ${name === 'items' ? 'main' : 'temp'}.${name}_${index}
    ON ${name} (${pk}, ${sk}, pk, sk) WHERE ${pk} IS NOT NULL`,
    )
    .join(';');

/** A copy of the items that this connection alone sees, for indexes that lag. */
export const createLaggingTable = (database: DatabaseSync): void => {
  database.exec(`PRAGMA temp_store = MEMORY; ${itemTable('temp.lagging')}; ${itemIndexes('lagging')};`);
};

/** The file holds personal data, so only its owner may read it; SQLite gives its log and index the same mode. */
const createPrivately = (path: string): void => closeSync(openSync(path, 'a', 0o600));

/**
 * Opens the file, in which a commit is on the disk before it is acknowledged. An older one is migrated, and a copy kept.
 * @param path a file, made when missing, or `:memory:`
 * @throws when a newer program wrote the file
 */
export const openDatabase = (path: string): DatabaseSync => {
  if (path !== ':memory:') createPrivately(path);
  const database = new DatabaseSync(path, { timeout: busyMs });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  try {
    migrate(database, path === ':memory:' ? undefined : path);
  } catch (error) {
    database.close();
    throw error;
  }
  database.exec(`${itemTable('items')}; ${itemIndexes('items')}; PRAGMA user_version = ${schemaVersion};`);
  return database;
};
