import type { Versioned } from '../../shared/data/document.ts';
import type { Employee, Unit } from '../../shared/domain/people/people.ts';
import { importPeople, type PeopleImport } from '../../shared/domain/people/people-import.ts';
import type { ImportRecord } from '../../shared/domain/people/people-import-columns.ts';
import type { ImportFinding } from '../../shared/domain/people/people-import-findings.ts';
import { importUnits } from '../../shared/domain/people/people-import-units.ts';
import type { ImportRegister } from './import-register.ts';

/** What two files come to: what is to be written, and everything wrong with them. */
export interface ImportPlan {
  readonly units: readonly Versioned<Unit>[];
  readonly employees: readonly Versioned<Employee>[];
  readonly people: PeopleImport;
  readonly findings: readonly (ImportFinding & { readonly file: 'units' | 'employees' })[];
}

interface Files {
  readonly employees: readonly ImportRecord[];
  readonly units: readonly ImportRecord[];
}

/** What a file can say of an employee: the zone follows from the unit, the version is the table's. */
const comparable = ({ version: _, zone: __, ...employee }: Versioned<Employee>): Employee => employee;

const merged = (existing: readonly Unit[], read: readonly Unit[]): readonly Unit[] => [
  ...new Map([...existing, ...read].map((unit) => [unit.unitId, unit])).values(),
];

const unitFields = ['name', 'parentId', 'headId', 'zone', 'weekDays'] as const satisfies readonly (keyof Unit)[];

const unitsToWrite = (read: readonly Unit[], existing: readonly Versioned<Unit>[]): readonly Versioned<Unit>[] =>
  read.flatMap((unit) => {
    const before = existing.find(({ unitId }) => unitId === unit.unitId);
    const same = before !== undefined && unitFields.every((field) => before[field] === unit[field]);
    return same ? [] : [{ ...unit, version: before?.version ?? 0 }];
  });

const employeesToWrite = (
  { added, changed, unchanged }: PeopleImport,
  units: readonly Unit[],
  { employees }: ImportRegister,
): readonly Versioned<Employee>[] => {
  const before = new Map(employees.map((employee) => [employee.employeeId, employee]));
  const zones = new Map(units.map(({ unitId, zone }) => [unitId, zone]));
  const placed = (employee: Employee): Versioned<Employee> => {
    const zone = zones.get(employee.unitId);
    const version = before.get(employee.employeeId)?.version ?? 0;
    return { ...employee, ...(zone === undefined ? {} : { zone }), version };
  };
  const moved = unchanged.map(placed).filter(({ employeeId, zone }) => zone !== before.get(employeeId)?.zone);
  return [...added.map(placed), ...changed.map(({ after }) => placed(after)), ...moved];
};

/**
 * Reads the files against the register. Units are read twice: whom a row makes head may turn out to be in a row that is
 * refused, and is then nobody.
 */
export const planImport = (files: Files, register: ImportRegister, today: string): ImportPlan => {
  const { idFor, nipsOfFile, mandates } = register;
  const existing = register.employees.map(comparable);
  const onRecord = new Set(existing.map(({ nip }) => nip));
  const unitContext = { idFor, existing: register.units };
  const expected = importUnits(files.units, {
    ...unitContext,
    knows: (nip) => onRecord.has(nip) || nipsOfFile.has(nip),
  });
  const units = merged(register.units, expected.units);
  const people = importPeople(files.employees, { units, existing, mandates, idFor, today });
  for (const { nip } of people.added) onRecord.add(nip);
  const read = importUnits(files.units, { ...unitContext, knows: (nip) => onRecord.has(nip) });
  return {
    units: unitsToWrite(read.units, register.units),
    employees: employeesToWrite(people, units, register),
    people,
    findings: [
      ...read.findings.map((finding) => ({ ...finding, file: 'units' as const })),
      ...people.findings.map((finding) => ({ ...finding, file: 'employees' as const })),
    ],
  };
};
