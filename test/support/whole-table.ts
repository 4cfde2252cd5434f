import type { SqliteTable } from '../../local/sqlite-table.ts';
import type { App } from './app.ts';

/** Everything that is stored, to show that a refused request changed nothing. */
export const wholeTable = (app: App): readonly unknown[] =>
  (app.table as SqliteTable).database.prepare('SELECT * FROM items ORDER BY pk, sk').all();
