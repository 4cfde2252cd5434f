import {
  type ChoiceState,
  type FailState,
  isCallback,
  type Json,
  operationOf,
  type Shaping,
  type TaskState,
  type WaitState,
} from '../machine/machine.ts';
import { bindingsOf, shape } from './bindings.ts';
import { beginBranches, beginItems } from './children.ts';
import { change, type Draft, leave, record, stateOf, threadOf, waitFor, wayOf } from './draft.ts';
import { evaluate, evaluateSeconds } from './evaluate.ts';
import { fail, secondsAfter } from './outcome.ts';
import { StateError, withinLimit } from './state-error.ts';

const schedule = async (draft: Draft, id: string, state: TaskState): Promise<void> => {
  const token = isCallback(state) ? draft.token() : undefined;
  const known = token === undefined ? {} : { context: { Task: { Token: token } } };
  const payload = await evaluate(state.Arguments.Payload, bindingsOf(draft, id, known));
  withinLimit(payload, 'the payload');
  const limit = state.TimeoutSeconds;
  const seconds = limit === undefined ? undefined : await evaluateSeconds(limit, 1, bindingsOf(draft, id));
  const operation = operationOf(state);
  const resource = isCallback(state) ? 'invoke.waitForTaskToken' : 'invoke';
  record(draft, 'TaskScheduled', {
    operation,
    resource,
    ...(seconds === undefined ? {} : { timeoutInSeconds: seconds }),
  });
  record(draft, 'TaskStarted', { operation });
  waitFor(draft, id, (serial) => ({
    kind: 'invocation',
    serial,
    operation,
    payload,
    ...(token === undefined ? {} : { token }),
    ...(seconds === undefined ? {} : { dueAt: secondsAfter(draft.at, seconds) }),
  }));
};

const choose = async (draft: Draft, id: string, state: ChoiceState): Promise<void> => {
  const bindings = bindingsOf(draft, id);
  const take = async (shaping: Shaping, via: string, next: string): Promise<void> => {
    const output = await shape(draft, id, { shaping, bindings, fallback: threadOf(draft, id).input });
    leave(draft, id, { via, next, output });
  };
  for (const [index, rule] of state.Choices.entries()) {
    const holds = await evaluate(rule.Condition, bindings);
    if (typeof holds !== 'boolean')
      throw new StateError(
        'States.QueryEvaluationError',
        `${rule.Condition} gave ${JSON.stringify(holds)}, not a boolean`,
      );
    if (holds) return take(rule, `Choices/${index}`, rule.Next);
  }
  if (state.Default !== undefined) return take(state, 'Default', state.Default);
  throw new StateError('States.NoChoiceMatched', 'no rule of the Choice holds, and it has no Default');
};

const instantOf = (value: Json): string => {
  const shaped = typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
  const time = shaped ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  throw new StateError('States.QueryEvaluationError', `${JSON.stringify(value)} is no timestamp`);
};

const sleep = async (draft: Draft, id: string, state: WaitState): Promise<void> => {
  const bindings = bindingsOf(draft, id);
  const dueAt =
    state.Seconds === undefined
      ? instantOf(await evaluate(state.Timestamp ?? '', bindings))
      : secondsAfter(draft.at, await evaluateSeconds(state.Seconds, 0, bindings));
  waitFor(draft, id, (serial) => ({ kind: 'sleep', serial, dueAt }));
};

const textOf = async (draft: Draft, id: string, template: string | undefined): Promise<string> => {
  const value = template === undefined ? '' : await evaluate(template, bindingsOf(draft, id));
  if (typeof value === 'string') return value;
  throw new StateError('States.QueryEvaluationError', `${template} gave no text`);
};

const failAsTold = async (draft: Draft, id: string, { Error: error, Cause: cause }: FailState): Promise<never> => {
  throw new StateError(await textOf(draft, id, error), await textOf(draft, id, cause));
};

/** Hands on the output of a state that only shapes it. */
export const pass = async (draft: Draft, id: string): Promise<void> => {
  const state = stateOf(draft, id) as Shaping & { readonly Next?: string };
  const fallback = threadOf(draft, id).input;
  const output = await shape(draft, id, { shaping: state, bindings: bindingsOf(draft, id), fallback });
  leave(draft, id, { ...wayOf(state), output });
};

const begin = async (draft: Draft, id: string): Promise<void> => {
  const state = stateOf(draft, id);
  if (state.Type === 'Task') return schedule(draft, id, state);
  if (state.Type === 'Choice') return choose(draft, id, state);
  if (state.Type === 'Wait') return sleep(draft, id, state);
  if (state.Type === 'Fail') return failAsTold(draft, id, state);
  if (state.Type === 'Parallel') return beginBranches(draft, id, state);
  if (state.Type === 'Map') return beginItems(draft, id, state);
  return pass(draft, id);
};

/** Does what lets a thread's state happen; an error of the state goes where the state sends it. */
export const attempt = async (draft: Draft, id: string, work = begin): Promise<void> => {
  try {
    await work(draft, id);
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    await fail(draft, id, error);
  }
};

/** Lets a thread come into a state. */
export const enter = async (
  draft: Draft,
  id: string,
  { state, input }: { state: string; input: Json },
): Promise<void> => {
  change(draft, id, { state, input, enteredAt: draft.at, retries: [] });
  record(draft, `${stateOf(draft, id).Type}StateEntered`, { name: state, input });
  await attempt(draft, id);
};
