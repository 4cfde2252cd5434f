import type { Dependencies } from '../../functions/dependencies.ts';
import { registerAgency } from '../../shared/data/agencies.ts';
import { inBatches } from '../../shared/data/in-batches.ts';
import { people, peopleWrites } from '../../shared/data/people.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import { importPeople } from '../../shared/domain/people/people-import.ts';
import type { Write } from '../../shared/ports/table.ts';
import type { Accounts } from '../accounts.ts';
import type { Office } from './office-data.ts';
import { holidayYears } from './office-holidays.ts';

/** At most six writes for each: well below the 100 of a transaction. */
const batch = 16;

/** An id that nobody has, as an older system leaves it behind when somebody retires. */
const nobodyOf = (prefix: string): string => `${prefix}-000`;

/** The people as the older system had them: whoever has a wrong supervisor in its file is supervised by nobody. */
const asExported = ({ rows, units, mandates, idFor, rolesFor, agency, idPrefix }: Office): readonly Employee[] => {
  const context = { units, existing: [], mandates, idFor, rolesFor, today: `${agency.year}-01-01` };
  const { added, findings } = importPeople(rows, context);
  // The header is row 1 of the file.
  const wrong = new Set(
    findings.filter(({ code }) => code === 'supervisor-unknown').map(({ row }) => idFor(rows[row - 2]?.NIP ?? '')),
  );
  return added.map((one) => (wrong.has(one.employeeId) ? { ...one, supervisorId: nobodyOf(idPrefix) } : one));
};

const withZone = (employee: Employee, { units }: Office): Employee => ({
  ...employee,
  zone: units.find(({ unitId }) => unitId === employee.unitId)?.zone ?? 'WIB',
});

const firstWrites = (office: Office, employees: readonly Employee[]): readonly Write[] => {
  const { agency, units, mandates } = office;
  const write = peopleWrites(agency.agencyId);
  const hrIds = employees.filter(({ roles }) => roles.includes('hr')).map(({ employeeId }) => employeeId);
  return [
    write.agency({ agencyId: agency.agencyId, name: agency.name, hrIds, version: 0 }),
    registerAgency(agency.agencyId),
    ...units.map((unit) => write.unit({ ...unit, version: 0 })),
    ...mandates.map((mandate) => write.mandate({ ...mandate, version: 0 })),
    ...holidayYears.map((year) => write.calendar({ ...year, version: 0 })),
  ];
};

/**
 * Puts the example office into an empty table: its units, its people as the personnel file has them, calendars and
 * accounts. A table that has the office keeps it. A start that was killed half-way is finished by the next one.
 * @returns whether anything was missing
 */
export const seedOffice = async (
  office: Office,
  { table, accounts }: { readonly table: Dependencies['table']; readonly accounts: Accounts },
): Promise<boolean> => {
  const { agencyId } = office.agency;
  const register = people(table, agencyId);
  if (await register.agency()) return false;
  const employees = asExported(office).map((employee) => withZone(employee, office));
  const existing = await register.employees(employees.map(({ employeeId }) => employeeId));
  const missing = employees.filter(({ employeeId }) => !existing.has(employeeId));
  const write = peopleWrites(agencyId);
  for (const some of inBatches(missing, batch)) {
    await table.transact(some.flatMap((employee) => write.employee({ ...employee, version: 0 })));
  }
  await accounts.seed(office.accounts);
  // The agency comes last: whoever sees it sees everything.
  await table.transact(firstWrites(office, employees));
  return true;
};
