import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const schemeRefusalsId = {
  'scheme-stage': {
    title: 'Belum pada tahapnya',
    detail: 'Skema ini sedang pada tahap lain, sehingga langkah ini belum atau tidak lagi dapat dilakukan.',
    remedy: 'Lihat tahap skema ini: rancangan, konsultasi, teruji, ditetapkan, berlaku, dicabut.',
  },
  'scheme-check-failed': {
    title: 'Masih ada jawaban yang belum tepat',
    detail: 'Pernyataan memahami skema baru dapat dibuat setelah semua soal dijawab tepat.',
    precise: 'Masih ada {wrong|number} soal yang belum dijawab tepat.',
    remedy: 'Baca penjelasannya, lalu jawab lagi. Boleh diulang kapan saja.',
  },
  'scheme-not-understood': {
    title: 'Perencanaan di unit ini belum dibuka',
    detail: 'Belum cukup pegawai unit ini yang menyatakan memahami skema penilaian.',
    precise:
      'Baru {share|percent} pegawai {unitName} yang menyatakan memahami skema; yang dipersyaratkan {demanded|percent}. Masih kurang {lacking|number} orang.',
    remedy:
      'Nyatakan memahami skema di halaman Skema saya. Kepala unit dan pengelola kepegawaian dapat melihat siapa yang belum dan mengingatkannya.',
  },
  'scheme-version-taken': {
    title: 'Nomor versi sudah dipakai',
    detail: 'Skema dengan nama dan nomor versi ini sudah ada.',
    remedy: 'Pilih nomor versi berikutnya.',
  },
  'scheme-not-valid-yet': {
    title: 'Skema belum berlaku',
    detail: 'Skema ini belum berlaku pada awal tahun yang dipilih.',
    precise: 'Skema ini baru berlaku sejak {from|day}, setelah awal tahun {year}.',
    remedy: 'Pilih skema yang sudah berlaku pada 1 Januari tahun itu, atau siapkan periode tahun berikutnya.',
  },
  'replay-missing': {
    title: 'Belum diuji coba',
    detail: 'Rancangan yang terakhir disimpan belum selesai diuji dengan data satu periode.',
    remedy: 'Jalankan uji coba atas rancangan ini, tunggu sampai selesai, lalu nyatakan teruji.',
  },
  'assumptions-out-of-order': {
    title: 'Asumsi tidak berurut',
    detail: 'Angka ini lebih rendah daripada angka untuk tingkat di bawahnya.',
    precise: 'Angka ini lebih rendah daripada {least|number}, yaitu angka untuk tingkat di bawahnya.',
    remedy: 'Tulis angka yang sama atau lebih tinggi: di bawah ekspektasi, lalu sesuai, lalu di atas ekspektasi.',
  },
  'consultation-over': {
    title: 'Konsultasi tidak dibuka',
    detail: 'Konsultasi atas skema ini belum dibuka atau sudah berakhir.',
    remedy: 'Tanyakan kepada pengelola kepegawaian bila masih ada yang ingin disampaikan.',
  },
  'correction-unfit': {
    title: 'Bukan sekadar koreksi',
    detail:
      'Versi ini mengubah lebih dari yang boleh diubah di tengah periode, atau tidak berasal dari versi yang dipakai.',
    remedy: 'Buat rancangan dari versi yang dipakai periode ini, dengan jenis dan aspek perilaku yang sama.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
