import { type ChoiceState, type Graph, graphsIn, type Retrier, type State } from './machine.ts';
import type { Problem } from './problem.ts';

/** Every state of a machine, with those inside of others. */
export const statesIn = (graph: Graph): readonly (readonly [name: string, state: State])[] =>
  Object.entries(graph.States).flatMap(([name, state]) => [
    [name, state] as const,
    ...graphsIn(state).flatMap((inner) => statesIn(inner)),
  ]);

/** A way out of a state: through which field, and to which state (undefined where it ends). */
interface Way {
  /** `Next`, `End`, `Default`, `Choices/0` or `Catch/0`. */
  readonly via: string;
  readonly next?: string | undefined;
}

const waysOfChoice = (state: ChoiceState): readonly Way[] => [
  ...state.Choices.map(({ Next }, index) => ({ via: `Choices/${index}`, next: Next })),
  ...(state.Default === undefined ? [] : [{ via: 'Default', next: state.Default }]),
];

/** Every way out of a state. */
const waysOut = (state: State): readonly Way[] => {
  if (state.Type === 'Succeed' || state.Type === 'Fail') return [];
  if (state.Type === 'Choice') return waysOfChoice(state);
  const catches = 'Catch' in state ? state.Catch.map(({ Next }, index) => ({ via: `Catch/${index}`, next: Next })) : [];
  return [state.Next === undefined ? { via: 'End' } : { via: 'Next', next: state.Next }, ...catches];
};

const knownErrors = ['ALL', 'Timeout', 'TaskFailed', 'QueryEvaluationError', 'NoChoiceMatched', 'DataLimitExceeded'];

/** `States.ALL` stands alone and last, and no other name of Amazon's is used than the engine reports. */
const checkErrors = (names: readonly string[], isLast: boolean): string | undefined => {
  const unknown = names.find((name) => name.startsWith('States.') && !knownErrors.includes(name.slice(7)));
  if (unknown !== undefined) return `the engine never reports ${unknown}, or it can't be handled`;
  if (names.includes('States.ALL') && (names.length > 1 || !isLast)) return 'States.ALL must be alone and last';
  return undefined;
};

const checkGuards = (state: string, field: 'Retry' | 'Catch', guards: readonly Pick<Retrier, 'ErrorEquals'>[]) =>
  guards.flatMap(({ ErrorEquals }, index): readonly Problem[] => {
    const problem = checkErrors(ErrorEquals, index === guards.length - 1);
    return problem === undefined ? [] : [{ state, field: `${field}/${index}/ErrorEquals`, problem }];
  });

const checkState = (graph: Graph, name: string, state: State): readonly Problem[] => {
  const problems: Problem[] = [];
  for (const { via, next } of waysOut(state))
    if (next !== undefined && !graph.States[next])
      problems.push({ state: name, field: via, problem: `there is no state "${next}" beside it` });
  if ('Next' in state && 'End' in state && state.Next !== undefined && state.End)
    problems.push({ state: name, field: 'End', problem: 'it has a Next too' });
  if (!['Choice', 'Succeed', 'Fail'].includes(state.Type) && !('Next' in state) && !('End' in state))
    problems.push({ state: name, field: 'Next', problem: 'neither Next nor End' });
  if (state.Type === 'Wait' && (state.Seconds === undefined) === (state.Timestamp === undefined))
    problems.push({ state: name, field: 'Seconds', problem: 'exactly one of Seconds and Timestamp' });
  if ('Retry' in state) problems.push(...checkGuards(name, 'Retry', state.Retry));
  if ('Catch' in state) problems.push(...checkGuards(name, 'Catch', state.Catch));
  return problems;
};

const reachable = (graph: Graph): ReadonlySet<string> => {
  const seen = new Set<string>();
  const open = [graph.StartAt];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = graph.States[name];
    if (seen.has(name) || !state) continue;
    seen.add(name);
    for (const { next } of waysOut(state)) if (next !== undefined) open.push(next);
  }
  return seen;
};

const checkOne = (graph: Graph): readonly Problem[] => {
  const found = reachable(graph);
  const start: readonly Problem[] = graph.States[graph.StartAt]
    ? []
    : [{ field: 'StartAt', problem: `there is no state "${graph.StartAt}"` }];
  const states = Object.entries(graph.States).flatMap(([name, state]): readonly Problem[] => [
    ...(found.has(name) ? [] : [{ state: name, field: 'Next', problem: 'no state leads here' }]),
    ...checkState(graph, name, state),
    ...graphsIn(state).flatMap((inner) => checkOne(inner)),
  ]);
  return [...start, ...states];
};

/** Where states lead: every target exists, every state is reached, every name is used once in the whole machine. */
export const checkGraph = (graph: Graph): readonly Problem[] => {
  const names = statesIn(graph).map(([name]) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...checkOne(graph),
    ...twice.map((name) => ({ state: name, field: 'States', problem: 'the name is used twice' })),
  ];
};
