import { peopleWrites } from '../../shared/data/people.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import type { App } from './app.ts';
import { smallOffice } from './small-office.ts';

const serial = (number: number): string => String(number).padStart(3, '0');

/** So many more people of the service unit: `p001` and on, supervised by `budi`. */
export const withStaff = async (app: App, count: number): Promise<readonly string[]> => {
  const model = smallOffice.employees.find(({ employeeId }) => employeeId === 'siti');
  if (!model) throw new Error('the office has no Siti');
  const write = peopleWrites(app.agencyId);
  const staff = Array.from({ length: count }, (_, index): Employee => {
    const number = serial(index + 1);
    const employeeId = `p${number}`;
    const nip = `198609262015052${number}`;
    return { ...model, employeeId, nip, name: `Pegawai ${employeeId}`, email: `${employeeId}@kantor.example` };
  });
  for (let start = 0; start < count; start += 16) {
    await app.table.transact(
      staff.slice(start, start + 16).flatMap((employee) => write.employee({ ...employee, version: 0 })),
    );
  }
  return staff.map(({ employeeId }) => employeeId);
};
