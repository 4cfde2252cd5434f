import { headersOf, type ImportRecord } from '../people/people-import-columns.ts';

/** The columns of a file of events; the first name is ours. Case and signs don't matter. */
export const eventColumns = {
  eventId: ['ID KEJADIAN', 'EVENT ID', 'ID', 'NOMOR'],
  type: ['JENIS', 'JENIS KEJADIAN', 'TYPE'],
  unit: ['KODE UNIT', 'UNIT', 'UNIT ID'],
  employee: ['ID PEGAWAI', 'PEGAWAI', 'EMPLOYEE ID'],
  at: ['TANGGAL', 'WAKTU', 'AT'],
  startedAt: ['MULAI', 'WAKTU MULAI', 'STARTED AT'],
  finishedAt: ['SELESAI', 'WAKTU SELESAI', 'FINISHED AT'],
  value: ['NILAI', 'VALUE'],
  success: ['BERHASIL', 'SUKSES', 'SUCCESS'],
  corrects: ['KOREKSI ATAS', 'CORRECTS'],
  correctedAt: ['WAKTU KOREKSI', 'CORRECTED AT'],
  cancelled: ['DIBATALKAN', 'CANCELLED'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * The columns of an export of public complaints as SP4N-LAPOR! shapes them. Each row becomes up to three events, none of
 * which changes when the same complaint is exported again later; what did change, such as the disposition, corrects it:
 *
 * | event | id | moment | duration |
 * | --- | --- | --- | --- |
 * | `complaint-received` | `lapor-<ticket>` | received | |
 * | `complaint-answered` | `lapor-<ticket>-answered` | answered | received to answered |
 * | `complaint-closed` | `lapor-<ticket>-closed` | closed | received to closed; went well when the status is "selesai" |
 *
 * What the category calls an aspiration or a request for information is `request-…` instead. The disposition is the
 * unit, by its name or id. The text and the names of citizens are never read.
 */
export const laporColumns = {
  ticket: ['TRACKING ID', 'NOMOR LAPORAN', 'NO TIKET', 'ID LAPORAN'],
  received: ['TANGGAL MASUK', 'TANGGAL LAPORAN', 'TGL MASUK', 'TANGGAL DITERIMA'],
  category: ['KLASIFIKASI', 'JENIS LAPORAN', 'KATEGORI'],
  unit: ['DISPOSISI', 'UNIT DISPOSISI', 'INSTANSI DISPOSISI', 'UNIT TUJUAN'],
  answered: ['TANGGAL DITANGGAPI', 'TANGGAL TINDAK LANJUT', 'TGL TANGGAPAN'],
  closed: ['TANGGAL SELESAI', 'TANGGAL DITUTUP', 'TGL SELESAI'],
  status: ['STATUS', 'STATUS LAPORAN'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const fileFormats = ['events', 'lapor'] as const;
export type FileFormat = (typeof fileFormats)[number];

const required = {
  events: ['eventId', 'type', 'unit', 'at'],
  lapor: ['ticket', 'received', 'unit', 'status'],
} as const;

/** Names of the columns without which a file can't be read, as far as they are missing. */
export const missingColumns = (records: readonly ImportRecord[], format: FileFormat): readonly string[] => {
  const headers = Object.keys(records[0] ?? {});
  const columns: Readonly<Record<string, readonly string[]>> = format === 'events' ? eventColumns : laporColumns;
  const found: Readonly<Record<string, string | undefined>> = headersOf(headers, columns);
  return required[format].flatMap((field) => (found[field] === undefined ? [columns[field]?.[0] ?? field] : []));
};
