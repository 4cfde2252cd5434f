import { countsOf } from '../../shared/data/counts.ts';
import type { UnitCounts } from '../../shared/data/unit-counts.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { Unit } from '../../shared/domain/people/people.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import type { Dependencies } from '../dependencies.ts';
import { openRegister } from '../register.ts';
import { type UnitTree, unitTree } from '../unit-tree.ts';

/** The units of an agency as a tree, with the counters that each has in a cycle. */
export interface CountedUnits {
  readonly cycle: Cycle;
  readonly tree: UnitTree;
  /** The unit that was asked for. */
  readonly asked: Unit | undefined;
  /** The counters of every unit that has any. */
  readonly counted: readonly UnitCounts[];
  /** The counters of those units that have any. */
  countsIn(units: readonly Unit[]): readonly UnitCounts[];
}

/**
 * Opens the counters of a cycle for looking at a unit, or at the whole agency.
 * @throws {Refused} `not-found` when there is no such cycle, `unit-unknown` when there is no such unit
 */
export const openCountedUnits = async (
  { agencyId, cycleId, unitId }: { readonly agencyId: string; readonly cycleId: string; readonly unitId?: string },
  deps: Dependencies,
): Promise<CountedUnits> => {
  const cycle = await loadCycle({ agencyId, cycleId }, deps);
  const [{ units }, counted] = await Promise.all([
    openRegister(agencyId, [], deps),
    countsOf(deps.table, agencyId, cycleId),
  ]);
  const tree = unitTree(units);
  const asked = unitId === undefined ? undefined : tree.unit(unitId);
  if (unitId !== undefined && asked === undefined) {
    throw new Refused({ code: 'unit-unknown', field: '/unitId', facts: { in: 'query' } });
  }
  const byUnit = new Map(counted.map((counts) => [counts.unitId, counts]));
  return { cycle, tree, asked, counted, countsIn: (some) => some.flatMap((unit) => byUnit.get(unit.unitId) ?? []) };
};

/** What a page begins with. An agency with one top is shown from there: a list of one unit tells nothing. */
export const shownUnit = ({ tree, asked }: Pick<CountedUnits, 'tree' | 'asked'>): Unit | undefined => {
  if (asked !== undefined) return asked;
  const tops = tree.childrenOf(undefined);
  return tops.length === 1 ? tops[0] : undefined;
};

/** The shown unit and each unit right below it. */
export const shownUnits = (counted: Pick<CountedUnits, 'tree' | 'asked'>): readonly Unit[] => {
  const top = shownUnit(counted);
  return [...(top ? [top] : []), ...counted.tree.childrenOf(top?.unitId)];
};
