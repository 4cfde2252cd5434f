import { openSqliteTable, type SqliteTable } from '../../local/sqlite-table.ts';

/** A table in memory, for tests of what stands on the port: the embedded one, with every limit that it keeps. */
export const mapTable = (): SqliteTable => openSqliteTable(':memory:');
