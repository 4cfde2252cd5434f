import type { DatabaseSync } from 'node:sqlite';
import { keyName } from '../../shared/data/table/item-limits.ts';
import type { Key } from '../../shared/ports/table.ts';
import { createLaggingTable } from './schema.ts';
import type { Prepare } from './statements.ts';

/** Indexes that show a change only some time after it was committed, as DynamoDB's may. */
export interface LaggingIndexes {
  /** These items changed. */
  note(keys: readonly Key[]): void;
  /** Brings the indexes up to date. */
  flush(): void;
  /** Forgets what was noted. */
  close(): void;
}

export const openLaggingIndexes = (database: DatabaseSync, prepare: Prepare, lagMs: number): LaggingIndexes => {
  createLaggingTable(database);
  prepare('INSERT INTO lagging SELECT * FROM items').run();
  const behind = new Map<string, Key>();
  let timer: NodeJS.Timeout | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const { pk, sk } of behind.values()) {
      prepare('DELETE FROM lagging WHERE pk = ? AND sk = ?').run(pk, sk);
      prepare('INSERT INTO lagging SELECT * FROM items WHERE pk = ? AND sk = ?').run(pk, sk);
    }
    behind.clear();
  };

  return {
    note: (keys) => {
      for (const key of keys) behind.set(keyName(key), key);
      if (Number.isFinite(lagMs)) timer ??= setTimeout(flush, lagMs).unref();
    },
    flush,
    close: () => clearTimeout(timer),
  };
};
