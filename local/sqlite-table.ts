import type { DatabaseSync } from 'node:sqlite';
import { checkKey, checkTransaction, keyName, keyOf } from '../shared/data/table/item-limits.ts';
import { Conflict, type Table, type Write } from '../shared/ports/table.ts';
import { type GroupCommit, openGroupCommit } from './sqlite/group-commit.ts';
import { openLaggingIndexes } from './sqlite/lagging-indexes.ts';
import { readPage } from './sqlite/page.ts';
import { type Change, holds, plannedWrite } from './sqlite/planned-write.ts';
import { type Rows, rowsOf } from './sqlite/rows.ts';
import { openDatabase } from './sqlite/schema.ts';
import { preparedOnce } from './sqlite/statements.ts';

export type { Change } from './sqlite/planned-write.ts';

export interface SqliteTableOptions {
  /**
   * For tests: indexes show a change only so many milliseconds after its commit, or, when `Infinity`, only after
   * `flushIndexes`. Without it they are always current.
   */
  readonly indexLagMs?: number;
}

/** Gets the changes of one transaction after its commit, in the order of commits. It must not throw. */
type CommitListener = (changes: readonly Change[]) => void;

export interface SqliteTable extends Table, Pick<GroupCommit, 'commit'> {
  /**
   * The connection, for tables of others in the same file. Whoever begins a transaction on it ends it before anything
   * else runs (no `await` in between), or better has `commit` do both.
   */
  readonly database: DatabaseSync;
  /** Returns what ends the listening. Listeners of a process that dies miss what it had committed. */
  onCommit(listener: CommitListener): () => void;
  flushIndexes(): void;
  /** Commits what waits and closes the file. */
  close(): void;
}

/** Conditions see what was stored before the transaction: each item is touched by one write only. */
const apply = (writes: readonly Write[], rows: Rows): readonly Change[] => {
  const founds = writes.map((write) => rows.get(keyOf(write)));
  const failures = writes.flatMap((write, index) =>
    holds(write.if, founds[index]) ? [] : [{ index, found: founds[index] }],
  );
  if (failures.length > 0) throw new Conflict(failures);
  const planned = writes.flatMap((write, index) => plannedWrite(write, founds[index]) ?? []);
  for (const { key, after, size } of planned) {
    if (after) rows.put(after, size);
    else rows.delete(key);
  }
  return planned.map(({ key, before, after }) => ({ key, before, after }));
};

/** A listener that throws is a bug of its own: the commit stands, and the fault surfaces outside of it. */
const tell = (listener: CommitListener, changes: readonly Change[]): void => {
  try {
    listener(changes);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
};

/**
 * The table in one SQLite file. It refuses what DynamoDB would refuse, and what it acknowledged is on the disk: after a
 * kill at any moment the file holds every transaction that was acknowledged, and none in part.
 * @param path a file, made when missing, or `:memory:`
 * @throws when a newer program wrote the file
 */
export const openSqliteTable = (path: string, options: SqliteTableOptions = {}): SqliteTable => {
  const database = openDatabase(path);
  const prepare = preparedOnce(database);
  const rows = rowsOf('items', prepare);
  const { commit, close } = openGroupCommit(database, prepare);
  const lagging =
    options.indexLagMs === undefined ? undefined : openLaggingIndexes(database, prepare, options.indexLagMs);
  const listeners = new Set<CommitListener>();

  return {
    database,
    commit,
    get: async (key) => {
      checkKey(key);
      return rows.get(key);
    },
    getMany: async (keys) => {
      for (const key of keys) checkKey(key);
      const once = new Map(keys.map((key) => [keyName(key), key]));
      return [...once.values()].flatMap((key) => rows.get(key) ?? []);
    },
    query: async (query) => readPage(query, query.index && lagging ? 'lagging' : 'items', prepare),
    transact: async (writes) => {
      checkTransaction(writes);
      // The caller may go on changing what it passed while the commit waits its turn.
      const taken = structuredClone(writes);
      const changes = await commit(() => apply(taken, rows));
      lagging?.note(changes.map(({ key }) => key));
      for (const listener of listeners) tell(listener, changes);
    },
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flushIndexes: () => lagging?.flush(),
    close: () => {
      close();
      lagging?.close();
      database.close();
    },
  };
};
