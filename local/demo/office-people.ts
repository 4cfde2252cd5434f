import type { LocalDate } from '../../shared/domain/calendar/local-date.ts';
import { typedDate } from '../../shared/domain/calendar/typed-date.ts';
import type { Employee, Mandate, Role, Unit } from '../../shared/domain/people/people.ts';
import type { ImportRecord } from '../../shared/domain/people/people-import-columns.ts';
import type { AccountSeed } from '../accounts.ts';
import { cellOf } from './office-csv.ts';

/** The password of everybody in the demo. It is published at the start: a demo has nothing to hide. */
export const demoPassword = 'rakumpit-2026';

/** A transfer in the middle of the year. */
export interface OfficeTransfer {
  readonly employeeId: string;
  readonly date: LocalDate;
  readonly unitId: string;
  readonly position: string;
  readonly supervisorId: string;
  readonly decree: string;
}

/** How the tables name units and people. */
export interface Names {
  readonly unitNamed: (name: string) => Unit;
  readonly idFor: (nip: string) => string;
}

const dateOf = (record: ImportRecord, column: string): LocalDate => {
  const date = typedDate(cellOf(record, column));
  if (date === undefined) throw new Error(`"${cellOf(record, column)}" in ${column} is no date`);
  return date;
};

export const transfersOf = (records: readonly ImportRecord[], { unitNamed, idFor }: Names): readonly OfficeTransfer[] =>
  records.map((record) => ({
    employeeId: idFor(cellOf(record, 'NIP')),
    date: dateOf(record, 'TANGGAL'),
    unitId: unitNamed(cellOf(record, 'UNIT TUJUAN')).unitId,
    position: cellOf(record, 'JABATAN BARU'),
    supervisorId: idFor(cellOf(record, 'NIP ATASAN BARU')),
    decree: cellOf(record, 'NOMOR SK'),
  }));

export const mandatesOf = (records: readonly ImportRecord[], { unitNamed, idFor }: Names): readonly Mandate[] =>
  records.map((record, index) => ({
    mandateId: `mandat-${index + 1}`,
    unitId: unitNamed(cellOf(record, 'UNIT')).unitId,
    holderId: idFor(cellOf(record, 'NIP')),
    kind: cellOf(record, 'JENIS') === 'Plh' ? 'plh' : 'plt',
    from: dateOf(record, 'DARI'),
    to: dateOf(record, 'SAMPAI'),
    decree: cellOf(record, 'NOMOR SK'),
  }));

const roleWords: Readonly<Record<string, Role>> = { 'pengelola kepegawaian': 'hr', operator: 'operator' };

/** The roles beyond being an employee, by NIP. */
export const rolesOf = (records: readonly ImportRecord[]): ReadonlyMap<string, readonly Role[]> =>
  new Map(
    records.map((record) => {
      const role = roleWords[cellOf(record, 'PERAN')];
      if (role === undefined) throw new Error(`peran.csv has an unknown role ${cellOf(record, 'PERAN')}`);
      return [cellOf(record, 'NIP'), [role]];
    }),
  );

const hintOf = ({ employeeId, position, roles }: Employee, employees: readonly Employee[]): string => {
  const hints = [
    ...(employees.some(({ supervisorId }) => supervisorId === employeeId) ? ['pejabat penilai'] : []),
    ...(roles.includes('hr') ? ['pengelola kepegawaian'] : []),
    ...(roles.includes('operator') ? ['operator'] : []),
  ];
  return hints.length === 0 ? position : `${position} · ${hints.join(', ')}`;
};

/** An account for everybody; the login is what stands before the @ of the address. */
export const accountsOf = (employees: readonly Employee[], agencyId: string): readonly AccountSeed[] =>
  employees.map((employee) => ({
    login: employee.email.split('@', 1)[0] ?? '',
    password: demoPassword,
    employeeId: employee.employeeId,
    agencyId,
    name: employee.name,
    roleHint: hintOf(employee, employees),
  }));
