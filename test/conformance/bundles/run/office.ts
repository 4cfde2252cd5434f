import year2026 from '../../../../data/holidays/2026.json' with { type: 'json' };
import year2027 from '../../../../data/holidays/2027.json' with { type: 'json' };
import { registerAgency } from '../../../../shared/data/agencies.ts';
import { peopleWrites } from '../../../../shared/data/people.ts';
import type { HolidayYear } from '../../../../shared/domain/calendar/working-calendar.ts';
import type { Table } from '../../../../shared/ports/table.ts';
import { smallOffice } from '../../../support/small-office.ts';

export const agencyId = 'contoh';

/** Puts a small agency into the empty table, as whoever sets up the system does: people, units and holidays. */
export const seedOffice = async (table: Table): Promise<void> => {
  const write = peopleWrites(agencyId);
  const years = [year2026, year2027] as unknown as readonly HolidayYear[];
  await table.transact([
    write.agency({ agencyId, name: 'Kantor Contoh', hrIds: ['wati'], version: 0 }),
    registerAgency(agencyId),
    ...smallOffice.units.map((unit) => write.unit({ ...unit, version: 0 })),
    ...smallOffice.employees.flatMap((one) => write.employee({ ...one, version: 0 })),
    ...years.map((year) => write.calendar({ ...year, version: 0 })),
  ]);
};
