/** People of a unit by column, such as by predicate; without the units below. */
export type Row = readonly number[];

export interface CountedUnit {
  readonly unitId: string;
  readonly parentId?: string;
  readonly counts: Row;
  /** What an earlier edition told of the same unit: whoever kept it can subtract. */
  readonly before?: Row;
}

/** Columns that are told as one number. */
export interface ColumnGroup {
  readonly columns: readonly number[];
  /** That everybody of a unit is in this group tells something of each: a single predicate, or only bad ones. */
  readonly tells: boolean;
}

/** How finely a unit may be told, from the coarsest; each grouping parts the groups of the one before. */
export type Groupings = readonly (readonly ColumnGroup[])[];

/** A unit with everything below it. */
export interface ReleasedUnit {
  readonly unitId: string;
  /** The finest grouping in which it may be told; undefined when it may not be told at all. */
  readonly level: number | undefined;
  readonly whole: Row;
}

interface Sum {
  readonly counts: Row;
  /** Undefined where no earlier edition told of it. */
  readonly before: Row | undefined;
}

interface Node extends Sum {
  readonly unitId: string;
  readonly above: Node | undefined;
}

const plus = (a: Row, b: Row): Row => a.map((count, at) => count + (b[at] ?? 0));
const minus = (a: Row, b: Row): Row => a.map((count, at) => count - (b[at] ?? 0));

const together = (a: Sum, b: Sum): Sum => ({
  counts: plus(a.counts, b.counts),
  before: a.before && b.before ? plus(a.before, b.before) : (a.before ?? b.before),
});

const without = (a: Sum, b: Sum): Sum => ({
  counts: minus(a.counts, b.counts),
  before: a.before && b.before ? minus(a.before, b.before) : a.before,
});

const inGroups = (row: Row, groups: readonly ColumnGroup[]): Row =>
  groups.map(({ columns }) => columns.reduce((sum, column) => sum + (row[column] ?? 0), 0));

/** From the top down, each unit with its sum. A circle in the register ends where it closes. */
const nodesOf = (units: readonly CountedUnit[]): readonly Node[] => {
  const ids = new Set(units.map(({ unitId }) => unitId));
  const below = Map.groupBy(units, ({ parentId }) => (parentId !== undefined && ids.has(parentId) ? parentId : ''));
  const nodes: Node[] = [];
  const visit = (unit: CountedUnit, above: Node | undefined): Sum => {
    const node = { unitId: unit.unitId, above, counts: unit.counts, before: unit.before };
    nodes.push(node);
    let sum: Sum = node;
    for (const child of below.get(unit.unitId) ?? []) sum = together(sum, visit(child, node));
    return Object.assign(node, { counts: sum.counts, before: sum.before });
  };
  for (const top of below.get('') ?? []) visit(top, undefined);
  return nodes;
};

/** Nobody, or enough, in each group; and what changed since the earlier edition is nobody or enough. */
const isSafe = ({ counts, before }: Sum, groups: readonly ColumnGroup[], fewest: number): boolean => {
  const now = inGroups(counts, groups);
  if (before !== undefined) {
    const moved = minus(now, inGroups(before, groups));
    if (moved.some((count) => count !== 0 && Math.abs(count) < fewest)) return false;
  }
  const held = groups.filter((_, at) => now[at] !== 0);
  const only = held.length === 1 ? held[0] : undefined;
  return now.every((count) => count === 0 || count >= fewest) && only?.tells !== true;
};

const isEmpty = ({ counts }: Sum): boolean => counts.every((count) => count === 0);

/** Which of these units may be told in these groups, the upper ones first. */
const releasedIn = (nodes: readonly Node[], groups: readonly ColumnGroup[], fewest: number): ReadonlySet<string> => {
  /** Of each released unit what is left when the released ones below are subtracted. */
  const left = new Map<string, Sum>();
  const nearest = (node: Node): string | undefined => {
    let at = node.above;
    while (at !== undefined && !left.has(at.unitId)) at = at.above;
    return at?.unitId;
  };
  for (const node of nodes) {
    if (isEmpty(node) || !isSafe(node, groups, fewest)) continue;
    const above = nearest(node);
    const rest = above === undefined ? undefined : without(left.get(above) ?? node, node);
    if (rest !== undefined && !isSafe(rest, groups, fewest)) continue;
    if (above !== undefined && rest !== undefined) left.set(above, rest);
    left.set(node.unitId, node);
  }
  return new Set(left.keys());
};

/**
 * How finely each unit of a tree may be told, so that whatever anybody works out by adding and subtracting what is shown,
 * of this edition and the one before, holds nobody or at least `fewest` people, and never that all of some staff have the
 * same bad or single predicate.
 *
 * In one grouping what can be worked out are sums of the remainders: a shown unit less the shown ones below it. So it is
 * enough to look at these. Groupings part each other and whoever is told finely is told coarsely, so that a mixture of
 * levels adds nothing (`test/domain/publication/released-levels.test.ts` attacks it with linear algebra).
 */
export const releasedLevels = (
  units: readonly CountedUnit[],
  { groupings, fewest }: { readonly groupings: Groupings; readonly fewest: number },
): readonly ReleasedUnit[] => {
  const nodes = nodesOf(units);
  const levels = new Map<string, number>();
  let candidates = nodes;
  for (const [level, groups] of groupings.entries()) {
    const released = releasedIn(candidates, groups, fewest);
    for (const unitId of released) levels.set(unitId, level);
    candidates = candidates.filter(({ unitId }) => released.has(unitId));
  }
  return nodes.map(({ unitId, counts }) => ({ unitId, level: levels.get(unitId), whole: counts }));
};
