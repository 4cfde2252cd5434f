/** A JSON value. A string of the form `{% … %}` in a definition is a JSONata expression. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** `Retry`: the first that names the error counts. Intervals are in seconds. */
export interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds: number;
  readonly BackoffRate: number;
  readonly MaxAttempts: number;
  readonly MaxDelaySeconds?: number | undefined;
  readonly JitterStrategy: 'FULL' | 'NONE';
}

/** What a state, a catcher or a rule of a Choice hands on: its output, and the variables it sets. */
export interface Shaping {
  readonly Output?: Json | undefined;
  readonly Assign?: { readonly [variable: string]: Json } | undefined;
}

interface Catcher extends Shaping {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
}

/** Where a state goes when it is done; `Next` is absent where `End` is true. */
interface Step extends Shaping {
  readonly Next?: string | undefined;
  readonly End?: true | undefined;
}

interface Guarded extends Step {
  readonly Retry: readonly Retrier[];
  readonly Catch: readonly Catcher[];
}

export interface TaskState extends Guarded {
  readonly Type: 'Task';
  readonly Resource: 'arn:aws:states:::lambda:invoke' | 'arn:aws:states:::lambda:invoke.waitForTaskToken';
  readonly Arguments: { readonly FunctionName: string; readonly Payload: Json };
  readonly TimeoutSeconds?: number | string | undefined;
}

interface ChoiceRule extends Shaping {
  readonly Condition: string;
  readonly Next: string;
}

export interface ChoiceState extends Shaping {
  readonly Type: 'Choice';
  readonly Choices: readonly ChoiceRule[];
  readonly Default?: string | undefined;
}

export interface WaitState extends Step {
  readonly Type: 'Wait';
  readonly Seconds?: number | string | undefined;
  readonly Timestamp?: string | undefined;
}

interface PassState extends Step {
  readonly Type: 'Pass';
}

interface SucceedState {
  readonly Type: 'Succeed';
  readonly Output?: Json | undefined;
}

export interface FailState {
  readonly Type: 'Fail';
  readonly Error?: string | undefined;
  readonly Cause?: string | undefined;
}

/** States that lead from one to the next: the whole machine, a branch of a Parallel, or what a Map does with an item. */
export interface Graph {
  readonly StartAt: string;
  readonly States: { readonly [name: string]: State };
}

export interface ParallelState extends Guarded {
  readonly Type: 'Parallel';
  readonly Arguments?: Json | undefined;
  readonly Branches: readonly Graph[];
}

export interface MapState extends Guarded {
  readonly Type: 'Map';
  readonly Items?: readonly Json[] | string | undefined;
  readonly ItemSelector?: Json | undefined;
  /** At most so many items at once; 0 is as many as an inline Map allows. */
  readonly MaxConcurrency: number;
  readonly ItemProcessor: Graph;
}

export type GuardedState = TaskState | ParallelState | MapState;
export type State = GuardedState | ChoiceState | WaitState | PassState | SucceedState | FailState;

/** A definition that was read, checked and found to use only what the engine knows. */
export interface Machine extends Graph {
  /** The file name without `.asl.json`. */
  readonly name: string;
}

/** The operation that a Task invokes: `${openTask}` is `openTask`. */
export const operationOf = (state: TaskState): string => state.Arguments.FunctionName.slice(2, -1);

/** Whether a Task waits until somebody completes its token. */
export const isCallback = (state: TaskState): boolean => state.Resource.endsWith('.waitForTaskToken');

/** The graphs inside a state; none for most. */
export const graphsIn = (state: State): readonly Graph[] => {
  if (state.Type === 'Parallel') return state.Branches;
  return state.Type === 'Map' ? [state.ItemProcessor] : [];
};
