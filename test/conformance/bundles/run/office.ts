import year2026 from '../../../../data/holidays/2026.json' with { type: 'json' };
import year2027 from '../../../../data/holidays/2027.json' with { type: 'json' };
import { registerAgency } from '../../../../shared/data/agencies.ts';
import { peopleWrites } from '../../../../shared/data/people.ts';
import type { HolidayYear } from '../../../../shared/domain/calendar/working-calendar.ts';
import type { Employee } from '../../../../shared/domain/people/people.ts';
import type { Table } from '../../../../shared/ports/table.ts';
import { smallOffice } from '../../../support/small-office.ts';

export const agencyId = 'contoh';

/** Enough colleagues beside `joko` for what they say to be heard. */
export const colleagues = ['rekan-a', 'rekan-b', 'rekan-c', 'rekan-d'] as const;

const joko = smallOffice.employees.find(({ employeeId }) => employeeId === 'joko');
if (joko === undefined) throw new Error('the small office has no joko');

const employees: readonly Employee[] = [
  ...smallOffice.employees,
  ...colleagues.map((employeeId, at) => ({
    ...joko,
    employeeId,
    nip: `19860926201505140${at}`,
    name: `Rekan ${employeeId.slice(-1).toUpperCase()} Contoh`,
    email: `${employeeId}@kantor.example`,
  })),
];

/** How many people the office has. */
export const people = employees.length;

/** Puts a small agency into the empty table, as whoever sets up the system does: people, units and holidays. */
export const seedOffice = async (table: Table): Promise<void> => {
  const write = peopleWrites(agencyId);
  const years = [year2026, year2027] as unknown as readonly HolidayYear[];
  await table.transact([
    write.agency({ agencyId, name: 'Kantor Contoh', hrIds: ['wati'], version: 0 }),
    registerAgency(agencyId),
    ...smallOffice.units.map((unit) => write.unit({ ...unit, version: 0 })),
    ...employees.flatMap((one) => write.employee({ ...one, version: 0 })),
    ...years.map((year) => write.calendar({ ...year, version: 0 })),
  ]);
};
