import type { Indicator, Objective, PlanContent } from '../../shared/domain/targets/plan.ts';

/** A plan as a tree by the ids of its lines, so that lines are compared with themselves and not by their place. */
type Tree = ReadonlyMap<string, unknown>;

/** A place that both sides changed, differently. `undefined` is a line or a value that a side took away. */
export interface Difference {
  /** Such as `objectives`, an objective's id, `text`. */
  readonly path: readonly string[];
  readonly mine: unknown;
  readonly theirs: unknown;
}

export type Side = 'mine' | 'theirs';

export interface Merge {
  readonly content: PlanContent;
  readonly differences: readonly Difference[];
  /** How many changes of the other side were taken over without a question. */
  readonly takenOver: number;
}

const treeOf = (value: object): Tree => new Map(Object.entries(value));

const indicatorTree = ({ indicatorId: _, ...fields }: Indicator): Tree => treeOf(fields);

const objectiveTree = ({ objectiveId: _, indicators, ...fields }: Objective): Tree =>
  new Map<string, unknown>([
    ...Object.entries(fields),
    ['indicators', new Map(indicators.map((one) => [one.indicatorId, indicatorTree(one)]))],
  ]);

const planTree = ({ objectives, expectations, annex }: PlanContent): Tree =>
  new Map<string, Tree>([
    ['objectives', new Map(objectives.map((one) => [one.objectiveId, objectiveTree(one)]))],
    ['expectations', treeOf(expectations)],
    ['annex', treeOf(annex)],
  ]);

const indicatorFrom = ([indicatorId, tree]: [string, unknown]): Indicator =>
  ({ indicatorId, ...Object.fromEntries(tree as Tree) }) as Indicator;

const objectiveFrom = ([objectiveId, tree]: [string, unknown]): Objective => {
  const { indicators, ...fields } = Object.fromEntries(tree as Tree);
  return { objectiveId, ...fields, indicators: [...(indicators as Tree)].map(indicatorFrom) } as unknown as Objective;
};

const planFrom = (tree: Tree): PlanContent => ({
  objectives: [...(tree.get('objectives') as Tree)].map(objectiveFrom),
  expectations: Object.fromEntries(tree.get('expectations') as Tree) as PlanContent['expectations'],
  annex: Object.fromEntries(tree.get('annex') as Tree) as unknown as PlanContent['annex'],
});

const plain = (value: unknown): unknown =>
  value instanceof Map ? [...value].map(([name, one]) => [name, plain(one)]).sort() : sorted(value);

/** Fields of an object in one order: the server may write them in another. */
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).sort() : value;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

interface Sides {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

interface Tally {
  readonly differences: Difference[];
  readonly choose: (path: readonly string[]) => Side;
  takenOver: number;
}

const mergeMaps = (
  base: Tree,
  { mine, theirs }: { mine: Tree; theirs: Tree },
  path: readonly string[],
  record: Tally,
) => {
  const merged = new Map<string, unknown>();
  for (const name of new Set([...mine.keys(), ...theirs.keys()])) {
    const sides = { base: base.get(name), mine: mine.get(name), theirs: theirs.get(name) };
    const value = mergeValue(sides, [...path, name], record);
    if (value !== undefined) merged.set(name, value);
  }
  return merged;
};

const mergeValue = ({ base, mine, theirs }: Sides, path: readonly string[], record: Tally): unknown => {
  if (mine instanceof Map && theirs instanceof Map) {
    return mergeMaps(base instanceof Map ? base : new Map(), { mine, theirs }, path, record);
  }
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine;
  if (isSame(mine, base)) {
    record.takenOver += 1;
    return theirs;
  }
  record.differences.push({ path, mine, theirs });
  return record.choose(path) === 'mine' ? mine : theirs;
};

/** Names a difference, to remember what was chosen for it. */
export const pathKey = (path: readonly string[]): string => path.join('\n');

/**
 * Three versions of a plan made one: what only one side changed is taken from that side; what both changed differently is
 * a difference, for which mine counts until the person chooses. Nothing typed is lost.
 */
export const mergePlans = (
  { base, mine, theirs }: Readonly<Record<'base' | Side, PlanContent>>,
  choices: Readonly<Record<string, Side>> = {},
): Merge => {
  const record: Tally = { differences: [], takenOver: 0, choose: (path) => choices[pathKey(path)] ?? 'mine' };
  const trees = { mine: planTree(mine), theirs: planTree(theirs) };
  const content = planFrom(mergeMaps(planTree(base), trees, [], record));
  return { content, differences: record.differences, takenOver: record.takenOver };
};

/** Whether two plans say the same. */
export const isSamePlan = (a: PlanContent, b: PlanContent): boolean =>
  isSame(planTree(a), planTree(b)) && isSameOrder(a, b);

const idsOf = ({ objectives }: PlanContent): string =>
  objectives.flatMap((one) => [one.objectiveId, ...one.indicators.map(({ indicatorId }) => indicatorId)]).join('\n');

const isSameOrder = (a: PlanContent, b: PlanContent): boolean => idsOf(a) === idsOf(b);
