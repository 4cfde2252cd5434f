import { type TaskKind, taskKinds } from '../../shared/domain/schemes/scheme.ts';
import type { MachineName } from '../../shared/domain/tasks/machines.ts';
import { type DefinedGraph, type DefinedState, machineDefinitions } from './machine-definitions.ts';

/** A state of a drawing; `inside` names the Map or Parallel that it is a part of. */
export interface DrawnState {
  readonly name: string;
  readonly type: string;
  readonly inside?: string;
  /** The kind of task for which an execution waits here. */
  readonly waitsFor?: TaskKind;
}

export interface Transition {
  readonly from: string;
  readonly to: string;
  /** The words that lead there; `otherwise` for all others. */
  readonly when?: readonly string[];
  /** After a time-out. */
  readonly caught: boolean;
}

export interface Drawing {
  readonly comment: string;
  readonly startAt: string;
  readonly states: readonly DrawnState[];
  readonly transitions: readonly Transition[];
}

interface Named {
  readonly name: string;
  readonly state: DefinedState;
  readonly graph: DefinedGraph;
  readonly inside?: string;
}

const innerOf = ({ Branches = [], ItemProcessor }: DefinedState): readonly DefinedGraph[] => [
  ...Branches,
  ...(ItemProcessor ? [ItemProcessor] : []),
];

const statesIn = (graph: DefinedGraph, inside?: string): readonly Named[] =>
  Object.entries(graph.States).flatMap(([name, state]) => [
    { name, state, graph, ...(inside === undefined ? {} : { inside }) },
    ...innerOf(state).flatMap((inner) => statesIn(inner, name)),
  ]);

const wordsIn = (condition: string): readonly string[] =>
  [...condition.matchAll(/'([^']+)'/g)].flatMap(([, word]) => word ?? []);

const transitionsOf = ({ name: from, state }: Named): readonly Transition[] => [
  ...(state.Next === undefined ? [] : [{ from, to: state.Next, caught: false }]),
  ...(state.Choices ?? []).map(({ Condition, Next }) => ({ from, to: Next, when: wordsIn(Condition), caught: false })),
  ...(state.Default === undefined ? [] : [{ from, to: state.Default, when: ['otherwise'], caught: false }]),
  ...(state.Catch ?? []).map(({ Next }) => ({ from, to: Next, caught: true })),
];

/** The kind of task that a state opens: the word in its arguments. */
const opensIn = ({ Arguments }: DefinedState): TaskKind | undefined => {
  const text = JSON.stringify(Arguments ?? null);
  return /\$\{openTask\}/.test(text) ? taskKinds.find((kind) => new RegExp(`["']${kind}["']`).test(text)) : undefined;
};

/** Where the wait for a task is: the question behind the state that opens it leads there while the task is open. */
const waitBehind = ({ state, graph }: Named): string | undefined =>
  graph.States[state.Next ?? '']?.Choices?.find(({ Condition }) => Condition.includes(".status = 'open'"))?.Next;

const drawingOf = (machine: MachineName): Drawing => {
  const definition = machineDefinitions[machine];
  const named = statesIn(definition);
  const waits = new Map(
    named.flatMap((one) => {
      const kind = opensIn(one.state);
      const wait = waitBehind(one);
      return kind === undefined || wait === undefined ? [] : [[wait, kind] as const];
    }),
  );
  const states = named.map(({ name, state, inside }): DrawnState => {
    const waitsFor = waits.get(name);
    return {
      name,
      type: state.Type,
      ...(inside === undefined ? {} : { inside }),
      ...(waitsFor === undefined ? {} : { waitsFor }),
    };
  });
  return {
    comment: definition.Comment,
    startAt: definition.StartAt,
    states,
    transitions: named.flatMap(transitionsOf),
  };
};

const drawn = new Map<MachineName, Drawing>();

/** A machine as a drawing shows it, made once for each. */
export const machineDrawing = (machine: MachineName): Drawing => {
  const drawing = drawn.get(machine) ?? drawingOf(machine);
  drawn.set(machine, drawing);
  return drawing;
};

/** The machine and the state in which an execution waits for a task of this kind. */
export const waitOf = (machine: MachineName, kind: TaskKind): string | undefined =>
  machineDrawing(machine).states.find(({ waitsFor }) => waitsFor === kind)?.name;

/** The kinds of tasks that a machine waits for, in one of its states or in all. */
export const kindsIn = (machine: MachineName, state?: string): readonly TaskKind[] =>
  machineDrawing(machine).states.flatMap(({ name, waitsFor }) =>
    waitsFor === undefined || (state !== undefined && name !== state) ? [] : [waitsFor],
  );
