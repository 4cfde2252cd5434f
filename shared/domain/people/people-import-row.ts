import type { LocalDate } from '../calendar/local-date.ts';
import { typedDate } from '../calendar/typed-date.ts';
import { nipFindings, normaliseNip, parseNip } from './nip.ts';
import type { Employee, Employment } from './people.ts';
import { cellReader, type EmployeeField, type ImportRecord, isNumberNip } from './people-import-columns.ts';
import { type ImportCode, type ImportFacts, type ImportFinding, importFinding } from './people-import-findings.ts';
import { functionalLevelOf, isRank, normaliseRank, positionKindOf } from './people-import-position.ts';
import { nipReasonWords } from './people-import-words.ts';

/** What one row says of an employee, before it is compared with the other rows. Unit and supervisor are as written. */
export interface ImportRow {
  readonly row: number;
  readonly nip: string;
  readonly person: Omit<Employee, 'employeeId' | 'nip' | 'unitId' | 'supervisorId' | 'roles' | 'language'>;
  readonly unit: string;
  readonly supervisor: string;
}

/** Reads cells of one row, and keeps what is wrong with them. */
interface Reading {
  readonly cell: (field: EmployeeField) => string;
  readonly today: LocalDate;
  readonly report: (field: EmployeeField, code: ImportCode, facts?: ImportFacts) => void;
}

/** `1990-01-31` as it is written in such a file. */
const written = (day: LocalDate): string => day.split('-').reverse().join('-');

const sexes: Readonly<Record<string, 'male' | 'female'>> = {
  l: 'male',
  'laki-laki': 'male',
  pria: 'male',
  p: 'female',
  perempuan: 'female',
  wanita: 'female',
};

const employmentOf = ({ cell, report }: Reading): Employment | undefined => {
  const status = cell('status').toUpperCase();
  if (status === 'PNS' || status === 'PPPK') return status;
  if (status !== '') report('status', 'status-unknown', { given: cell('status') });
  return status === '' ? parseNip(cell('nip'))?.employment : undefined;
};

/** What is wrong with the NIP of the row, if anything. */
const readNip = ({ cell, today, report }: Reading, employment: Employment | undefined): void => {
  const given = cell('nip');
  const sex = sexes[cell('sex').toLowerCase()];
  const check = { today, mode: 'import', ...(employment && { employment }), ...(sex && { sex }) } as const;
  if (given === '') report('nip', 'value-missing', { wanted: 'NIP' });
  else if (isNumberNip(given)) report('nip', 'nip-is-number', { given });
  else
    for (const { severity, facts } of nipFindings(given, check)) {
      const { id: reasonId, en: reasonEn } = nipReasonWords[facts.reason];
      report('nip', severity === 'blocker' ? 'nip-malformed' : 'nip-implausible', { given, reasonId, reasonEn });
    }
};

const readDates = ({ cell, report }: Reading): void => {
  for (const field of ['birthDate', 'rankSince', 'positionSince'] as const) {
    const given = cell(field);
    if (given !== '' && typedDate(given) === undefined) report(field, 'date-malformed', { given });
  }
  const given = typedDate(cell('birthDate'));
  const expected = parseNip(cell('nip'))?.birthDate;
  if (given !== undefined && expected !== undefined && given !== expected)
    report('birthDate', 'birth-date-differs', { given: written(given), expected: written(expected) });
};

const readRank = ({ cell, report }: Reading, employment: Employment): string => {
  const rank = normaliseRank(cell('rank'));
  if (!isRank(rank, employment)) report('rank', 'rank-unknown', { given: cell('rank') });
  return rank;
};

const readPosition = ({ cell, report }: Reading): Pick<Employee, 'position' | 'positionKind' | 'functionalLevel'> => {
  const position = cell('position');
  const positionKind = positionKindOf(cell('positionKind'), cell('echelon'));
  if (position === '') report('position', 'value-missing', { wanted: 'JABATAN' });
  if (positionKind === undefined) report('positionKind', 'position-kind-unknown', { given: cell('positionKind') });
  const functionalLevel = positionKind === 'fungsional' ? functionalLevelOf(position) : undefined;
  if (positionKind === 'fungsional' && functionalLevel === undefined)
    report('position', 'functional-level-missing', { given: position });
  return { position, positionKind: positionKind ?? 'pelaksana', ...(functionalLevel && { functionalLevel }) };
};

const readContact = ({ cell, report }: Reading): string => {
  const email = cell('email').toLowerCase();
  if (email === '') report('email', 'value-missing', { wanted: 'EMAIL' });
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) report('email', 'email-malformed', { given: email });
  const standing = cell('standing');
  if (standing !== '' && !/^aktif\b/i.test(standing)) report('standing', 'not-active', { given: standing });
  return email;
};

const readPerson = (reading: Reading): ImportRow['person'] => {
  const { cell, report } = reading;
  const employment = employmentOf(reading);
  readNip(reading, employment);
  readDates(reading);
  if (cell('name') === '') report('name', 'value-missing', { wanted: 'NAMA' });
  const [titleBefore, titleAfter] = [cell('titleBefore'), cell('titleAfter')];
  return {
    name: cell('name').replace(/\s+/g, ' '),
    ...(titleBefore && { titleBefore }),
    ...(titleAfter && { titleAfter }),
    email: readContact(reading),
    employment: employment ?? 'PNS',
    rank: readRank(reading, employment ?? 'PNS'),
    ...readPosition(reading),
  };
};

/**
 * Reads one row of a file of employees and lists everything wrong with it. The row is undefined when any of it is an
 * error; then the person isn't taken in.
 */
export const readImportRow = (
  record: ImportRecord,
  place: { readonly row: number; readonly headers: Readonly<Partial<Record<EmployeeField, string>>> },
  today: LocalDate,
): { readonly row?: ImportRow; readonly findings: readonly ImportFinding[] } => {
  const findings: ImportFinding[] = [];
  const cell = cellReader(record, place.headers);
  const report: Reading['report'] = (field, code, facts) => {
    const column = place.headers[field];
    findings.push(importFinding({ row: place.row, ...(column !== undefined && { column }) }, code, facts));
  };
  const person = readPerson({ cell, today, report });
  if (findings.some(({ severity }) => severity === 'error')) return { findings };
  const nip = normaliseNip(cell('nip'));
  const row = { row: place.row, nip, person, unit: cell('unit'), supervisor: cell('supervisor') };
  return { row, findings };
};
