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
}

const chanceOf = (clock: Clock): Chance => ({
  at: clock.now(),
  token: () => randomBytes(32).toString('base64url'),
  random: Math.random,
});

const tellEnd = ({ status, machine, name, error, cause }: Execution, log: TransitionOptions['log']): void => {
  if (status === 'FAILED') log?.('execution-failed', { machine, name, error, cause });
};

/** Works happenings into executions: one at a time for each execution, on the disk before the next. */
export const openTransitions = ({ store, definitions, clock, commit, log }: TransitionOptions) => {
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
        tellEnd(transition.execution, log);
        return true;
      }),
    /** The first transition of a new execution; `write` puts it in the tables. */
    begin: async (stored: StoredExecution, write: (transition: Transition) => void): Promise<void> => {
      const transition = await transitionOf(stored, { type: 'started' });
      await commit(() => write(transition));
      tellEnd(transition.execution, log);
    },
  };
};
