import type { Bilingual } from '../schemes/scheme.ts';

/** What can be wrong with a cell of a file of events. */
export const rowProblemWords = {
  'cell-empty': { id: 'Kolom ini wajib diisi.', en: 'This column must not be empty.' },
  'time-malformed': {
    id: 'Bukan waktu: tulis 31/12/2026, 31/12/2026 14:30, atau 2026-12-31T14:30.',
    en: 'Not a time: write 31/12/2026, 31/12/2026 14:30 or 2026-12-31T14:30.',
  },
  'number-malformed': {
    id: 'Bukan angka dengan paling banyak tiga desimal, misalnya 12,5.',
    en: 'Not a number with at most three decimals, such as 12.5.',
  },
  'flag-malformed': { id: 'Tulis ya atau tidak.', en: 'Write yes or no.' },
  'id-malformed': {
    id: 'ID hanya boleh berisi huruf, angka, titik, garis, dan titik dua, tanpa NIP.',
    en: 'An id may hold letters, digits, dots, dashes and colons only, and no NIP.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type RowProblem = keyof typeof rowProblemWords;
