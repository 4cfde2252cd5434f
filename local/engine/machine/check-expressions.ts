import { expressionOf, expressionsIn, isKnownFunction } from './expression.ts';
import { type Graph, graphsIn, isCallback, type Json, type Shaping, type State } from './machine.ts';
import type { Problem } from './problem.ts';

/** The parts of the context object that the engine fills. `Task.Token` and `Map.Item` only where they exist. */
const contextPaths = [
  'Execution.Id',
  'Execution.Name',
  'Execution.Input',
  'Execution.StartTime',
  'State.Name',
  'State.EnteredTime',
  'State.RetryCount',
  'StateMachine.Id',
  'StateMachine.Name',
];

interface Field {
  readonly field: string;
  readonly value: Json | undefined;
  /** What `$states` holds here besides input and context. */
  readonly also: readonly string[];
}

interface Scope {
  readonly variables: ReadonlySet<string>;
  readonly inMap: boolean;
}

const itemPaths = ['context.Map.Item.Index', 'context.Map.Item.Value'];

const shapingFields = (at: string, { Output, Assign }: Shaping, also: readonly string[]): readonly Field[] => [
  { field: `${at}Output`, value: Output, also },
  { field: `${at}Assign`, value: Assign, also },
];

const ownFields = (state: State): readonly Field[] => {
  if (state.Type === 'Task') {
    const also = isCallback(state) ? ['context.Task.Token'] : [];
    return [
      { field: 'Arguments/Payload', value: state.Arguments.Payload, also },
      { field: 'TimeoutSeconds', value: state.TimeoutSeconds, also: [] },
    ];
  }
  if (state.Type === 'Choice')
    return state.Choices.flatMap((rule, index) => [
      { field: `Choices/${index}/Condition`, value: rule.Condition, also: [] },
      ...shapingFields(`Choices/${index}/`, rule, []),
    ]);
  if (state.Type === 'Parallel') return [{ field: 'Arguments', value: state.Arguments, also: [] }];
  if (state.Type === 'Map')
    return [
      { field: 'Items', value: state.Items, also: [] },
      { field: 'ItemSelector', value: state.ItemSelector, also: itemPaths },
    ];
  if (state.Type === 'Fail')
    return [
      { field: 'Error', value: state.Error, also: [] },
      { field: 'Cause', value: state.Cause, also: [] },
    ];
  if (state.Type !== 'Wait') return [];
  return [
    { field: 'Seconds', value: state.Seconds, also: [] },
    { field: 'Timestamp', value: state.Timestamp, also: [] },
  ];
};

const catchersOf = (state: State) => ('Catch' in state ? state.Catch : []);

const fieldsOf = (state: State): readonly Field[] => [
  ...ownFields(state),
  ...(state.Type === 'Fail' ? [] : shapingFields('', state, 'Retry' in state ? ['result'] : [])),
  ...catchersOf(state).flatMap((catcher, index) => shapingFields(`Catch/${index}/`, catcher, ['errorOutput'])),
];

const assignedIn = (graph: Graph): readonly string[] =>
  Object.values(graph.States).flatMap((state) =>
    [state, ...('Choices' in state ? state.Choices : []), ...catchersOf(state)].flatMap((part) =>
      'Assign' in part && part.Assign ? Object.keys(part.Assign) : [],
    ),
  );

const isAllowed = (path: string, { also }: Field, scope: Scope): boolean =>
  ['input', ...contextPaths.map((known) => `context.${known}`), ...also, ...(scope.inMap ? itemPaths : [])].some(
    (known) => path === known || path.startsWith(`${known}.`),
  );

const checkOne = (source: string, field: Field, scope: Scope): readonly string[] => {
  try {
    const { variables, functions, states } = expressionOf(source);
    return [
      ...[...functions].filter((name) => !isKnownFunction(name)).map((name) => `the engine has no function $${name}`),
      ...[...variables].filter((name) => !scope.variables.has(name)).map((name) => `no state assigns $${name}`),
      ...[...states].filter((path) => !isAllowed(path, field, scope)).map((path) => `there is no $states.${path} here`),
    ];
  } catch (error) {
    return [`not JSONata: ${error instanceof Error ? error.message : `${(error as { message?: unknown }).message}`}`];
  }
};

const looksLikeExpression = (value: Json | undefined): readonly string[] => {
  if (typeof value === 'string') return /^\s*\{%|%\}\s*$/.test(value) && !/^\{%[\s\S]*%\}$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap((part: Json) => looksLikeExpression(part));
};

const checkField = (state: string, field: Field, scope: Scope): readonly Problem[] =>
  [
    ...expressionsIn(field.value).flatMap((source) => checkOne(source, field, scope)),
    ...looksLikeExpression(field.value).map((text) => `half an expression: ${text}`),
  ].map((problem) => ({ state, field: field.field, problem }));

const checkNames = (graph: Graph, outer: ReadonlySet<string>): readonly Problem[] =>
  [...new Set(assignedIn(graph))].flatMap((name): readonly Problem[] => {
    const field = `Assign/${name}`;
    if (!/^[a-zA-Z][a-zA-Z0-9_]{0,79}$/.test(name) || name === 'states' || isKnownFunction(name))
      return [{ field, problem: 'not a name for a variable' }];
    return outer.has(name) ? [{ field, problem: 'an outer scope has a variable of this name' }] : [];
  });

/** What expressions refer to: every function, variable and part of `$states` exists where it is used. */
export const checkExpressions = (
  graph: Graph,
  outer: Scope = { variables: new Set(), inMap: false },
): readonly Problem[] => {
  const scope = { ...outer, variables: new Set([...outer.variables, ...assignedIn(graph)]) };
  const states = Object.entries(graph.States).flatMap(([name, state]) => [
    ...fieldsOf(state).flatMap((field) => checkField(name, field, scope)),
    ...graphsIn(state).flatMap((inner) =>
      checkExpressions(inner, { ...scope, inMap: scope.inMap || state.Type === 'Map' }),
    ),
  ]);
  return [...checkNames(graph, outer.variables), ...states];
};
