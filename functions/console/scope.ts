import { countsOf } from '../../shared/data/counts.ts';
import type { UnitCounts } from '../../shared/data/unit-counts.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { Unit } from '../../shared/domain/people/people.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import type { Dependencies } from '../dependencies.ts';
import { openRegister } from '../register.ts';
import { unitTree } from '../unit-tree.ts';

/** The units that a table is about, in the order of the tree, each with its counters if it has any. */
export interface Scope {
  readonly agencyId: string;
  readonly cycleId: string;
  readonly units: readonly { readonly unit: Unit; readonly counts: UnitCounts | undefined }[];
}

interface Wish {
  readonly agencyId: string;
  readonly cycleId: string;
  readonly unitId?: string;
  readonly direct?: boolean;
}

/**
 * Opens a unit with everything below it, or only itself; the whole agency without one. The counters say which units have
 * anything to show, so that no others are asked.
 * @throws {Refused} `not-found` when there is no such cycle, `unit-unknown` when there is no such unit
 */
export const openScope = async ({ agencyId, cycleId, unitId, direct }: Wish, deps: Dependencies): Promise<Scope> => {
  await loadCycle({ agencyId, cycleId }, deps);
  const [{ units }, counted] = await Promise.all([
    openRegister(agencyId, [], deps),
    countsOf(deps.table, agencyId, cycleId),
  ]);
  const tree = unitTree(units);
  const top = unitId === undefined ? undefined : tree.unit(unitId);
  if (unitId !== undefined && top === undefined) {
    throw new Refused({ code: 'unit-unknown', field: '/unitId', facts: { in: 'query' } });
  }
  const wanted = direct && top ? [top] : tree.within(unitId);
  const byUnit = new Map(counted.map((counts) => [counts.unitId, counts]));
  return { agencyId, cycleId, units: wanted.map((unit) => ({ unit, counts: byUnit.get(unit.unitId) })) };
};
