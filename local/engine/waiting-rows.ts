import type { Instant } from '../../shared/ports/clock.ts';
import type { Prepare } from '../sqlite/statements.ts';
import type { Pending } from './interpret/execution.ts';

/** What of an execution is waited for: which serial of which execution. */
export interface Waiter {
  readonly execution: number;
  readonly serial: number;
}

const waiterOf = (row: Record<string, unknown>): Waiter => ({
  execution: Number(row.execution),
  serial: Number(row.serial),
});

/** Brings the rows of jobs, timers and tokens from what was waited for to what is. */
export const writeWaiting = (
  id: number,
  { before, after }: { readonly before: readonly Pending[]; readonly after: readonly Pending[] },
  prepare: Prepare,
): void => {
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

/** The rows that say what executions wait for. */
export const waitingRows = (prepare: Prepare) => ({
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
});
