import { people } from '../../shared/data/people.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import type { Dependencies } from '../dependencies.ts';
import { fullName, openRegister, type Register } from '../register.ts';

/** What a row of a table says of people and units: their names. */
export type Names = Pick<Register, 'nameOf' | 'unitName'>;

/**
 * The names of these people, for tables of many rows: unlike `openRegister` without everybody above them.
 */
export const namesOf = async (
  agencyId: string,
  ids: readonly string[],
  deps: Dependencies,
): Promise<Names & { employee(employeeId: string): Employee | undefined }> => {
  const [register, employees] = await Promise.all([
    openRegister(agencyId, [], deps),
    people(deps.table, agencyId).employees(ids),
  ]);
  const employee = (employeeId: string) => employees.get(employeeId);
  return {
    unitName: register.unitName,
    employee,
    nameOf: (employeeId) => {
      const found = employee(employeeId);
      return found === undefined ? '' : fullName(found);
    },
  };
};
