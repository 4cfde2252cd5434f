import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const feedbackRefusalsId = {
  'rater-unsuitable': {
    title: 'Penilai tidak sesuai',
    detail: 'Seorang yang dipilih bukan rekan seunit atau bawahan langsung, atau sudah tidak bersedia.',
    remedy: 'Pilih rekan atau bawahan dari daftar.',
  },
  'rater-overloaded': {
    title: 'Beban penilai penuh',
    detail: 'Seorang yang dipilih sudah diminta menilai terlalu banyak orang.',
    precise: 'Seorang yang dipilih sudah diminta menilai {most|number} orang.',
    remedy: 'Pilih orang lain.',
  },
  'raters-too-few': {
    title: 'Penilai terlalu sedikit',
    detail: 'Kelompok sekecil ini tidak pernah dapat ditampilkan tanpa membuka siapa yang menjawab.',
    precise: 'Kelompok di bawah {fewest|number} orang tidak pernah ditampilkan, agar penjawab tidak dikenali.',
    remedy: 'Tambah penilai, atau kosongkan kelompok itu.',
  },
  'objection-used': {
    title: 'Keberatan sudah digunakan',
    detail: 'Keberatan atas penilai hanya dapat diajukan satu kali.',
    remedy: 'Bicarakan penilai lainnya dengan atasan Anda.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
