import { isDeepStrictEqual } from 'node:util';
import type { Call, Outcome, Story } from '../stories/story.ts';

interface RawStates {
  readonly States: Readonly<Record<string, RawState>>;
}

interface RawState {
  readonly Type: string;
  readonly MaxConcurrency?: number;
  readonly Branches?: readonly RawStates[];
  readonly ItemProcessor?: RawStates;
}

/** Whether parts of the machine run side by side, so that only the order within each part is told. */
const runsSideBySide = (definition: string): boolean => {
  const { States } = JSON.parse(definition) as RawStates;
  return Object.values(States).some(
    ({ Type, MaxConcurrency }) => Type === 'Parallel' || (Type === 'Map' && MaxConcurrency !== 1),
  );
};

/** Text in which the order of an object's keys does not count. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** In which branch each state is, by the names of the Parallel states around it; a name is used once in a machine. */
const branchesOf = ({ States }: RawStates, within = ''): readonly (readonly [string, string])[] =>
  Object.entries(States).flatMap(([name, { Branches = [], ItemProcessor }]) => [
    [name, within] as const,
    ...Branches.flatMap((branch, index) => branchesOf(branch, `${within}/${name} ${index}`)),
    ...(ItemProcessor === undefined ? [] : branchesOf(ItemProcessor, within)),
  ]);

type Branches = ReadonlyMap<string, string>;

/** The names in their order, apart for each branch and each input: the items of a Map have inputs of their own. */
const lanesOf = ({ visits }: Outcome, branches: Branches): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(visits, ({ state, input }) => `${branches.get(state) ?? ''} ${textOf(input)}`)].map(
      ([lane, those]) => [lane, those.map(({ state }) => state)],
    ),
  );

const isBeginning = (part: readonly unknown[], whole: readonly unknown[]): boolean =>
  isDeepStrictEqual(part, whole.slice(0, part.length));

/** How far the others had come when one of them failed is chance. */
const sameLanes = (ours: Outcome, theirs: Outcome, branches: Branches): boolean => {
  const [mine, other] = [lanesOf(ours, branches), lanesOf(theirs, branches)];
  const failed = ours.status === 'FAILED';
  return [...new Set([...mine.keys(), ...other.keys()])].every((lane) => {
    const [a, b] = [mine.get(lane) ?? [], other.get(lane) ?? []];
    return isDeepStrictEqual(a, b) || (failed && (isBeginning(a, b) || isBeginning(b, a)));
  });
};

const sameCalls = (ours: readonly Call[], theirs: readonly Call[]): boolean =>
  textOf(ours.map(textOf).sort()) === textOf(theirs.map(textOf).sort());

const sideBySide = (ours: Outcome, theirs: Outcome, definition: string): readonly string[] => [
  ...(sameLanes(ours, theirs, new Map(branchesOf(JSON.parse(definition) as RawStates))) ? [] : ['the states entered']),
  ...(ours.status === 'FAILED' || sameCalls(ours.calls, theirs.calls) ? [] : ['the payloads of the invocations']),
];

const inOrder = (ours: Outcome, theirs: Outcome): readonly string[] => [
  ...(isDeepStrictEqual(ours.visits, theirs.visits) ? [] : ['the states entered, or their inputs']),
  ...(isDeepStrictEqual(ours.calls, theirs.calls) ? [] : ['the invocations, or their payloads']),
];

/** In what two engines differ on one story: how it ended, the states and their inputs, the invocations and payloads. */
export const differences = ({ definition, outcome }: Story, verdict: Outcome): readonly string[] => [
  ...(['status', 'output', 'error', 'cause'] as const)
    .filter((field) => !isDeepStrictEqual(outcome[field], verdict[field]))
    .map((field) => `${field}: ${JSON.stringify(outcome[field])} here, ${JSON.stringify(verdict[field])} there`),
  ...(runsSideBySide(definition) ? sideBySide : inOrder)(outcome, verdict, definition),
];
