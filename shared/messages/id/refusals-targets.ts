import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const targetsRefusalsId = {
  'weights-must-total-100': {
    title: 'Jumlah bobot bukan 100%',
    detail: 'Jumlah bobot harus tepat 100%.',
    precise: 'Jumlah bobot sekarang {total|percent}, seharusnya tepat 100%.',
    remedy: 'Sesuaikan bobot sehingga jumlahnya tepat 100%.',
  },
  'weight-missing': {
    title: 'Bobot belum diisi',
    detail: 'Sebagian bobot diisi, sebagian lagi kosong.',
    remedy: 'Isi semua bobot, atau kosongkan semuanya bila skema membagi rata.',
  },
  'unit-of-measure-missing': {
    title: 'Satuan belum diisi',
    detail: 'Indikator ini belum menyebut satuan yang diukur.',
    remedy: 'Isi satuan, misalnya menit, berkas, atau persen.',
  },
  'target-equals-baseline': {
    title: 'Target sama dengan data awal',
    detail: 'Perbaikan tidak dapat dihitung bila target sama dengan data awal.',
    remedy: 'Tetapkan target yang berbeda dari data awal, atau gunakan rumus perbandingan.',
  },
  'target-is-zero': {
    title: 'Target bernilai nol',
    detail: 'Capaian tidak dapat dihitung terhadap target nol.',
    remedy: 'Tetapkan target selain nol, atau ukur perbaikan dari data awal.',
  },
  'baseline-missing': {
    title: 'Data awal belum diisi',
    detail: 'Perbaikan dihitung dari data awal, yang belum disebutkan.',
    remedy: 'Isi data awal, atau gunakan rumus perbandingan.',
  },
  'target-against-direction': {
    title: 'Target berlawanan dengan arah indikator',
    detail: 'Dibandingkan dengan data awal, target ini justru memburuk menurut arah indikatornya.',
    remedy: 'Periksa apakah makin besar atau makin kecil yang lebih baik, lalu sesuaikan target.',
  },
  'range-is-inverted': {
    title: 'Rentang target terbalik',
    detail: 'Batas bawah target lebih besar daripada batas atasnya.',
    remedy: 'Tukar kedua batas rentang target.',
  },
  'plan-is-empty': {
    title: 'SKP masih kosong',
    detail: 'SKP belum memuat rencana hasil kerja.',
    remedy: 'Tambahkan sekurang-kurangnya satu rencana hasil kerja utama.',
  },
  'too-few-outcomes': {
    title: 'Indikator hasil belum cukup',
    detail:
      'Skema kantor meminta setiap rencana hasil kerja utama diukur juga dari mutu atau peningkatannya, tidak hanya dari jumlah kegiatan.',
    remedy: 'Tambahkan indikator mutu, atau indikator peningkatan dari keadaan awal, dengan bobot yang cukup.',
  },
  'objective-without-indicator': {
    title: 'Rencana hasil kerja tanpa indikator',
    detail: 'Rencana hasil kerja ini belum memiliki indikator kinerja individu.',
    remedy: 'Tambahkan sekurang-kurangnya satu indikator.',
  },
  'objective-not-of-supervisor': {
    title: 'Bukan rencana hasil kerja pimpinan',
    detail: 'Rencana yang diintervensi tidak terdapat dalam SKP pimpinan yang telah disetujui.',
    remedy: 'Pilih rencana hasil kerja dari SKP pimpinan Anda.',
  },
  'plan-not-editable': {
    title: 'SKP tidak dapat diubah',
    detail: 'SKP sedang diajukan atau sudah disetujui.',
    remedy: 'Tarik kembali pengajuan, atau mintalah pejabat penilai mengembalikan SKP.',
  },
  'plan-not-submitted': {
    title: 'SKP belum diajukan',
    detail: 'Keputusan hanya dapat diambil atas SKP yang sedang diajukan.',
    remedy: 'Tunggu sampai pegawai mengajukan SKP.',
  },
  'plan-not-approved': {
    title: 'SKP belum disetujui',
    detail: 'Langkah ini memerlukan SKP yang telah disetujui.',
    remedy: 'Ajukan SKP dan tunggu persetujuan pejabat penilai.',
  },
  'own-plan': {
    title: 'SKP milik sendiri',
    detail: 'Anda tidak dapat memutus SKP milik Anda sendiri.',
    remedy: 'Keputusan diambil oleh pejabat penilai kinerja Anda.',
  },
  'own-rating': {
    title: 'Penilaian atas diri sendiri',
    detail: 'Anda tidak dapat menilai kinerja Anda sendiri.',
    remedy: 'Penilaian dilakukan oleh pejabat penilai kinerja Anda.',
  },
  'submission-closed': {
    title: 'Masa pengajuan telah berakhir',
    detail: 'Isian ini tidak dapat lagi diajukan untuk periode ini.',
    precise: 'Masa pengajuan berakhir pada {closesAt|moment}.',
    remedy: 'Mintalah pengelola kepegawaian memperpanjang masa pengajuan.',
  },
  'phase-not-open': {
    title: 'Tahap belum dibuka',
    detail: 'Langkah ini tidak termasuk tahap yang sedang berjalan.',
    remedy: 'Lakukan langkah ini ketika tahapnya dibuka.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
