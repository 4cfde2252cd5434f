import type { DatabaseSync } from 'node:sqlite';
import { type Prepare, preparedOnce } from '../sqlite/statements.ts';
import { createEngineTables } from './engine-tables.ts';
import { type Execution, type HistoryEvent, pendingOf } from './interpret/execution.ts';
import { waitingRows, writeWaiting } from './waiting-rows.ts';

/** An execution as it is in the file. */
export interface StoredExecution {
  readonly id: number;
  /** Hash of the definition that it was started with, and keeps. */
  readonly definition: string;
  readonly version: number;
  readonly execution: Execution;
}

/** What an execution becomes, and the history of how. */
export interface Transition {
  readonly execution: Execution;
  readonly events: readonly HistoryEvent[];
}

export type Store = ReturnType<typeof openStore>;

const storedOf = (row: Record<string, unknown> | undefined): StoredExecution | undefined =>
  row && {
    id: Number(row.id),
    definition: String(row.definition),
    version: Number(row.version),
    execution: JSON.parse(String(row.body)),
  };

const writeHistory = (id: number, { execution, events }: Transition, prepare: Prepare): void => {
  const insert = prepare('INSERT INTO engine_history VALUES (?, ?, ?, ?, ?)');
  const first = execution.eventCount - events.length + 1;
  for (const [index, { type, at, details }] of events.entries())
    insert.run(id, first + index, at, type, JSON.stringify(details));
};

/** The engine's tables, in SQL. Whatever writes is to be called inside of a transaction. */
export const openStore = (database: DatabaseSync) => {
  createEngineTables(database);
  const prepare = preparedOnce(database);
  return {
    ...waitingRows(prepare),
    byId: (id: number) => storedOf(prepare('SELECT * FROM engine_execution WHERE id = ?').get(id)),
    byName: (machine: string, name: string) =>
      storedOf(prepare('SELECT * FROM engine_execution WHERE machine = ? AND name = ?').get(machine, name)),

    insert: (transition: Transition, definition: string): void => {
      const { execution } = transition;
      const { machine, name, status, stoppedAt = null } = execution;
      const row = prepare(
        `INSERT INTO engine_execution (machine, name, definition, status, stopped_at, version, body)
         VALUES (?, ?, ?, ?, ?, 1, ?) RETURNING id`,
      ).get(machine, name, definition, status, stoppedAt, JSON.stringify(execution));
      const id = Number(row?.id);
      writeWaiting(id, { before: [], after: pendingOf(execution) }, prepare);
      writeHistory(id, transition, prepare);
    },

    /** @throws when another process changed the execution in between */
    save: ({ id, version, execution: before }: StoredExecution, transition: Transition): void => {
      const { execution } = transition;
      const { changes } = prepare(
        'UPDATE engine_execution SET status = ?, stopped_at = ?, version = ?, body = ? WHERE id = ? AND version = ?',
      ).run(execution.status, execution.stoppedAt ?? null, version + 1, JSON.stringify(execution), id, version);
      if (Number(changes) !== 1) throw new Error(`execution ${id} was changed by another process`);
      writeWaiting(id, { before: pendingOf(before), after: pendingOf(execution) }, prepare);
      writeHistory(id, transition, prepare);
    },

    putDefinition: (hash: string, machine: string, text: string): void => {
      prepare('INSERT INTO engine_definition VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(hash, machine, text);
    },
    definition: (hash: string): { readonly name: string; readonly text: string } => {
      const row = prepare('SELECT machine, text FROM engine_definition WHERE hash = ?').get(hash);
      if (!row) throw new Error(`no definition ${hash}`);
      return { name: String(row.machine), text: String(row.text) };
    },
  };
};
