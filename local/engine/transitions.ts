import { randomBytes } from 'node:crypto';
import type { Clock } from '../../shared/ports/clock.ts';
import type { SqliteTable } from '../sqlite-table.ts';
import type { Definitions } from './definitions.ts';
import type { Chance } from './interpret/draft.ts';
import type { Execution, Happening } from './interpret/execution.ts';
import { interpret } from './interpret/interpret.ts';
import type { Store, StoredExecution, Transition } from './store.ts';
import { openTurns } from './turns.ts';

export interface TransitionOptions {
  readonly store: Store;
  readonly definitions: Definitions;
  readonly clock: Clock;
  readonly commit: SqliteTable['commit'];
  readonly log?: ((event: string, facts: Readonly<Record<string, unknown>>) => void) | undefined;
  /** Hears of every execution that ended otherwise than well, when that is on the disk. */
  readonly onUnwell?: ((execution: Execution) => Promise<void>) | undefined;
}

const chanceOf = (clock: Clock): Chance => ({
  at: clock.now(),
  token: () => randomBytes(32).toString('base64url'),
  random: Math.random,
});

/** A listener that fails must not keep the engine from going on: whoever starts the program tells it again. */
const tellEnd = async (execution: Execution, { log, onUnwell }: TransitionOptions): Promise<void> => {
  const { status, machine, name, error, cause } = execution;
  if (status === 'FAILED') log?.('execution-failed', { machine, name, error, cause });
  if (status !== 'FAILED' && status !== 'ABORTED') return;
  try {
    await onUnwell?.(execution);
  } catch (fault) {
    log?.('end-not-recorded', { machine, name, error: fault });
  }
};

/** Works happenings into executions: one at a time for each execution, on the disk before the next. */
export const openTransitions = (options: TransitionOptions) => {
  const { store, definitions, clock, commit } = options;
  const inTurn = openTurns<number | string>();

  const transitionOf = async (
    { execution, definition }: StoredExecution,
    happening: Happening,
  ): Promise<Transition> => {
    try {
      return await interpret({ machine: definitions.byHash(definition), execution }, happening, chanceOf(clock));
    } catch (error) {
      // One execution that can't go on must not keep the others from going on.
      const fault = { type: 'broken', cause: String(error) } as const;
      const machine = { name: execution.machine, StartAt: '', States: {} };
      return interpret({ machine, execution }, fault, chanceOf(clock));
    }
  };

  return {
    inTurn,
    /** False when nothing waited for it. */
    apply: (id: number, happening: Happening): Promise<boolean> =>
      inTurn(id, async () => {
        const stored = store.byId(id);
        if (!stored) return false;
        const transition = await transitionOf(stored, happening);
        if (transition.events.length === 0) return false;
        await commit(() => store.save(stored, transition));
        await tellEnd(transition.execution, options);
        return true;
      }),
    /** The first transition of a new execution; `write` puts it in the tables. */
    begin: async (stored: StoredExecution, write: (transition: Transition) => void): Promise<void> => {
      const transition = await transitionOf(stored, { type: 'started' });
      await commit(() => write(transition));
      await tellEnd(transition.execution, options);
    },
  };
};
