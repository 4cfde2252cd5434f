import type { GuardedState, Json, State } from '../machine/machine.ts';
import { bindingsOf, shape } from './bindings.ts';
import {
  change,
  type Draft,
  dropChildren,
  end,
  leave,
  parentOf,
  record,
  stateOf,
  threadOf,
  waitFor,
  wake,
  wayOf,
} from './draft.ts';
import { errorOutput, matches, StateError, withinLimit } from './state-error.ts';

/** The instant so many seconds after another, in UTC with milliseconds. */
export const secondsAfter = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + Math.round(seconds * 1_000)).toISOString();

const isGuarded = (state: State): state is GuardedState => 'Retry' in state;

/** Lets the state try again later, if a retrier of it still allows that. */
const retry = (draft: Draft, id: string, { error }: StateError): boolean => {
  const state = stateOf(draft, id);
  const index = isGuarded(state) ? state.Retry.findIndex(({ ErrorEquals }) => matches(ErrorEquals, error)) : -1;
  const retrier = isGuarded(state) ? state.Retry[index] : undefined;
  if (!retrier) return false;
  const { retries } = threadOf(draft, id);
  const used = retries[index] ?? 0;
  if (used >= retrier.MaxAttempts) return false;
  const longest = retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY;
  const full = Math.min(retrier.IntervalSeconds * retrier.BackoffRate ** used, longest, 99_999_999);
  const delay = retrier.JitterStrategy === 'FULL' ? full * draft.random() : full;
  const counts = Array.from({ length: Math.max(retries.length, index + 1) }, (_, at) => retries[at] ?? 0);
  change(draft, id, { retries: counts.with(index, used + 1) });
  waitFor(draft, id, (serial) => ({ kind: 'retry', serial, dueAt: secondsAfter(draft.at, delay) }));
  return true;
};

/** Hands the error to a catcher of the state, if one wants it. */
const caught = async (draft: Draft, id: string, failure: StateError): Promise<boolean> => {
  const state = stateOf(draft, id);
  if (!isGuarded(state)) return false;
  const index = state.Catch.findIndex(({ ErrorEquals }) => matches(ErrorEquals, failure.error));
  const catcher = state.Catch[index];
  if (!catcher) return false;
  const errorValue = errorOutput(failure);
  const bindings = bindingsOf(draft, id, { errorOutput: errorValue });
  const output = await shape(draft, id, { shaping: catcher, bindings, fallback: errorValue });
  leave(draft, id, { via: `Catch/${index}`, next: catcher.Next, output });
  return true;
};

const failThread = async (draft: Draft, id: string, failure: StateError): Promise<void> => {
  const parent = parentOf(id);
  const { Error: error, Cause: cause } = errorOutput(failure);
  if (parent === undefined) return end(draft, { status: 'FAILED', error, cause });
  const { Type: type } = stateOf(draft, parent);
  if (type === 'Map') record(draft, 'MapIterationFailed', { name: threadOf(draft, parent).state });
  record(draft, `${type}StateFailed`, { error, cause });
  await fail(draft, parent, failure);
};

/** What an error in a state leads to: another try, a catcher, or the failure of all that is around it. */
export const fail = async (draft: Draft, id: string, failure: StateError): Promise<void> => {
  dropChildren(draft, id);
  wake(draft, id);
  if (retry(draft, id, failure)) return;
  let next = failure;
  try {
    if (await caught(draft, id, failure)) return;
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    next = error;
  }
  await failThread(draft, id, next);
};

/** What a Task, a Parallel or a Map comes to when its work is done. */
export const succeed = async (draft: Draft, id: string, result: Json): Promise<void> => {
  try {
    const state = stateOf(draft, id);
    withinLimit(result, 'the result');
    const bindings = bindingsOf(draft, id, { result });
    const output = await shape(draft, id, { shaping: state as GuardedState, bindings, fallback: result });
    leave(draft, id, { ...wayOf(state as GuardedState), output });
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    await fail(draft, id, error);
  }
};
