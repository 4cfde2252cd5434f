import type { RequestOf } from '../../shared/contract/index.ts';
import { people, searchable } from '../../shared/data/people.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import type { Dependencies } from '../dependencies.ts';
import { unitRef } from '../name-refs.ts';
import { fullName, type Register } from '../register.ts';

/** The index by name begins with two letters; a name that has no two is nobody's. */
const fewestLetters = 2;

/** A page of those whose name has a word that begins so, or whose NIP ends so. */
export const peopleFound = async (
  agencyId: string,
  search: RequestOf<'searchSourceOwners'>['body'],
  { table }: Dependencies,
): Promise<{ readonly items: readonly Employee[]; readonly cursor?: string }> => {
  const register = people(table, agencyId);
  const { limit, cursor } = search;
  const page = { limit, ...(cursor === undefined ? {} : { cursor }) };
  if ('nipTail' in search) return register.byNipTail(search.nipTail, page);
  return [...searchable(search.name)].length < fewestLetters ? { items: [] } : register.byName(search.name, page);
};

/** An employee as a search shows one: without the NIP. */
export const summaryOf = (employee: Employee, register: Pick<Register, 'unitName' | 'nameOf'>) => ({
  employeeId: employee.employeeId,
  name: fullName(employee),
  position: employee.position,
  unit: unitRef(employee.unitId, register),
});
