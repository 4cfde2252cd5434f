import type { Table, Write } from '../../shared/ports/table.ts';

export interface OvertakenTable extends Table {
  /** Somebody else is faster than the next transaction: these writes are committed right before it. */
  overtakeWith(writes: () => Promise<readonly Write[]> | readonly Write[]): void;
  /** How many transactions were tried. */
  tries(): number;
}

/** A table on which a test lets somebody else be faster. */
export const overtakenTable = (table: Table): OvertakenTable => {
  const waiting: (() => Promise<readonly Write[]> | readonly Write[])[] = [];
  let tries = 0;
  return {
    get: (key) => table.get(key),
    getMany: (keys) => table.getMany(keys),
    query: (query) => table.query(query),
    transact: async (writes) => {
      tries += 1;
      const faster = waiting.shift();
      if (faster) await table.transact(await faster());
      return table.transact(writes);
    },
    overtakeWith: (writes) => {
      waiting.push(writes);
    },
    tries: () => tries,
  };
};
