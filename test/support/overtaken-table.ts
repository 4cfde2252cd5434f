import type { Table } from '../../shared/ports/table.ts';

export interface OvertakenTable extends Table {
  /** Somebody else is faster than the next transaction: this happens right before it, on the table itself. */
  overtakeWith(act: (table: Table) => Promise<unknown>): void;
  /** How many transactions were tried. */
  tries(): number;
}

/** A table on which a test lets somebody else be faster. */
export const overtakenTable = (table: Table): OvertakenTable => {
  const waiting: ((table: Table) => Promise<unknown>)[] = [];
  let tries = 0;
  return {
    get: (key) => table.get(key),
    getMany: (keys) => table.getMany(keys),
    query: (query) => table.query(query),
    transact: async (writes) => {
      tries += 1;
      await waiting.shift()?.(table);
      return table.transact(writes);
    },
    overtakeWith: (act) => {
      waiting.push(act);
    },
    tries: () => tries,
  };
};
