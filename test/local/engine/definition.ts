import { type Fake, type Walk, walkDefinition } from '../../support/walk.ts';

type State = Readonly<Record<string, unknown>>;

/** A definition that starts with the first of the states. */
export const definitionOf = (states: Readonly<Record<string, State>>, top: State = {}) => ({
  name: 'example',
  text: JSON.stringify({
    Comment: 'An example.',
    QueryLanguage: 'JSONata',
    StartAt: Object.keys(states)[0],
    States: states,
    ...top,
  }),
});

/** The arguments of a Task. */
export const invoking = (name: string, Payload: unknown): State => ({ FunctionName: `\${${name}}`, Payload });

/** A Task that invokes `${name}` with its input. */
export const task = (name: string, more: State = { End: true }): State => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: invoking(name, '{% $states.input %}'),
  ...more,
});

/** A Task that waits for a token. */
export const tokenTask = (name: string, more: State = { End: true }): State => ({
  ...task(name, more),
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: invoking(name, { token: '{% $states.context.Task.Token %}' }),
});

/** Runs the states on the interpreter. */
export const run = (
  states: Readonly<Record<string, State>>,
  input: Parameters<typeof walkDefinition>[1] = {},
  fakes: Readonly<Record<string, Fake>> = {},
): Promise<Walk> => walkDefinition(definitionOf(states), input, fakes);

/** An error with a name. */
export const named = (name: string, message = 'because'): Error => Object.assign(new Error(message), { name });
