import type { Instant } from '../../../shared/ports/clock.ts';
import { graphsIn, type Json, type Machine, type State } from '../machine/machine.ts';
import type { Execution, ExecutionStatus, HistoryEvent, Pending, Thread } from './execution.ts';
import { StateError } from './state-error.ts';

/** What the interpreter takes from outside: the time, a fresh task token, a number from 0 to 1 for jitter. */
export interface Chance {
  readonly at: Instant;
  token(): string;
  random(): number;
}

/** Amazon's limit of the history. */
export const eventLimit = 25_000;

/** Ends the interpretation: the history is full. */
export class HistoryFull extends Error {
  override readonly name = 'HistoryFull';
}

/** An execution while one happening is worked into it. */
export interface Draft extends Chance {
  readonly machine: Machine;
  readonly before: Execution;
  readonly threads: Map<string, Thread>;
  readonly events: HistoryEvent[];
  /** In order: the state that a thread enters next with this input, or none when it has come to its end with this output. */
  readonly agenda: { readonly id: string; readonly next: string | undefined; readonly value: Json }[];
  lastSerial: number;
  ending?: {
    readonly status: ExecutionStatus;
    readonly output?: Json;
    readonly error?: string;
    readonly cause?: string;
  };
}

export const openDraft = (machine: Machine, execution: Execution, chance: Chance): Draft => ({
  ...chance,
  machine,
  before: execution,
  threads: new Map(Object.entries(execution.threads)),
  events: [],
  agenda: [],
  lastSerial: execution.lastSerial,
});

export const closeDraft = (draft: Draft): Execution => ({
  ...draft.before,
  ...(draft.ending ? { ...draft.ending, stoppedAt: draft.at } : {}),
  eventCount: draft.before.eventCount + draft.events.length,
  lastSerial: draft.lastSerial,
  threads: draft.ending ? {} : Object.fromEntries(draft.threads),
});

/** @throws {HistoryFull} when only the last event of the execution still has room */
export const record = (draft: Draft, type: string, details: HistoryEvent['details'] = {}): void => {
  if (draft.before.eventCount + draft.events.length >= eventLimit - 1) throw new HistoryFull();
  draft.events.push({ type, at: draft.at, details });
};

/** Ends the execution, with its last event. */
export const end = (draft: Draft, ending: NonNullable<Draft['ending']>): void => {
  const { status, ...details } = ending;
  const name = `${status[0]}${status.slice(1).toLowerCase()}`;
  draft.events.push({ type: `Execution${name}`, at: draft.at, details });
  draft.ending = ending;
  draft.threads.clear();
  draft.agenda.length = 0;
};

/** A thread that is known to exist. */
export const threadOf = (draft: Draft, id: string): Thread => {
  const thread = draft.threads.get(id);
  if (!thread) throw new Error(`no thread ${id}`);
  return thread;
};

/** Undefined for the execution itself. */
export const parentOf = (id: string): string | undefined =>
  id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : undefined;

export const indexOf = (id: string): number => Number(id.slice(id.lastIndexOf('.') + 1));

/** The state with that name where the thread runs. */
export const stateOf = (draft: Draft, id: string, name = threadOf(draft, id).state): State => {
  const parent = parentOf(id);
  const graphs = parent === undefined ? [draft.machine] : graphsIn(stateOf(draft, parent));
  const state = (graphs[graphs.length === 1 ? 0 : indexOf(id)] ?? draft.machine).States[name];
  if (!state) throw new StateError('States.Runtime', `there is no state "${name}"`);
  return state;
};

export const change = (draft: Draft, id: string, changes: Partial<Thread>): void => {
  draft.threads.set(id, { ...threadOf(draft, id), ...changes });
};

/** Lets the thread wait for something new, and gives it the next serial. */
export const waitFor = (draft: Draft, id: string, pending: (serial: number) => Pending): void => {
  draft.lastSerial += 1;
  change(draft, id, { pending: pending(draft.lastSerial) });
};

/** Ends what the thread waits for. */
export const wake = (draft: Draft, id: string): void => {
  const { pending: _, gathering: __, ...rest } = threadOf(draft, id);
  draft.threads.set(id, rest);
};

/** Ends the branches or items of a thread, with theirs. */
export const dropChildren = (draft: Draft, id: string): void => {
  for (const other of draft.threads.keys()) if (other.startsWith(`${id}.`)) draft.threads.delete(other);
};

/** Goes on from a state that is done; where `next` is undefined, its output is the thread's. */
export const leave = (
  draft: Draft,
  id: string,
  { via, next, output }: { readonly via: string; readonly next?: string | undefined; readonly output: Json },
): void => {
  const { state: name } = threadOf(draft, id);
  record(draft, `${stateOf(draft, id).Type}StateExited`, { name, via, output });
  wake(draft, id);
  draft.agenda.push({ id, next, value: output });
};

/** Where a state with `Next` or `End` goes. */
export const wayOf = (state: { readonly Next?: string | undefined }) =>
  state.Next === undefined ? { via: 'End' } : { via: 'Next', next: state.Next };
