import type { UnitCounts } from '../../shared/data/unit-counts.ts';
import type { Unit } from '../../shared/domain/people/people.ts';
import type { Dependencies } from '../dependencies.ts';
import { openCountedUnits } from './counted-units.ts';

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
export const openScope = async (wish: Wish, deps: Dependencies): Promise<Scope> => {
  const { agencyId, cycleId, direct } = wish;
  const { tree, asked, countsIn } = await openCountedUnits(wish, deps);
  const wanted = direct && asked ? [asked] : tree.within(asked?.unitId);
  return { agencyId, cycleId, units: wanted.map((unit) => ({ unit, counts: countsIn([unit])[0] })) };
};
