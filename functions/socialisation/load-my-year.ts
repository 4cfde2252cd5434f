import { cases } from '../../shared/data/cases.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { Actor } from '../actor.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { caseIdOf } from '../cycles/new-case.ts';
import type { Dependencies } from '../dependencies.ts';
import { schemeOf } from '../scheme-of.ts';
import type { MyYear } from './my-scheme.ts';

/**
 * The reader's year in a cycle.
 * @throws {Refused} `not-found` when there is no such cycle, or the reader has no year in it
 */
export const loadMyYear = async (
  { agencyId, employeeId }: Actor,
  cycleId: string,
  deps: Dependencies,
): Promise<MyYear> => {
  const cycle = await loadCycle({ agencyId, cycleId }, deps);
  const mine = await cases(deps.table, agencyId).case(caseIdOf(cycleId, employeeId));
  if (!mine) throw new Refused({ code: 'not-found', field: '/cycleId', facts: { in: 'path' } });
  return { cycle, mine, scheme: await schemeOf(cycle, deps) };
};
