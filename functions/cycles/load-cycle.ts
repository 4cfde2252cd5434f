import { cycles } from '../../shared/data/cycles.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * The cycle that a person asks for.
 * @throws {Refused} `not-found` when the agency has no such cycle
 */
export const loadCycle = async (
  { agencyId, cycleId }: { readonly agencyId: string; readonly cycleId: string },
  { table }: Pick<Dependencies, 'table'>,
): Promise<Cycle> => {
  const cycle = await cycles(table, agencyId).cycle(cycleId);
  if (!cycle) throw new Refused({ code: 'not-found', field: '/cycleId', facts: { in: 'path' } });
  return cycle;
};
