import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../shared/ports/clock.ts';
import { preparedOnce } from '../sqlite/statements.ts';
import type { Execution, ExecutionStatus, HistoryEvent } from './interpret/execution.ts';

/** An execution for people to look at. */
export interface ExecutionView extends Omit<Execution, 'threads' | 'lastSerial'> {
  /** Where it is: one state, or several inside of a Parallel or a Map. Empty when it has ended. */
  readonly states: readonly string[];
}

export interface ExecutionQuery {
  readonly machine: string;
  readonly status?: ExecutionStatus;
  /** 100 without it. */
  readonly limit?: number;
  readonly cursor?: string;
}

export interface ExecutionPage {
  /** The newest first. */
  readonly executions: readonly ExecutionView[];
  readonly cursor?: string;
}

const viewOf = (body: unknown): ExecutionView => {
  const { threads, lastSerial: _, ...execution }: Execution = JSON.parse(String(body));
  const leaves = Object.values(threads).filter(({ gathering }) => gathering === undefined);
  return { ...execution, states: leaves.map(({ state }) => state) };
};

/** What can be read about executions, running and ended. */
export const openArchive = (database: DatabaseSync) => {
  const prepare = preparedOnce(database);
  return {
    list: ({ machine, status, limit = 100, cursor }: ExecutionQuery): ExecutionPage => {
      const rows = prepare(
        `SELECT id, body FROM engine_execution
         WHERE machine = ? AND ${status === undefined ? '?' : 'status = ?'} AND id < ? ORDER BY id DESC LIMIT ?`,
      ).all(machine, status ?? 1, Number(cursor ?? Number.MAX_SAFE_INTEGER), limit);
      const last = rows.at(-1);
      return {
        executions: rows.map(({ body }) => viewOf(body)),
        ...(last && rows.length === limit ? { cursor: String(last.id) } : {}),
      };
    },

    describe: (machine: string, name: string): ExecutionView | undefined => {
      const row = prepare('SELECT body FROM engine_execution WHERE machine = ? AND name = ?').get(machine, name);
      return row && viewOf(row.body);
    },

    history: (machine: string, name: string): readonly HistoryEvent[] =>
      prepare(
        `SELECT at, type, details FROM engine_history
         WHERE execution = (SELECT id FROM engine_execution WHERE machine = ? AND name = ?) ORDER BY seq`,
      )
        .all(machine, name)
        .map(({ at, type, details }) => ({ at: String(at), type: String(type), details: JSON.parse(String(details)) })),

    /** The tokens that an execution waits for, by state. */
    tokensOf: (machine: string, name: string): ReadonlyMap<string, string> => {
      const row = prepare('SELECT body FROM engine_execution WHERE machine = ? AND name = ?').get(machine, name);
      const { threads = {} }: Partial<Execution> = JSON.parse(String(row?.body ?? '{}'));
      const waiting = Object.values(threads).flatMap(({ state, pending }) =>
        pending && 'token' in pending && pending.token !== undefined ? [[state, pending.token] as const] : [],
      );
      return new Map(waiting);
    },

    /** Forgets executions that ended before the instant, with their history; to be called inside of a transaction. */
    purge: (before: Instant): number => {
      const old = 'SELECT id FROM engine_execution WHERE stopped_at < ?';
      prepare(`DELETE FROM engine_history WHERE execution IN (${old})`).run(before);
      const { changes } = prepare('DELETE FROM engine_execution WHERE stopped_at < ?').run(before);
      return Number(changes);
    },
  };
};
