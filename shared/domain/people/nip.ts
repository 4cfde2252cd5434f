import type { LocalDate } from '../calendar/local-date.ts';
import type { Employment } from './people.ts';

/** What an NIP says of its holder. It is personal data: never in an address, a log line or a mail subject. */
export interface Nip {
  readonly digits: string;
  readonly employment: Employment;
  readonly birthDate: LocalDate;
  readonly sex: 'male' | 'female';
  readonly appointedIn: number;
  /** Month of the appointment of a PNS; a PPPK has the kind of contract in its place. */
  readonly appointedMonth?: number;
  readonly serial: string;
}

/** What is wrong with an NIP. `scientific` is a spreadsheet's number, in which the last digits are lost. */
type NipReason = 'shape' | 'birth-date' | 'appointment' | 'sex' | 'age' | 'future' | 'employment' | 'scientific';

/** Something wrong with an NIP. Old data has errors: what can be true of an existing person only warns on import. */
export interface NipFinding {
  readonly code: 'nip-malformed';
  readonly severity: 'blocker' | 'warning';
  readonly facts: { readonly reason: NipReason };
}

/** From what the NIP is checked: a person's entry is refused where an import of old data is only warned of. */
export interface NipCheck {
  readonly today: LocalDate;
  readonly mode: 'entry' | 'import';
  readonly employment?: Employment;
  readonly sex?: 'male' | 'female';
}

const ages = { from: 16, to: 60 } as const;

/** The digits as people write them, without spaces, dots, dashes, and the apostrophe of spreadsheets. */
export const normaliseNip = (text: string): string => text.replace(/[\s.\-'’`]/gu, '');

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const isDate = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const length = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return length !== undefined && day >= 1 && day <= length;
};

const partsOf = (digits: string) => ({
  birthDate: `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`,
  appointedIn: Number(digits.slice(8, 12)),
  monthOrContract: Number(digits.slice(12, 14)),
  sex: digits.charAt(14),
  serial: digits.slice(15),
});

const appointmentOf = (monthOrContract: number): Employment | undefined => {
  if (monthOrContract >= 1 && monthOrContract <= 12) return 'PNS';
  return monthOrContract >= 21 ? 'PPPK' : undefined;
};

const brokenParts = (text: string): readonly NipReason[] => {
  if (/^\d+([.,]\d+)?e\+?\d+$/iu.test(text.trim())) return ['scientific'];
  const digits = normaliseNip(text);
  if (!/^\d{18}$/u.test(digits)) return ['shape'];
  const { birthDate, monthOrContract, sex } = partsOf(digits);
  return [
    ...(isDate(birthDate) ? [] : (['birth-date'] as const)),
    ...(appointmentOf(monthOrContract) ? [] : (['appointment'] as const)),
    ...(sex === '1' || sex === '2' ? [] : (['sex'] as const)),
  ];
};

/**
 * What an NIP says, or undefined when it isn't one. Eighteen digits: birth date, year of appointment, then for a PNS the
 * month (01 to 12), for a PPPK the kind of contract (21 or more), sex and serial. There is no check digit.
 * Source: Perka BKN 22/2007, confidence B; the digits of a PPPK from public lists, B.
 */
export const parseNip = (text: string): Nip | undefined => {
  const digits = normaliseNip(text);
  const { birthDate, appointedIn, monthOrContract, sex, serial } = partsOf(digits);
  const employment = appointmentOf(monthOrContract);
  if (brokenParts(text).length > 0 || employment === undefined) return undefined;
  const known = { digits, employment, birthDate, appointedIn, serial, sex: sex === '1' ? 'male' : 'female' } as const;
  return employment === 'PNS' ? { ...known, appointedMonth: monthOrContract } : known;
};

const appointedOn = ({ appointedIn, appointedMonth = 1 }: Nip): LocalDate =>
  `${appointedIn}-${String(appointedMonth).padStart(2, '0')}-01`;

/** Whole years from one day to another. */
const yearsBetween = (from: LocalDate, to: LocalDate): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);

const implausibleParts = (nip: Nip, { today, employment, sex }: NipCheck): readonly NipReason[] => {
  const appointed = appointedOn(nip);
  const age = yearsBetween(nip.birthDate, appointed);
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return [
    ...(age < ages.from || age > ages.to ? (['age'] as const) : []),
    ...(appointed > nextYear ? (['future'] as const) : []),
    ...(sex !== undefined && sex !== nip.sex ? (['sex'] as const) : []),
    ...(employment !== undefined && employment !== nip.employment ? (['employment'] as const) : []),
  ];
};

/**
 * Everything wrong with an NIP. What can't be one blocks always; what is merely implausible (age at the appointment
 * outside 16 to 60, an appointment more than a year ahead, another sex or employment than on record) blocks on entry and
 * warns on import.
 */
export const nipFindings = (text: string, check: NipCheck): readonly NipFinding[] => {
  const finding = (severity: NipFinding['severity']) => (reason: NipReason) =>
    ({ code: 'nip-malformed', severity, facts: { reason } }) as const;
  const nip = parseNip(text);
  if (nip === undefined) return brokenParts(text).map(finding('blocker'));
  return implausibleParts(nip, check).map(finding(check.mode === 'entry' ? 'blocker' : 'warning'));
};

/** As it is printed: `19860926 201505 1 001`. What isn't an NIP stays as it is. */
export const formatNip = (text: string): string => {
  const digits = normaliseNip(text);
  return /^\d{18}$/u.test(digits) ? digits.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/u, '$1 $2 $3 $4') : text;
};

/** For screens of others: only the last four digits, by which HR may search. */
export const maskNip = (text: string): string => `••••••••••••••${normaliseNip(text).slice(-4)}`;
