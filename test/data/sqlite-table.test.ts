import { openSqliteTable } from '../../local/sqlite-table.ts';
import { tableContract } from './table-contract.ts';

tableContract('SQLite', async () => {
  const table = openSqliteTable(':memory:');
  return { table, close: async () => table.close() };
});
