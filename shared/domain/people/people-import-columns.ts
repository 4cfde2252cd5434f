import { normaliseNip } from './nip.ts';

/** One record of a file: what stands in each cell, by the header of its column. */
export type ImportRecord = Readonly<Record<string, string>>;

/** The names by which local systems call the columns of employees; the first is ours. Case and signs don't matter. */
export const employeeColumns = {
  nip: ['NIP', 'NIP BARU', 'NIP/NI PPPK', 'NI PPPK'],
  name: ['NAMA', 'NAMA PEGAWAI', 'NAMA LENGKAP'],
  titleBefore: ['GELAR DEPAN'],
  titleAfter: ['GELAR BELAKANG'],
  birthDate: ['TANGGAL LAHIR', 'TGL LAHIR'],
  sex: ['JENIS KELAMIN', 'JK', 'L/P'],
  rank: ['GOL/RUANG', 'GOLONGAN', 'GOLONGAN/RUANG', 'GOL', 'PANGKAT/GOL'],
  rankSince: ['TMT GOL', 'TMT GOLONGAN'],
  position: ['JABATAN', 'NAMA JABATAN'],
  positionKind: ['JENIS JABATAN'],
  echelon: ['ESELON'],
  positionSince: ['TMT JABATAN'],
  unit: ['UNIT KERJA/UNOR', 'UNIT KERJA', 'UNOR', 'UNOR NAMA', 'NAMA UNOR'],
  supervisor: ['NIP ATASAN', 'NIP ATASAN LANGSUNG', 'NIP PEJABAT PENILAI'],
  email: ['EMAIL', 'E-MAIL', 'SUREL', 'ALAMAT EMAIL'],
  status: ['STATUS', 'STATUS PEGAWAI', 'STATUS KEPEGAWAIAN'],
  standing: ['KEDUDUKAN HUKUM'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type EmployeeField = keyof typeof employeeColumns;

/** Without these a file of employees can't be read at all. */
export const requiredEmployeeColumns = [
  'nip',
  'name',
  'position',
  'positionKind',
  'unit',
  'supervisor',
  'email',
] as const;

/** The columns of a file of units. */
export const unitColumns = {
  code: ['KODE', 'KODE UNOR', 'ID UNOR'],
  name: ['NAMA', 'NAMA UNOR', 'UNIT KERJA'],
  parent: ['INDUK', 'KODE INDUK', 'UNOR INDUK'],
  zone: ['ZONA', 'ZONA WAKTU'],
  weekDays: ['HARI KERJA'],
  head: ['NIP KEPALA', 'NIP PIMPINAN'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type UnitField = keyof typeof unitColumns;

const plain = (header: string): string =>
  header
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();

/** Which header of a file stands for each field; a field without a column is absent. */
export const headersOf = <Field extends string>(
  headers: readonly string[],
  columns: Readonly<Record<Field, readonly string[]>>,
): Readonly<Partial<Record<Field, string>>> => {
  const byPlain = new Map(headers.map((header) => [plain(header), header]));
  const found: Partial<Record<Field, string>> = {};
  for (const field of Object.keys(columns) as Field[]) {
    const header = columns[field].map((name) => byPlain.get(plain(name))).find((name) => name !== undefined);
    if (header !== undefined) found[field] = header;
  }
  return found;
};

/** Reads the cells of a record by field, without surrounding blanks; what isn't there reads as empty. */
export const cellReader =
  <Field extends string>(record: ImportRecord, headers: Readonly<Partial<Record<Field, string>>>) =>
  (field: Field): string => {
    const header = headers[field];
    return header === undefined ? '' : (record[header] ?? '').trim();
  };

/**
 * Whether a spreadsheet kept a NIP as a number: written with an exponent, or ending in the zeros that stand for the lost
 * digits, since a number keeps fifteen and no serial is 000.
 */
export const isNumberNip = (text: string): boolean =>
  /^\d+([.,]\d+)?e\+?\d+$/i.test(text) || /^\d{15}000$/.test(normaliseNip(text));
