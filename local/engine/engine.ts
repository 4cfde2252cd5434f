import type { Clock, Instant } from '../../shared/ports/clock.ts';
import type { Workflows } from '../../shared/ports/workflows.ts';
import type { SqliteTable } from '../sqlite-table.ts';
import { type ExecutionPage, type ExecutionQuery, type ExecutionView, openArchive } from './archive.ts';
import { openDefinitions } from './definitions.ts';
import type { Execution, Happening, HistoryEvent } from './interpret/execution.ts';
import { asJson, type Invoke, invokeFor } from './invocation.ts';
import type { MachineSource } from './machine/load-machine.ts';
import { openRunner } from './runner.ts';
import { InvalidStart, startExecution } from './start.ts';
import { openStore, type Store } from './store.ts';
import { openTransitions } from './transitions.ts';
import type { Waiter } from './waiting-rows.ts';

export interface EngineOptions {
  /** The file in which the engine keeps its tables. */
  readonly store: Pick<SqliteTable, 'database' | 'commit'>;
  readonly machines: readonly MachineSource[];
  /** The operations that a machine may name. */
  readonly operations: Iterable<string>;
  readonly invoke: Invoke;
  readonly clock: Clock;
  readonly log?: (event: string, facts: Readonly<Record<string, unknown>>) => void;
  /** Hears of every execution that ended otherwise than well, when that is on the disk. */
  readonly onUnwell?: (execution: Execution) => Promise<void>;
  /** So many invocations run at once; 32 without it. */
  readonly atOnce?: number;
}

/** Why an execution was aborted, for whoever looks at it. */
interface StopReason {
  readonly error?: string;
  readonly cause?: string;
}

/** Runs state machines in this process. Tokens, timers and results are in the file before anything goes on. */
export interface Engine extends Workflows {
  /**
   * @throws {ExecutionAlreadyExists} when the name is taken by an execution with another input
   * @throws {InvalidStart} when Step Functions would refuse the name or the input, or there is no such machine
   */
  start(machine: string, name: string, input: unknown): Promise<void>;
  /** Completes the wait that holds the token with an error. */
  fail(token: string, error: string, cause: string): Promise<'completed' | 'gone'>;
  /** Aborts an execution; one that has ended stays as it is. */
  stop(machine: string, name: string, reason?: StopReason): Promise<void>;
  /** Every machine that can be started. */
  machines(): readonly MachineSource[];
  /**
   * Adds a machine to those that can be started, until the process ends.
   * @throws {MachineRefused} when it uses anything that the engine does not know
   */
  define(source: MachineSource): void;
  /** The execution whose wait holds the token. */
  holderOf(token: string): { readonly machine: string; readonly name: string } | undefined;
  list(query: ExecutionQuery): ExecutionPage;
  describe(machine: string, name: string): ExecutionView | undefined;
  history(machine: string, name: string): readonly HistoryEvent[];
  /** The tokens that an execution waits for, by state. */
  tokensOf(machine: string, name: string): ReadonlyMap<string, string>;
  /** When the next timer is due; now, when something is ready to be invoked. */
  nextDue(): Instant | undefined;
  /**
   * Does everything that is ready or due, until nothing is. Calls at the same time share one run. An operation must not
   * wait for it. Only a fault of the store rejects: what failed is then done by the next call.
   */
  runDue(): Promise<void>;
  /** After a start: invokes again what has no stored result, and rings what fell due in between. */
  resume(): Promise<void>;
  /** Forgets executions that ended before the instant, with their history. Their names are free again. */
  purge(before: Instant): Promise<number>;
}

const holderIn = (store: Store) => (token: string) => {
  const owner = store.ownerOf(token);
  return owner && store.byId(owner.execution)?.execution;
};

/**
 * Opens the engine over the machines.
 * @throws {MachineRefused} when a machine uses anything that the engine does not know
 */
export const openEngine = (options: EngineOptions): Engine => {
  const { clock, invoke, log, onUnwell } = options;
  const { database, commit } = options.store;
  const store = openStore(database);
  const archive = openArchive(database);
  const definitions = openDefinitions(options.machines, options.operations, store.definition);
  const transitions = openTransitions({ store, definitions, clock, commit, log, onUnwell });
  const { apply } = transitions;

  const work = async ({ execution: id, serial }: Waiter): Promise<void> => {
    const stored = store.byId(id);
    if (!stored) return;
    const { machine, name } = stored.execution;
    const onError = (error: unknown, operation: string) => log?.('step-failed', { machine, name, operation, error });
    const happening = await invokeFor(stored, serial, { invoke, onError });
    if (happening) await apply(id, happening);
  };

  const answer = async (token: string, happening: (serial: number) => Happening): Promise<'completed' | 'gone'> => {
    const owner = store.ownerOf(token);
    if (!owner) return 'gone';
    return (await apply(owner.execution, happening(owner.serial))) ? 'completed' : 'gone';
  };

  const ring = ({ execution, serial }: Waiter) => apply(execution, { type: 'due', serial });
  const runDue = openRunner({ store, clock, work, ring, atOnce: options.atOnce ?? 32 });

  return {
    start: async (machine, name, input) => {
      const current = definitions.current(machine);
      if (!current) throw new InvalidStart(`there is no machine "${machine}"`);
      await startExecution(current, { name, input }, { store, transitions, clock });
    },
    complete: (token, output) => answer(token, (serial) => ({ type: 'completed', serial, output: asJson(output) })),
    fail: (token, error, cause) => answer(token, (serial) => ({ type: 'failed', serial, error, cause })),
    stop: async (machine, name, { cause = '', ...reason } = {}) => {
      const stored = store.byName(machine, name);
      if (stored) await apply(stored.id, { type: 'stopped', cause, ...reason });
    },
    machines: definitions.sources,
    define: definitions.add,
    holderOf: holderIn(store),
    ...archive,
    nextDue: () => (store.hasJobs() ? clock.now() : store.nextTimer()),
    runDue,
    resume: runDue,
    purge: (before) => commit(() => archive.purge(before)),
  };
};
