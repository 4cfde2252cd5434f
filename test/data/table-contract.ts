import { afterAll, beforeAll, describe } from 'vitest';
import type { Table } from '../../shared/ports/table.ts';
import { conditionContract } from './contract/conditions.ts';
import { limitContract } from './contract/limits.ts';
import { queryContract } from './contract/queries.ts';
import { readContract } from './contract/reads.ts';
import { writeContract } from './contract/writes.ts';

export interface OpenTable {
  readonly table: Table;
  close(): Promise<void>;
}

/** What every table does, whichever engine stands behind it. One empty table serves all tests. */
export const tableContract = (name: string, open: () => Promise<OpenTable>): void => {
  describe(`the table in ${name}`, () => {
    let opened: OpenTable;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    const table: Table = {
      get: (key) => opened.table.get(key),
      getMany: (keys) => opened.table.getMany(keys),
      query: (query) => opened.table.query(query),
      transact: (writes) => opened.table.transact(writes),
    };
    writeContract(table);
    conditionContract(table);
    readContract(table);
    queryContract(table);
    limitContract(table);
  });
};
