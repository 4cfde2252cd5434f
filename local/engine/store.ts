import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../shared/ports/clock.ts';
import { type Prepare, preparedOnce } from '../sqlite/statements.ts';
import { createEngineTables } from './engine-tables.ts';
import { type Execution, type HistoryEvent, type Pending, pendingOf } from './interpret/execution.ts';

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

/** What of an execution is waited for: which serial of which execution. */
export interface Waiter {
  readonly execution: number;
  readonly serial: number;
}

export type Store = ReturnType<typeof openStore>;

const storedOf = (row: Record<string, unknown> | undefined): StoredExecution | undefined =>
  row && {
    id: Number(row.id),
    definition: String(row.definition),
    version: Number(row.version),
    execution: JSON.parse(String(row.body)),
  };

const waiterOf = (row: Record<string, unknown>): Waiter => ({
  execution: Number(row.execution),
  serial: Number(row.serial),
});

/** Brings jobs, timers and tokens from what was waited for to what is. */
const writePending = (id: number, before: readonly Pending[], after: readonly Pending[], prepare: Prepare): void => {
  const isJob = ({ kind }: Pending) => kind === 'invocation';
  const [past, present] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  for (const pending of before.filter((one) => !present.has(keyOf(one)))) {
    if (isJob(pending)) prepare('DELETE FROM engine_job WHERE execution = ? AND serial = ?').run(id, pending.serial);
    // A callback keeps the timer and the token of its invocation, whose serial it has.
    if (after.some(({ serial }) => serial === pending.serial)) continue;
    prepare('DELETE FROM engine_timer WHERE execution = ? AND serial = ?').run(id, pending.serial);
    if ('token' in pending && pending.token) prepare('DELETE FROM engine_token WHERE token = ?').run(pending.token);
  }
  for (const pending of after.filter((one) => !past.has(keyOf(one)))) {
    if (isJob(pending)) prepare('INSERT INTO engine_job (execution, serial) VALUES (?, ?)').run(id, pending.serial);
    if (before.some(({ serial }) => serial === pending.serial)) continue;
    if (pending.dueAt) prepare('INSERT INTO engine_timer VALUES (?, ?, ?)').run(id, pending.serial, pending.dueAt);
    if ('token' in pending && pending.token)
      prepare('INSERT INTO engine_token VALUES (?, ?, ?)').run(pending.token, id, pending.serial);
  }
};

const keyOf = ({ kind, serial }: Pending): string => `${kind} ${serial}`;

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
      writePending(id, [], pendingOf(execution), prepare);
      writeHistory(id, transition, prepare);
    },

    /** @throws when another process changed the execution in between */
    save: ({ id, version, execution: before }: StoredExecution, transition: Transition): void => {
      const { execution } = transition;
      const { changes } = prepare(
        'UPDATE engine_execution SET status = ?, stopped_at = ?, version = ?, body = ? WHERE id = ? AND version = ?',
      ).run(execution.status, execution.stoppedAt ?? null, version + 1, JSON.stringify(execution), id, version);
      if (Number(changes) !== 1) throw new Error(`execution ${id} was changed by another process`);
      writePending(id, pendingOf(before), pendingOf(execution), prepare);
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

    /** Invocations without a stored result, oldest first. */
    jobsAfter: (id: number, limit: number): readonly (Waiter & { readonly id: number })[] =>
      prepare('SELECT id, execution, serial FROM engine_job WHERE id > ? ORDER BY id LIMIT ?')
        .all(id, limit)
        .map((row) => ({ id: Number(row.id), ...waiterOf(row) })),
    hasJobs: (): boolean => prepare('SELECT 1 FROM engine_job LIMIT 1').get() !== undefined,

    dueTimers: (now: Instant, limit: number): readonly Waiter[] =>
      prepare('SELECT execution, serial FROM engine_timer WHERE due_at <= ? ORDER BY due_at, execution LIMIT ?')
        .all(now, limit)
        .map(waiterOf),
    nextTimer: (): Instant | undefined => {
      const row = prepare('SELECT due_at FROM engine_timer ORDER BY due_at LIMIT 1').get();
      return row && String(row.due_at);
    },

    ownerOf: (token: string): Waiter | undefined => {
      const row = prepare('SELECT execution, serial FROM engine_token WHERE token = ?').get(token);
      return row && waiterOf(row);
    },
  };
};
