import type { LocalDate } from '../calendar/local-date.ts';
import type { Employee, Mandate, Role, Unit } from './people.ts';
import {
  type EmployeeField,
  employeeColumns,
  headersOf,
  type ImportRecord,
  requiredEmployeeColumns,
} from './people-import-columns.ts';
import { compareEmployees, type EmployeeChange } from './people-import-diff.ts';
import { type ImportFinding, importFinding } from './people-import-findings.ts';
import { type ImportRow, readImportRow } from './people-import-row.ts';
import { findLoops, findSupervisor, type RowEmployee, type SupervisorContext } from './people-import-supervisors.ts';

/** What an agency already has, against which a file is read. */
export interface ImportContext {
  readonly units: readonly Unit[];
  readonly existing: readonly Employee[];
  readonly mandates: readonly Mandate[];
  /** The id of a person who isn't there yet. */
  readonly idFor: (nip: string) => string;
  /** Roles come from a list of its own, never from a personnel file; those who are there keep theirs. */
  readonly rolesFor?: (nip: string) => readonly Role[];
  readonly today: LocalDate;
}

/** What a file of employees comes to: the same file again changes nothing. Nobody is removed for being absent. */
export interface PeopleImport {
  readonly added: readonly Employee[];
  readonly changed: readonly EmployeeChange[];
  readonly unchanged: readonly Employee[];
  readonly refusedRows: number;
  readonly findings: readonly ImportFinding[];
}

type Headers = Readonly<Partial<Record<EmployeeField, string>>>;

const place = (row: number, column: string | undefined) => ({ row, ...(column !== undefined && { column }) });

const missingColumns = (headers: Headers): readonly ImportFinding[] =>
  requiredEmployeeColumns
    .filter((field) => headers[field] === undefined)
    .map((field) => {
      const [missing, ...others] = employeeColumns[field];
      return importFinding({ row: 1 }, 'column-missing', { missing, accepted: [missing, ...others].join(', ') });
    });

const twice = (value: string, seen: Map<string, number>, row: number): number | undefined => {
  const first = seen.get(value);
  if (first === undefined) seen.set(value, row);
  return first;
};

/** Drops rows whose NIP or address is already in an earlier row, or whose address is somebody else's. */
const dropDuplicates = (
  rows: readonly ImportRow[],
  existing: readonly Employee[],
  headers: Headers,
): { readonly rows: readonly ImportRow[]; readonly findings: readonly ImportFinding[] } => {
  const findings: ImportFinding[] = [];
  const nips = new Map<string, number>();
  const emails = new Map<string, number>();
  const inFile = new Set(rows.map(({ nip }) => nip));
  for (const { email, nip } of existing) if (!inFile.has(nip)) emails.set(email, 0);
  const kept = rows.filter(({ row, nip, person: { email } }) => {
    const firstRow = twice(nip, nips, row);
    if (firstRow !== undefined)
      findings.push(importFinding(place(row, headers.nip), 'nip-duplicate', { given: nip, firstRow }));
    else if (twice(email, emails, row) !== undefined)
      findings.push(importFinding(place(row, headers.email), 'email-duplicate', { given: email }));
    else return true;
    return false;
  });
  return { rows: kept, findings };
};

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Units are named by code or by name. */
const unitFinder = (units: readonly Unit[]) => {
  const known = new Map(units.flatMap((unit) => [unit.unitId, unit.name].map((key) => [plain(key), unit])));
  return (text: string): Unit | undefined => known.get(plain(text));
};

const employeeOf = (
  { row, unit, before }: { row: ImportRow; unit: Unit; before: Employee | undefined },
  { idFor, rolesFor }: ImportContext,
): Employee => ({
  employeeId: before?.employeeId ?? idFor(row.nip),
  nip: row.nip,
  ...row.person,
  unitId: unit.unitId,
  roles: before?.roles ?? rolesFor?.(row.nip) ?? [],
  language: before?.language ?? 'id',
});

const placeInUnits = (rows: readonly ImportRow[], context: ImportContext, headers: Headers) => {
  const findUnit = unitFinder(context.units);
  const known = context.units.map(({ name }) => name).join(', ');
  const onRecord = new Map(context.existing.map((employee) => [employee.nip, employee]));
  const findings: ImportFinding[] = [];
  const placed = rows.flatMap((row) => {
    const unit = findUnit(row.unit);
    if (unit !== undefined)
      return [{ source: row, employee: employeeOf({ row, unit, before: onRecord.get(row.nip) }, context) }];
    findings.push(importFinding(place(row.row, headers.unit), 'unit-unknown', { given: row.unit, known }));
    return [];
  });
  return { placed, findings };
};

const supervisorContext = (
  people: readonly Employee[],
  { units, existing, mandates, today }: ImportContext,
  headers: Headers,
): SupervisorContext => {
  const everybody = [...existing, ...people];
  return {
    byNip: new Map(everybody.map((employee) => [employee.nip, employee])),
    byId: new Map(everybody.map((employee) => [employee.employeeId, employee])),
    units: new Map(units.map((unit) => [unit.unitId, unit])),
    acting: mandates.filter(({ from, to }) => from <= today && today <= to),
    column: headers.supervisor ?? employeeColumns.supervisor[0],
  };
};

/** Sets everybody's supervisor. Where the file names nobody known, the one on record stays; a circle is opened. */
const withSupervisors = (placed: readonly RowEmployee[], context: ImportContext, headers: Headers) => {
  const onRecord = new Map(context.existing.map(({ employeeId, supervisorId }) => [employeeId, supervisorId]));
  const known = supervisorContext(
    placed.map(({ employee }) => employee),
    context,
    headers,
  );
  const found = placed.map((one) => ({ ...one, ...findSupervisor(one, known) }));
  const supervised = found.map(({ source, employee, supervisorId, finding }): RowEmployee => {
    const chosen = finding === undefined ? supervisorId : onRecord.get(employee.employeeId);
    return { source, employee: { ...employee, ...(chosen !== undefined && { supervisorId: chosen }) } };
  });
  const loops = findLoops(
    supervised,
    supervisorContext(
      supervised.map(({ employee }) => employee),
      context,
      headers,
    ),
  );
  return {
    people: supervised.map(({ employee }) => {
      const { supervisorId: _, ...freed } = employee;
      return loops.has(employee.employeeId) ? freed : employee;
    }),
    findings: [...found.flatMap(({ finding }) => finding ?? []), ...loops.values()],
  };
};

/**
 * Reads a file of employees as local systems export it, by the NIP: who is new, who changed, who stays as they were, and
 * everything wrong with the file, by row and column, with what would be right. A row with an error isn't taken in; with a
 * warning it is. A supervisor of nobody only warns, since the readiness check stops the cycle for that person and the
 * others can go on.
 */
export const importPeople = (records: readonly ImportRecord[], context: ImportContext): PeopleImport => {
  const headers = headersOf(Object.keys(records[0] ?? {}), employeeColumns);
  const missing = missingColumns(headers);
  if (missing.length > 0)
    return { added: [], changed: [], unchanged: [], refusedRows: records.length, findings: missing };
  const read = records.map((record, index) => readImportRow(record, { row: index + 2, headers }, context.today));
  const unique = dropDuplicates(
    read.flatMap(({ row }) => row ?? []),
    context.existing,
    headers,
  );
  const { placed, findings } = placeInUnits(unique.rows, context, headers);
  const supervised = withSupervisors(placed, context, headers);
  const all = [...read.flatMap((one) => one.findings), ...unique.findings, ...findings, ...supervised.findings];
  return {
    ...compareEmployees(supervised.people, context.existing),
    refusedRows: records.length - placed.length,
    findings: all.sort((a, b) => a.row - b.row),
  };
};
