import type { Instant } from '../../../shared/ports/clock.ts';
import type { Json } from '../machine/machine.ts';

/** What a thread waits for. `serial` is unique in the execution: whoever answers with an old one changes nothing. */
export type Pending =
  /** An operation to be invoked; with `token`, what counts is the token's answer and not the operation's. */
  | {
      readonly kind: 'invocation';
      readonly serial: number;
      readonly operation: string;
      readonly payload: Json;
      readonly token?: string;
      readonly dueAt?: Instant;
    }
  /** The operation was invoked; somebody will complete the token. */
  | { readonly kind: 'callback'; readonly serial: number; readonly token: string; readonly dueAt?: Instant }
  | { readonly kind: 'sleep'; readonly serial: number; readonly dueAt: Instant }
  | { readonly kind: 'retry'; readonly serial: number; readonly dueAt: Instant };

/** What a Parallel or a Map collects from its branches or items. */
export interface Gathering {
  readonly outputs: Readonly<Record<number, Json>>;
  readonly total: number;
  /** The next item of a Map to begin with. */
  readonly next: number;
  readonly items?: readonly Json[];
}

/** One line of control: the execution itself, a branch of a Parallel, or an item of a Map. */
export interface Thread {
  /** `0` for the execution; a child adds a dot and its index to its parent's. */
  readonly id: string;
  readonly variables: Readonly<Record<string, Json>>;
  readonly state: string;
  readonly input: Json;
  readonly enteredAt: Instant;
  /** Retries of the state so far, by retrier. */
  readonly retries: readonly number[];
  readonly item?: { readonly Index: number; readonly Value: Json };
  readonly pending?: Pending;
  readonly gathering?: Gathering;
}

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';

/** An execution as a value: everything that the engine keeps about it besides its history. */
export interface Execution {
  readonly machine: string;
  readonly name: string;
  readonly input: Json;
  readonly status: ExecutionStatus;
  readonly startedAt: Instant;
  readonly stoppedAt?: Instant;
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  readonly eventCount: number;
  readonly lastSerial: number;
  readonly threads: Readonly<Record<string, Thread>>;
}

/** What happens to an execution from outside. */
export type Happening =
  | { readonly type: 'started' }
  | { readonly type: 'returned'; readonly serial: number; readonly payload: Json }
  | { readonly type: 'threw'; readonly serial: number; readonly error: string; readonly cause: string }
  | { readonly type: 'completed'; readonly serial: number; readonly output: Json }
  | { readonly type: 'failed'; readonly serial: number; readonly error: string; readonly cause: string }
  | { readonly type: 'due'; readonly serial: number }
  | { readonly type: 'stopped'; readonly cause: string; readonly error?: string }
  /** It can't go on, by a fault of the program. */
  | { readonly type: 'broken'; readonly cause: string };

/** An entry of the history, named and counted as Step Functions does. */
export interface HistoryEvent {
  readonly type: string;
  readonly at: Instant;
  /** Without task tokens. */
  readonly details: Readonly<Record<string, Json>>;
}

/** Everything that a thread may wait for. */
export const pendingOf = ({ threads }: Execution): readonly Pending[] =>
  Object.values(threads).flatMap(({ pending }) => pending ?? []);
