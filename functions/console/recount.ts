import { tally, totalOf, type UnitCounts } from '../../shared/data/counts.ts';
import { casePage } from '../cycles/phase-pages.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * What the counters of a cycle must say, from the cases themselves, by unit: for checking that the counters never drift.
 * Reads every case of the cycle, so it is nothing for a page load.
 */
export const recount = async (
  cycle: { readonly agencyId: string; readonly cycleId: string },
  deps: Pick<Dependencies, 'table'>,
): Promise<readonly UnitCounts[]> => {
  const counted: UnitCounts[] = [];
  let cursor: string | undefined;
  do {
    const page = await casePage(cycle, cursor, deps);
    counted.push(...tally(page.items));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return [...Map.groupBy(counted, ({ unitId }) => unitId)].map(([unitId, parts]) => ({ unitId, ...totalOf(parts) }));
};
