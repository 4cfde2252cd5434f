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
  'round-too-early': {
    title: 'Harinya terlalu awal',
    detail: 'Penilai ditunjuk dan pegawai dapat berkeberatan sekurang-kurangnya satu hari; masa menjawab dua hari.',
    precise: 'Hari itu paling awal {earliest|day}: penilai ditunjuk sebelum hari pertama, dan masa menjawab dua hari.',
    remedy: 'Pilih hari yang lebih lambat.',
  },
  'round-too-late': {
    title: 'Hari terakhir terlalu lambat',
    detail: 'Umpan balik berakhir sebelum tahap penilaian ditutup, agar suara rekan ikut dihitung.',
    precise:
      'Hari terakhir menjawab paling lambat {latest|day}, sebelum tahap penilaian ditutup, agar suara rekan ikut dihitung.',
    remedy: 'Pilih hari yang lebih awal.',
  },
  'feedback-running': {
    title: 'Umpan balik rekan belum berakhir',
    detail: 'Skema ini memberi bobot kepada suara rekan, dan mereka masih diminta menjawab.',
    precise: 'Skema ini memberi bobot kepada suara rekan, dan mereka diminta menjawab sampai {closesAt|moment}.',
    remedy: 'Nilailah sesudahnya, agar suara mereka ikut dihitung.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
