import type { Bilingual } from './scheme.ts';

const words = {
  'cell-missing': {
    id: 'Sel matriks untuk hasil kerja "{results}" dan perilaku "{behaviour}" belum diisi dengan predikat yang dikenal.',
    en: 'The cell of the matrix for results "{results}" and behaviour "{behaviour}" has no known predicate.',
  },
  'cell-unknown': {
    id: 'Matriks memuat sel "{cell}" yang bukan tingkat penilaian.',
    en: 'The matrix has a cell "{cell}" that is not a level.',
  },
  'weights-not-exact': {
    id: 'Bobot hasil kerja dan perilaku berjumlah {total}, seharusnya tepat 10000 (100 %).',
    en: 'The weights of results and behaviour total {total} instead of exactly 10000 (100 %).',
  },
  'bands-not-descending': {
    id: 'Rentang nilai harus berurut dari yang tertinggi: {from} tidak lebih rendah daripada {above}.',
    en: 'The bands go from the highest down: {from} is not below {above}.',
  },
  'bands-leave-a-hole': {
    id: 'Nilai di bawah {lowest} tidak mendapat predikat: rentang terbawah harus mulai paling tinggi dari {least}.',
    en: 'A score below {lowest} gets no predicate: the lowest band begins at {least} at most.',
  },
  'band-needs-innovation': {
    id: 'Rentang terbawah tidak boleh mensyaratkan inovasi: tanpa inovasi tidak ada predikat.',
    en: 'The lowest band may not need an innovation: without one there would be no predicate.',
  },
  'band-predicate': {
    id: 'Setiap predikat memiliki tepat satu rentang nilai; "{predicate}" memiliki {count}.',
    en: 'Every predicate has exactly one band; "{predicate}" has {count}.',
  },
  'bands-out-of-order': {
    id: 'Predikat "{predicate}" tidak lebih baik daripada predikat dengan rentang nilai di bawahnya.',
    en: 'The predicate "{predicate}" is not better than the one of the band below.',
  },
  'scale-inverted': {
    id: 'Skala nilai perilaku dari {from} sampai {to} terbalik atau kosong.',
    en: 'The scale of behaviour from {from} to {to} is inverted or empty.',
  },
  'thresholds-not-ordered': {
    id: 'Ambang harus berurut: sesuai ({meets}) di bawah di atas ekspektasi ({above}), keduanya paling tinggi batas capaian ({cap}).',
    en: 'Thresholds are in order: meets ({meets}) below above ({above}), both within the cap of attainment ({cap}).',
  },
  'not-basis-points': {
    id: 'Nilai {value} bukan bilangan bulat perseratus persen dari {least} sampai {most}.',
    en: 'The value {value} is not an integer of basis points from {least} to {most}.',
  },
  'part-missing': {
    id: 'Bagian "{name}" belum ada.',
    en: 'The part "{name}" is missing.',
  },
  'part-unknown': {
    id: 'Bagian "{name}" tidak dikenal.',
    en: 'The part "{name}" is not known.',
  },
  'part-repeated': {
    id: 'Bagian "{name}" disebut lebih dari sekali.',
    en: 'The part "{name}" is there more than once.',
  },
  'days-not-whole': {
    id: 'Jumlah hari harus bilangan bulat, paling sedikit {least}.',
    en: 'A number of days is whole, {least} at least.',
  },
  'reminder-too-early': {
    id: 'Pengingat {days} hari sebelum tenggat tidak pernah terkirim, karena tenggatnya hanya {within} hari.',
    en: 'A reminder {days} days before a deadline of {within} days is never sent.',
  },
  'phase-inverted': {
    id: 'Tahap ini ditutup sebelum dibuka.',
    en: 'The phase closes before it opens.',
  },
  'day-unknown': {
    id: 'Tanggal {day} bulan {month} tidak ada.',
    en: 'There is no day {day} in month {month}.',
  },
  'silence-before-appeal-ends': {
    id: 'Diam dianggap menerima setelah {within} hari, padahal keberatan masih dapat diajukan sampai {appeal} hari.',
    en: 'Silence is taken for acceptance after {within} days, while an appeal may be filed until {appeal} days.',
  },
  'words-missing': {
    id: 'Teks ini belum lengkap dalam bahasa Indonesia dan Inggris: "{language}" kosong.',
    en: 'This text is not complete in Indonesian and English: "{language}" is empty.',
  },
  'source-missing': {
    id: 'Bagian "{name}" belum menyebut sumbernya beserta tingkat keyakinan A, B, atau C.',
    en: 'The part "{name}" does not name its source with a confidence of A, B or C.',
  },
  'unverified-unmarked': {
    id: 'Sumber "{name}" berkeyakinan C dan harus ditandai belum diperiksa (unverified).',
    en: 'The source of "{name}" has confidence C and must be marked as unverified.',
  },
} as const satisfies Record<string, Bilingual>;

export type SchemeFindingCode = keyof typeof words;

/** What is wrong with a rule pack: where, as a JSON pointer, and in words for the one who drafts it. */
export interface SchemeFinding {
  readonly code: SchemeFindingCode;
  readonly path: string;
  readonly message: Bilingual;
}

type Facts = Readonly<Record<string, unknown>>;

const fill = (text: string, facts: Facts): string =>
  text.replace(/\{(\w+)\}/gu, (_, name: string) => String(facts[name]));

export const schemeFinding = (code: SchemeFindingCode, path: string, facts: Facts = {}): SchemeFinding => ({
  code,
  path,
  message: { id: fill(words[code].id, facts), en: fill(words[code].en, facts) },
});

/** A part of something that was only read, not yet checked: undefined where there is none. */
export const partOf = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined),
    value,
  );

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Nothing when every expected name is there, and no other one. */
export const namesFindings = (value: unknown, expected: readonly string[], path: string): readonly SchemeFinding[] => {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return [
    ...expected.filter((name) => !names.includes(name)).map((name) => schemeFinding('part-missing', path, { name })),
    ...names
      .filter((name) => !expected.includes(name))
      .map((name) => schemeFinding('part-unknown', `${path}/${name}`, { name })),
  ];
};

/** Nothing when the value is an integer of basis points between two. */
export const pointsFindings = (
  value: unknown,
  path: string,
  { least = 0, most = 10_000 }: { readonly least?: number; readonly most?: number } = {},
): readonly SchemeFinding[] =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most
    ? []
    : [schemeFinding('not-basis-points', path, { value, least, most })];
