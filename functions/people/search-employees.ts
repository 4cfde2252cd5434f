import { cases } from '../../shared/data/cases.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import { caseIdOf } from '../cycles/new-case.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { peopleFound, summaryOf } from './people-found.ts';

/** The case of each in a cycle, if one is asked about. */
const casesIn = async (
  agencyId: string,
  found: readonly Employee[],
  { cycleId, deps }: { readonly cycleId: string | undefined; readonly deps: Dependencies },
) => {
  const ids = cycleId === undefined ? [] : found.map(({ employeeId }) => caseIdOf(cycleId, employeeId));
  const known = await cases(deps.table, agencyId).several(ids);
  return new Map(known.map(({ employeeId, caseId, stage }) => [employeeId, { caseId, stage }]));
};

/** Finds employees by the beginning of any word of a name or the end of a NIP. No answer holds a NIP. */
export const searchEmployees = endpoint('searchEmployees', async ({ actor, body }, deps) => {
  const [register, { items, ...page }] = await Promise.all([
    openRegister(actor.agencyId, [], deps),
    peopleFound(actor.agencyId, body, deps),
  ]);
  const inCycle = await casesIn(actor.agencyId, items, { cycleId: body.cycleId, deps });
  const shown = items.map((employee) => ({
    ...summaryOf(employee, register),
    ...inCycle.get(employee.employeeId),
  }));
  return { answer: { body: { items: shown, ...page } } };
});
