import type { RequestOf } from '../../shared/contract/index.ts';
import { cases } from '../../shared/data/cases.ts';
import { people, searchable } from '../../shared/data/people.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import { caseIdOf } from '../cycles/new-case.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { unitRef } from '../name-refs.ts';
import { fullName, openRegister } from '../register.ts';

/** The index by name begins with two letters; a name that has no two is nobody's. */
const fewestLetters = 2;

const found = async (agencyId: string, search: RequestOf<'searchEmployees'>['body'], { table }: Dependencies) => {
  const register = people(table, agencyId);
  const { limit, cursor } = search;
  const page = { limit, ...(cursor === undefined ? {} : { cursor }) };
  if ('nipTail' in search) return register.byNipTail(search.nipTail, page);
  return [...searchable(search.name)].length < fewestLetters ? { items: [] } : register.byName(search.name, page);
};

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
    found(actor.agencyId, body, deps),
  ]);
  const inCycle = await casesIn(actor.agencyId, items, { cycleId: body.cycleId, deps });
  const shown = items.map((employee) => ({
    employeeId: employee.employeeId,
    name: fullName(employee),
    position: employee.position,
    unit: unitRef(employee.unitId, register),
    ...inCycle.get(employee.employeeId),
  }));
  return { answer: { body: { items: shown, ...page } } };
});
