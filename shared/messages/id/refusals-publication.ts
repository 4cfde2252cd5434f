import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const publicationRefusalsId = {
  'period-not-over': {
    title: 'Periode belum selesai',
    detail: 'Hasil baru dapat diumumkan setelah periodenya selesai.',
    precise: 'Periode {period} belum selesai, sehingga hasilnya belum dapat diumumkan.',
    remedy: 'Pilih periode yang sudah selesai, atau tunggu sampai periode ini berakhir.',
  },
  'publication-of-another-year': {
    title: 'Bukan tahun yang sama',
    detail: 'Periode kinerja yang dipilih bukan tahun yang diumumkan.',
    precise: 'Periode kinerja yang dipilih adalah tahun {year}, sedangkan yang diumumkan {period}.',
    remedy: 'Pilih periode kinerja dari tahun yang diumumkan; pengumuman triwulan tidak memuat predikat.',
  },
  'publication-reason-missing': {
    title: 'Alasan edisi baru belum ditulis',
    detail: 'Periode ini sudah pernah diumumkan, sehingga edisi baru memerlukan alasan.',
    precise: 'Ini akan menjadi edisi ke-{edition|number}, sehingga memerlukan alasan yang dibaca publik.',
    remedy: 'Tulis apa yang diperbaiki dan mengapa.',
  },
  'publication-published': {
    title: 'Sudah diumumkan',
    detail: 'Pengumuman ini sudah terbit dan tidak berubah lagi.',
    precise: 'Pengumuman ini sudah terbit pada {at|moment} dan tidak berubah lagi.',
    remedy: 'Siapkan edisi baru dengan alasan bila ada yang keliru.',
  },
  'publication-overtaken': {
    title: 'Ada edisi lain yang sudah terbit',
    detail: 'Setelah pengumuman ini disiapkan, edisi lain untuk periode yang sama sudah terbit.',
    precise: 'Edisi ke-{edition|number} untuk periode yang sama sudah terbit setelah pengumuman ini disiapkan.',
    remedy: 'Siapkan pengumuman sekali lagi, dengan alasan edisi baru.',
  },
  'evaluation-running': {
    title: 'Evaluasi belum selesai',
    detail: 'Usulan baru dapat diputuskan setelah semua pegawai dihitung.',
    remedy: 'Lanjutkan penghitungan sampai selesai, lalu putuskan.',
  },
  'pulse-opened': {
    title: 'Survei sudah dibuka',
    detail: 'Survei keadilan dibuka satu kali untuk setiap periode.',
    precise:
      'Survei keadilan periode ini sudah dibuka sampai {closesAt|moment}. Survei dibuka satu kali untuk setiap periode.',
    remedy: 'Tunggu hasilnya setelah survei ditutup.',
  },
  'pulse-closed': {
    title: 'Survei tidak dibuka',
    detail: 'Survei keadilan periode ini belum dibuka atau sudah ditutup.',
    precise: 'Survei keadilan periode ini sudah ditutup pada {closesAt|moment}.',
    remedy: 'Sampaikan pendapat Anda dalam dialog kinerja atau kepada pengelola kepegawaian.',
  },
  'pulse-answered': {
    title: 'Sudah dijawab',
    detail: 'Anda sudah menjawab survei ini. Jawaban tidak dapat diubah karena tidak disimpan bersama nama.',
    remedy: 'Tunggu hasilnya setelah survei ditutup.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
