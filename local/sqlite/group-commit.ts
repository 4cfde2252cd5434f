import type { DatabaseSync } from 'node:sqlite';
import type { Prepare } from './statements.ts';

/** So many calls share a commit at most, so that a flood of writes leaves reads their turn. */
const largestGroup = 256;

interface Call {
  /** Does the work and returns what tells the caller, once it is known whether the commit held. */
  run(): () => void;
  reject(reason: unknown): void;
}

export interface GroupCommit {
  /**
   * Runs the work in a transaction and gives its result once that is on the disk. Calls of the same moment share one
   * commit, since the wait for the disk is what a commit costs; each has its own savepoint, so that one which throws
   * undoes its own writes only. The work must be synchronous.
   */
  commit<T>(work: () => T): Promise<T>;
  /** Commits what waits. Later calls are rejected. */
  close(): void;
}

/** Undoes what the work wrote when it throws. */
const attempt = <T>(work: () => T, database: DatabaseSync, prepare: Prepare): T => {
  prepare('SAVEPOINT one').run();
  try {
    const result = work();
    if (result instanceof Promise) throw new TypeError('work that is committed must not be asynchronous');
    prepare('RELEASE one').run();
    return result;
  } catch (error) {
    // A full disk ends the whole transaction; then there is nothing to go back to.
    if (database.isTransaction) prepare('ROLLBACK TO one').run();
    if (database.isTransaction) prepare('RELEASE one').run();
    throw error;
  }
};

export const openGroupCommit = (database: DatabaseSync, prepare: Prepare): GroupCommit => {
  let waiting: Call[] = [];
  let scheduled: NodeJS.Immediate | undefined;
  let closed = false;

  const commitGroup = (group: readonly Call[]): void => {
    let tellAll: readonly (() => void)[];
    try {
      prepare('BEGIN IMMEDIATE').run();
      tellAll = group.map((call) => call.run());
      prepare('COMMIT').run();
    } catch (error) {
      if (database.isTransaction) prepare('ROLLBACK').run();
      for (const call of group) call.reject(error);
      return;
    }
    for (const tell of tellAll) tell();
  };

  const commitNext = (): void => {
    scheduled = undefined;
    const group = waiting.slice(0, largestGroup);
    waiting = waiting.slice(largestGroup);
    if (waiting.length > 0) scheduled = setImmediate(commitNext);
    commitGroup(group);
  };

  return {
    commit: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        if (closed) throw new Error('the table is closed');
        const run = (): (() => void) => {
          try {
            const result = attempt(work, database, prepare);
            return () => resolve(result);
          } catch (error) {
            if (!database.isTransaction) throw error;
            return () => reject(error);
          }
        };
        waiting.push({ run, reject });
        scheduled ??= setImmediate(commitNext);
      }),
    close: () => {
      closed = true;
      clearImmediate(scheduled);
      for (; waiting.length > 0; waiting = waiting.slice(largestGroup)) commitGroup(waiting.slice(0, largestGroup));
    },
  };
};
