import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const surveyRefusalsId = {
  'survey-answer-missing': {
    title: 'Belum dijawab',
    detail: 'Satu pertanyaan survei belum dijawab.',
    remedy: 'Pilih satu jawaban untuk setiap pertanyaan.',
  },
  'survey-comment-too-long': {
    title: 'Komentar terlalu panjang',
    detail: 'Komentar melebihi panjang yang dapat disimpan.',
    precise: 'Komentar paling banyak {most|number} huruf.',
    remedy: 'Persingkat komentar, lalu kirim lagi.',
  },
  'survey-no-comment': {
    title: 'Tidak ada komentar',
    detail: 'Jawaban survei ini tidak disertai komentar.',
    remedy: 'Tanggapi komentar yang lain.',
  },
  'survey-reply-given': {
    title: 'Sudah ditanggapi',
    detail: 'Komentar ini sudah ditanggapi, dan tanggapan hanya satu kali.',
    precise: 'Komentar ini sudah ditanggapi pada {at|moment}, dan tanggapan hanya satu kali.',
    remedy: 'Bicarakan hal lainnya dengan atasan Anda.',
  },
  'survey-service-closed': {
    title: 'Layanan sudah ditutup',
    detail: 'Layanan ini tidak lagi disurvei.',
    precise: 'Layanan ini tidak lagi disurvei sejak {at|moment}.',
    remedy: 'Pilih layanan lain.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
