import { cycles } from '../../shared/data/cycles.ts';
import { people } from '../../shared/data/people.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { Dependencies } from '../dependencies.ts';
import type { UnitInCycle } from './unit-results.ts';

/** @throws {Refused} `not-found` when the agency has no such cycle or no such unit */
export const unitInCycle = async (
  unit: UnitInCycle,
  { table }: Dependencies,
): Promise<{ readonly unit: UnitInCycle; readonly cycle: Cycle }> => {
  const [cycle, found] = await Promise.all([
    cycles(table, unit.agencyId).cycle(unit.cycleId),
    people(table, unit.agencyId).unit(unit.unitId),
  ]);
  if (!cycle || !found) throw new Refused({ code: 'not-found', field: cycle ? '/unitId' : '/cycleId' });
  return { unit, cycle };
};
