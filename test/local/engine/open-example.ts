import { type Engine, type EngineOptions, openEngine } from '../../../local/engine/engine.ts';
import { openSqliteTable } from '../../../local/sqlite-table.ts';

/** A clock that a test sets. */
export const testClock = (start = '2026-01-05T01:00:00.000Z') => {
  let now = Date.parse(start);
  return {
    now: () => new Date(now).toISOString(),
    advance: (seconds: number) => {
      now += seconds * 1_000;
    },
  };
};

export type Operations = Readonly<Record<string, (payload: never) => unknown>>;

export interface Example {
  readonly engine: Engine;
  readonly clock: ReturnType<typeof testClock>;
  readonly log: readonly (readonly [event: string, facts: Readonly<Record<string, unknown>>])[];
  /** Whether every commit fails from now on, as on a full disk. */
  breakCommits(broken: boolean): void;
  close(): void;
}

/** An engine over a file, or over memory. */
export const openExample = (
  machines: EngineOptions['machines'],
  operations: Operations,
  { path = ':memory:', clock = testClock(), atOnce = 32 } = {},
): Example => {
  const table = openSqliteTable(path);
  const log: [string, Readonly<Record<string, unknown>>][] = [];
  let broken = false;
  const commit: typeof table.commit = async (work) => {
    if (broken) throw new Error('the disk is full');
    return table.commit(work);
  };
  const engine = openEngine({
    store: { database: table.database, commit },
    machines,
    operations: Object.keys(operations),
    invoke: async (operation, payload) => operations[operation]?.(payload as never),
    clock,
    log: (event, facts) => log.push([event, facts]),
    atOnce,
  });
  const breakCommits = (now: boolean): void => {
    broken = now;
  };
  return { engine, clock, log, breakCommits, close: () => table.close() };
};

const open: Example[] = [];

/** An engine that `closeAll` closes. */
export const opened = (...parameters: Parameters<typeof openExample>): Example => {
  const example = openExample(...parameters);
  open.push(example);
  return example;
};

export const closeAll = (): void => {
  for (const example of open.splice(0)) example.close();
};
