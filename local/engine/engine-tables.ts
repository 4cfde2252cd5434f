import type { DatabaseSync } from 'node:sqlite';

/**
 * The engine's own tables. Jobs, timers and tokens say what the threads of running executions wait for, so that nobody
 * reads the executions to find out.
 */
export const createEngineTables = (database: DatabaseSync): void =>
  database.exec(`
    CREATE TABLE IF NOT EXISTS engine_definition (
      hash TEXT PRIMARY KEY, machine TEXT NOT NULL, text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS engine_execution (
      id INTEGER PRIMARY KEY AUTOINCREMENT, machine TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
      status TEXT NOT NULL, stopped_at TEXT, version INTEGER NOT NULL, body TEXT NOT NULL,
      UNIQUE (machine, name)
    ) STRICT;
    CREATE INDEX IF NOT EXISTS engine_execution_by_status ON engine_execution (machine, status, id);
    CREATE INDEX IF NOT EXISTS engine_execution_by_end ON engine_execution (stopped_at) WHERE stopped_at IS NOT NULL;
    CREATE TABLE IF NOT EXISTS engine_job (
      id INTEGER PRIMARY KEY AUTOINCREMENT, execution INTEGER NOT NULL, serial INTEGER NOT NULL,
      UNIQUE (execution, serial)
    ) STRICT;
    CREATE TABLE IF NOT EXISTS engine_timer (
      execution INTEGER NOT NULL, serial INTEGER NOT NULL, due_at TEXT NOT NULL,
      PRIMARY KEY (execution, serial)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS engine_timer_by_time ON engine_timer (due_at);
    CREATE TABLE IF NOT EXISTS engine_token (
      token TEXT PRIMARY KEY, execution INTEGER NOT NULL, serial INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS engine_history (
      execution INTEGER NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, type TEXT NOT NULL, details TEXT NOT NULL,
      PRIMARY KEY (execution, seq)
    ) STRICT, WITHOUT ROWID;
  `);
