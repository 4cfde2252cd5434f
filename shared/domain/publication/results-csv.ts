import { type Predicate, predicates } from '../schemes/scheme.ts';
import type { PublishedRow } from './publication.ts';

/** The columns of the open data, with what each means; the order never changes, new ones come last. */
export const resultColumns = [
  { name: 'periode', type: 'string', about: 'Tahun atau triwulan' },
  { name: 'edisi', type: 'integer', about: 'Edisi; angka yang lebih besar menggantikan yang lebih kecil' },
  { name: 'unit_id', type: 'string', about: 'Kode unit' },
  { name: 'unit', type: 'string', about: 'Nama unit, termasuk semua unit di bawahnya' },
  { name: 'unit_induk_id', type: 'string', about: 'Kode unit di atasnya' },
  { name: 'pegawai_dinilai', type: 'integer', about: 'Pegawai yang hasilnya sudah diumumkan kepadanya' },
  { name: 'baik_atau_lebih', type: 'integer', about: 'Predikat Baik dan Sangat Baik' },
  { name: 'di_bawah_baik', type: 'integer', about: 'Predikat Butuh Perbaikan, Kurang, dan Sangat Kurang' },
  { name: 'sangat_baik', type: 'integer', about: 'Predikat Sangat Baik' },
  { name: 'baik', type: 'integer', about: 'Predikat Baik' },
  { name: 'butuh_perbaikan', type: 'integer', about: 'Predikat Butuh Perbaikan' },
  { name: 'kurang', type: 'integer', about: 'Predikat Kurang' },
  { name: 'sangat_kurang', type: 'integer', about: 'Predikat Sangat Kurang' },
  { name: 'jawaban_survei', type: 'integer', about: 'Jawaban survei kepuasan masyarakat yang dihitung' },
  { name: 'ikm', type: 'number', about: 'Indeks Kepuasan Masyarakat, 25 sampai 100' },
  { name: 'mutu_pelayanan', type: 'string', about: 'A, B, C, atau D' },
  { name: 'pengaduan', type: 'integer', about: 'Pengaduan yang diterima dalam periode' },
  { name: 'pengaduan_tepat_waktu', type: 'integer', about: 'Di antaranya yang tidak melewati satu pun batas waktu' },
] as const;

type Column = (typeof resultColumns)[number]['name'];

const good: readonly Predicate[] = ['sangat-baik', 'baik'];

const columnOf = (predicate: Predicate): Column => predicate.replace('-', '_') as Column;

const sum = (row: PublishedRow, isMeant: (predicate: Predicate) => boolean): number | undefined =>
  row.predicates
    ?.filter((group) => group.predicates.every(isMeant))
    .reduce((people, group) => people + group.people, 0);

const predicateCells = (row: PublishedRow): Partial<Record<Column, number | undefined>> =>
  Object.fromEntries(
    predicates.map((one) => [
      columnOf(one),
      row.predicates?.find((group) => group.predicates.length === 1 && group.predicates[0] === one)?.people,
    ]),
  );

/** As RFC 4180 has it. A text that a spreadsheet would take for a formula begins with an apostrophe. */
const cell = (value: string | number | undefined): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const hundredths = (value: number): string => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;

/** What the public reads, as CSV (RFC 4180, UTF-8, a comma, a point for decimals). A cell is empty where it is kept back. */
export const resultsCsv = (
  { period, edition }: { readonly period: string; readonly edition: number },
  rows: readonly PublishedRow[],
): string => {
  const lineOf = (row: PublishedRow): string => {
    const { survey, complaints } = row;
    const cells: Partial<Record<Column, string | number | undefined>> = {
      periode: period,
      edisi: edition,
      unit_id: row.unitId,
      unit: row.name,
      unit_induk_id: row.parentId,
      pegawai_dinilai: row.people,
      baik_atau_lebih: sum(row, (one) => good.includes(one)),
      di_bawah_baik: sum(row, (one) => !good.includes(one)),
      ...predicateCells(row),
      jawaban_survei: survey?.answers,
      ikm: survey && hundredths(survey.index),
      mutu_pelayanan: survey?.quality,
      pengaduan: complaints?.received,
      pengaduan_tepat_waktu: complaints?.inTime,
    };
    return resultColumns.map(({ name }) => cell(cells[name])).join(',');
  };
  return `${[resultColumns.map(({ name }) => name).join(','), ...rows.map(lineOf)].join('\r\n')}\r\n`;
};
