import type { Bilingual } from '../schemes/scheme.ts';

/** Why an event is not taken, in words for whoever sends it. */
export const eventProblemWords = {
  'content-differs': {
    id: 'Kejadian dengan ID ini sudah diterima dengan isi yang berbeda. Kirim perubahannya sebagai koreksi: ID baru yang menyebut ID pertama.',
    en: 'An event with this id was taken with other content. Send the change as a correction: a new id that names the first one.',
  },
  'corrects-a-correction': {
    id: 'Koreksi harus menyebut kejadian pertama, bukan koreksi lain.',
    en: 'A correction must name the first event, not another correction.',
  },
  'corrects-itself': { id: 'Kejadian tidak dapat mengoreksi dirinya.', en: 'An event cannot correct itself.' },
  'too-many-corrections': {
    id: 'Kejadian ini sudah terlalu sering dikoreksi.',
    en: 'This event was corrected too often.',
  },
  'in-future': {
    id: 'Waktu kejadian belum tiba. Periksa jam dan zona waktu sistem pengirim.',
    en: 'This has not happened yet. Check the clock and the time zone of the sending system.',
  },
  'too-old': {
    id: 'Kejadian ini lebih dari dua tahun yang lalu dan tidak mengubah apa pun lagi.',
    en: 'This happened more than two years ago and changes nothing any more.',
  },
  'ends-before-start': { id: 'Waktu selesai mendahului waktu mulai.', en: 'It ends before it starts.' },
  'correction-undated': {
    id: 'Koreksi harus menyebut kapan ditulis (correctedAt); hanya koreksi yang boleh membatalkan.',
    en: 'A correction must say when it was written (correctedAt); only a correction may cancel.',
  },
  'unknown-unit': { id: 'Unit ini tidak terdaftar.', en: 'This unit is not registered.' },
  'unknown-person': { id: 'Pegawai ini tidak terdaftar.', en: 'This employee is not registered.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type EventProblem = keyof typeof eventProblemWords;
