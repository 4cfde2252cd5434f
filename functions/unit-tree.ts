import type { Unit } from '../shared/domain/people/people.ts';

/** The units of an agency as a tree. Order among siblings is by name. */
export interface UnitTree {
  unit(unitId: string): Unit | undefined;
  /** Right below a unit; the tops of the agency without one. */
  childrenOf(unitId: string | undefined): readonly Unit[];
  /** The unit and everything below it; every unit without one. A circle in the register ends where it closes. */
  within(unitId: string | undefined): readonly Unit[];
  /** The ids of the unit and everything below it. */
  idsWithin(unitId: string): ReadonlySet<string>;
  /** From the top down to the unit. */
  pathTo(unitId: string | undefined): readonly Unit[];
}

const byName = (a: Unit, b: Unit): number => (a.name + a.unitId < b.name + b.unitId ? -1 : 1);

export const unitTree = (units: readonly Unit[]): UnitTree => {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const parentIn = ({ parentId }: Unit) => (parentId !== undefined && byId.has(parentId) ? parentId : undefined);
  const children = Map.groupBy([...units].sort(byName), parentIn);
  const childrenOf = (unitId: string | undefined) => children.get(unitId) ?? [];
  const collect = (unit: Unit, found: Set<Unit>): void => {
    if (found.has(unit)) return;
    found.add(unit);
    for (const child of childrenOf(unit.unitId)) collect(child, found);
  };
  const within = (unitId: string | undefined): readonly Unit[] => {
    if (unitId === undefined) return units;
    const found = new Set<Unit>();
    const top = byId.get(unitId);
    if (top) collect(top, found);
    return [...found];
  };
  return {
    unit: (unitId) => byId.get(unitId),
    childrenOf,
    within,
    idsWithin: (unitId) => new Set(within(unitId).map((unit) => unit.unitId)),
    pathTo: (unitId) => {
      const path: Unit[] = [];
      let at = unitId === undefined ? undefined : byId.get(unitId);
      while (at && !path.includes(at)) {
        path.unshift(at);
        const above = parentIn(at);
        at = above === undefined ? undefined : byId.get(above);
      }
      return path;
    },
  };
};
