import type { Versioned } from '../../shared/data/document.ts';
import { people } from '../../shared/data/people.ts';
import { normaliseNip } from '../../shared/domain/people/nip.ts';
import type { Employee, Mandate, Unit } from '../../shared/domain/people/people.ts';
import { employeeColumns, headersOf, type ImportRecord } from '../../shared/domain/people/people-import-columns.ts';
import type { Dependencies } from '../dependencies.ts';

/** Everybody of an agency, for a file to be compared with. */
export interface ImportRegister {
  readonly units: readonly Versioned<Unit>[];
  readonly mandates: readonly Mandate[];
  readonly employees: readonly Versioned<Employee>[];
  readonly nipsOfFile: ReadonlySet<string>;
  /** The id of whoever has the NIP; a fresh one for somebody new, the same each time. */
  readonly idFor: (nip: string) => string;
}

const nipsIn = (records: readonly ImportRecord[]): ReadonlySet<string> => {
  const { nip: column } = headersOf(Object.keys(records[0] ?? {}), employeeColumns);
  return new Set(column === undefined ? [] : records.map((record) => normaliseNip(record[column] ?? '')));
};

/** Short, since ids of cases, tasks and notices are made of it; a clash is a lost race and tried again. */
const freshId = ({ ids }: Pick<Dependencies, 'ids'>): string => `p-${ids.next().slice(-12)}`;

const idsFor = (employees: readonly Employee[], deps: Dependencies): ((nip: string) => string) => {
  const known = new Map(employees.map(({ nip, employeeId }) => [nip, employeeId]));
  return (nip) => {
    const id = known.get(nip) ?? freshId(deps);
    known.set(nip, id);
    return id;
  };
};

/** Lists by unit may lag: whoever is in the file is read again by the NIP. */
export const importRegister = async (
  agencyId: string,
  records: readonly ImportRecord[],
  deps: Dependencies,
): Promise<ImportRegister> => {
  const register = people(deps.table, agencyId);
  const nipsOfFile = nipsIn(records);
  const [units, mandates, named] = await Promise.all([
    register.units(),
    register.mandates(),
    register.byNips([...nipsOfFile].filter((nip) => nip !== '')),
  ]);
  const everybody = new Map<string, Versioned<Employee>>();
  for (const { unitId } of units) {
    for (const one of await register.allStaffOf(unitId)) everybody.set(one.employeeId, one);
  }
  for (const one of named) everybody.set(one.employeeId, one);
  const employees = [...everybody.values()];
  return { units, mandates, employees, nipsOfFile, idFor: idsFor(employees, deps) };
};
