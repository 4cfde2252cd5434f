import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Prepares each text of SQL once. */
export type Prepare = (sql: string) => StatementSync;

export const preparedOnce = (database: DatabaseSync): Prepare => {
  const statements = new Map<string, StatementSync>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
};
