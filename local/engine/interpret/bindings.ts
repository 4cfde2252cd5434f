import type { Json, Shaping } from '../machine/machine.ts';
import { change, type Draft, parentOf, threadOf } from './draft.ts';
import { type Bindings, evaluate } from './evaluate.ts';
import type { Thread } from './execution.ts';
import { withinLimit } from './state-error.ts';

const itemOf = (draft: Draft, id: string): Thread['item'] => {
  const parent = parentOf(id);
  return threadOf(draft, id).item ?? (parent === undefined ? undefined : itemOf(draft, parent));
};

const variablesOf = (draft: Draft, id: string): Readonly<Record<string, Json>> => {
  const parent = parentOf(id);
  const own = threadOf(draft, id).variables;
  return parent === undefined ? own : { ...variablesOf(draft, parent), ...own };
};

const contextOf = (draft: Draft, id: string): Record<string, Json> => {
  const { machine, name, input, startedAt } = draft.before;
  const thread = threadOf(draft, id);
  const item = itemOf(draft, id);
  const arn = 'arn:aws:states:local:000000000000';
  return {
    Execution: { Id: `${arn}:execution:${machine}:${name}`, Name: name, Input: input, StartTime: startedAt },
    StateMachine: { Id: `${arn}:stateMachine:${machine}`, Name: machine },
    State: {
      Name: thread.state,
      EnteredTime: thread.enteredAt,
      RetryCount: thread.retries.reduce((sum, count) => sum + count, 0),
    },
    ...(item === undefined ? {} : { Map: { Item: item } }),
  };
};

/** What an expression of the thread's state can read, besides `more` in `$states` and `context` in its context. */
export const bindingsOf = (
  draft: Draft,
  id: string,
  { context, ...more }: { readonly context?: Record<string, Json>; readonly [name: string]: Json | undefined } = {},
): Bindings => {
  const states: Record<string, Json> = {
    input: threadOf(draft, id).input,
    context: { ...contextOf(draft, id), ...context },
  };
  for (const [name, value] of Object.entries(more)) if (value !== undefined) states[name] = value;
  return { states, variables: variablesOf(draft, id) };
};

/**
 * Sets the variables and gives the output; both see the values from before.
 * @throws {StateError} when an expression fails or the result is too large
 */
export const shape = async (
  draft: Draft,
  id: string,
  { shaping, bindings, fallback }: { readonly shaping: Shaping; readonly bindings: Bindings; readonly fallback: Json },
): Promise<Json> => {
  const output = shaping.Output === undefined ? fallback : await evaluate(shaping.Output, bindings);
  const assigned = shaping.Assign === undefined ? {} : await evaluate(shaping.Assign, bindings);
  withinLimit(output, 'the output');
  withinLimit(assigned, 'the value of the variables');
  change(draft, id, { variables: { ...threadOf(draft, id).variables, ...(assigned as Record<string, Json>) } });
  return output;
};
