import { isDeepStrictEqual } from 'node:util';
import type { Call, Outcome, Story } from '../stories/story.ts';

interface RawState {
  readonly Type: string;
  readonly MaxConcurrency?: number;
}

/** Whether parts of the machine run side by side, so that only the order within each part is told. */
const runsSideBySide = (definition: string): boolean => {
  const { States } = JSON.parse(definition) as { readonly States: Readonly<Record<string, RawState>> };
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

/** The names in their order, apart for each input: what runs side by side has inputs of its own. */
const lanesOf = ({ visits }: Outcome): ReadonlyMap<string, readonly string[]> => {
  const lanes = new Map<string, string[]>();
  for (const { state, input } of visits) lanes.set(textOf(input), [...(lanes.get(textOf(input)) ?? []), state]);
  return lanes;
};

const isBeginning = (part: readonly unknown[], whole: readonly unknown[]): boolean =>
  isDeepStrictEqual(part, whole.slice(0, part.length));

/** How far the others had come when one of them failed is chance. */
const sameLanes = (ours: Outcome, theirs: Outcome): boolean => {
  const [mine, other] = [lanesOf(ours), lanesOf(theirs)];
  const failed = ours.status === 'FAILED';
  return [...new Set([...mine.keys(), ...other.keys()])].every((input) => {
    const [a, b] = [mine.get(input) ?? [], other.get(input) ?? []];
    return isDeepStrictEqual(a, b) || (failed && (isBeginning(a, b) || isBeginning(b, a)));
  });
};

const sameCalls = (ours: readonly Call[], theirs: readonly Call[]): boolean =>
  textOf(ours.map(textOf).sort()) === textOf(theirs.map(textOf).sort());

const sideBySide = (ours: Outcome, theirs: Outcome): readonly string[] => [
  ...(sameLanes(ours, theirs) ? [] : ['the states entered']),
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
  ...(runsSideBySide(definition) ? sideBySide : inOrder)(outcome, verdict),
];
