import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const ratingRefusalsId = {
  'nip-malformed': {
    title: 'NIP tidak sesuai format',
    detail: 'NIP terdiri atas 18 angka dengan susunan tertentu.',
    remedy: 'Periksa kembali NIP pada data kepegawaian.',
  },
  'nip-duplicate': {
    title: 'NIP sudah terdaftar',
    detail: 'NIP ini sudah digunakan oleh pegawai lain.',
    remedy: 'Periksa apakah pegawai tersebut sudah terdaftar.',
  },
  'supervisor-missing': {
    title: 'Pejabat penilai belum ditetapkan',
    detail: 'Pegawai ini belum memiliki pejabat penilai kinerja.',
    remedy: 'Mintalah pengelola kepegawaian menetapkan pejabat penilai.',
  },
  'supervisor-is-self': {
    title: 'Pegawai menjadi penilai dirinya sendiri',
    detail: 'Pejabat penilai dan pegawai yang dinilai adalah orang yang sama.',
    remedy: 'Tetapkan atasan langsung sebagai pejabat penilai.',
  },
  'supervisor-chain-loops': {
    title: 'Rantai pejabat penilai berputar',
    detail: 'Dengan penetapan ini rantai atasan kembali kepada pegawai yang sama.',
    remedy: 'Tetapkan pejabat penilai yang bukan bawahan pegawai ini.',
  },
  'unit-unknown': {
    title: 'Unit organisasi tidak dikenal',
    detail: 'Unit ini tidak terdapat dalam susunan organisasi.',
    remedy: 'Daftarkan unit tersebut, atau perbaiki kodenya.',
  },
  'unit-without-head': {
    title: 'Unit tanpa kepala',
    detail: 'Unit ini belum memiliki kepala, dan unit di atasnya pun belum.',
    remedy: 'Tetapkan kepala unit atau pelaksana tugas.',
  },
  'mandate-expired': {
    title: 'Surat perintah telah berakhir',
    detail: 'Kewenangan sebagai Plt. atau Plh. sudah tidak berlaku.',
    remedy: 'Perpanjang surat perintah, atau serahkan kepada pejabat definitif.',
  },
  'delegate-unsuitable': {
    title: 'Penerima pelimpahan tidak sesuai',
    detail: 'Tugas hanya dapat dilimpahkan kepada pejabat di sekitar unit Anda, bukan kepada diri sendiri.',
    remedy: 'Pilih salah satu nama dalam daftar. Untuk wewenang menilai, mintalah Plh. atau Plt. kepada kepegawaian.',
  },
  'delegate-absent': {
    title: 'Penerima pelimpahan juga berhalangan',
    detail: 'Orang ini melimpahkan tugasnya sendiri pada hari-hari itu.',
    precise: 'Orang ini melimpahkan tugasnya sendiri dari {from|day} sampai {to|day}.',
    remedy: 'Pilih orang lain atau hari lain.',
  },
  'delegation-overlaps': {
    title: 'Sudah ada pelimpahan pada hari-hari itu',
    detail: 'Tugas Anda hanya dapat dilimpahkan kepada satu orang pada satu waktu.',
    precise: 'Tugas Anda sudah dilimpahkan dari {from|day} sampai {to|day}.',
    remedy: 'Akhiri pelimpahan itu lebih dulu, atau pilih hari lain.',
  },
  'delegation-too-long': {
    title: 'Pelimpahan terlalu lama',
    detail: 'Pelimpahan hanya untuk berhalangan sementara.',
    precise: 'Pelimpahan paling lama {days} hari.',
    remedy:
      'Pilih hari terakhir yang lebih awal. Bila berhalangan lebih lama, mintalah Plh. atau Plt. kepada kepegawaian.',
  },
  'delegation-over': {
    title: 'Pelimpahan sudah berakhir',
    detail: 'Pelimpahan ini sudah tidak berlaku.',
    remedy: 'Muat ulang daftar pelimpahan Anda.',
  },
  'not-ready': {
    title: 'Periode belum siap dibuka',
    detail: 'Masih ada data kepegawaian yang harus dilengkapi.',
    remedy: 'Selesaikan semua butir pada daftar kesiapan.',
  },
  'actual-outside-period': {
    title: 'Bulan di luar periode',
    detail: 'Realisasi hanya dapat dicatat untuk bulan dalam periode kinerja ini.',
    remedy: 'Pilih bulan yang termasuk periode ini.',
  },
  'indicator-unknown': {
    title: 'Indikator tidak dikenal',
    detail: 'Indikator ini tidak terdapat dalam SKP yang disetujui.',
    remedy: 'Pilih indikator dari SKP yang berlaku.',
  },
  'evidence-missing': {
    title: 'Bukti dukung belum ada',
    detail: 'Realisasi ini memerlukan bukti dukung.',
    remedy: 'Unggah sekurang-kurangnya satu bukti dukung.',
  },
  'measured-by-data': {
    title: 'Nilai ini dihitung dari data',
    detail: 'Nilai indikator ini berasal dari data layanan dan tidak dapat diketik.',
    remedy: 'Bila nilainya keliru, tulis catatan, dan mintalah pemilik sumber data mengirim koreksi.',
  },
  'signature-invalid': {
    title: 'Tanda tangan digital tidak sah',
    detail: 'Permintaan tidak ditandatangani oleh sumber data ini, atau waktunya terpaut lebih dari lima menit.',
    remedy:
      'Periksa kunci (mungkin sudah diganti), jam sistem, dan bahwa isi yang ditandatangani persis sama dengan yang dikirim.',
  },
  'signing-key-retired': {
    title: 'Kunci penanda tangan sudah diganti',
    detail: 'Permintaan ditandatangani dengan kunci lama sumber data ini, yang tidak diterima lagi.',
    precise: 'Kunci {key} sudah diganti dan tidak diterima lagi sejak {at|moment}.',
    remedy:
      'Tanda tangani dengan kunci yang baru. Bila kunci rahasianya tidak ada, mintalah pemilik sumber data membuat kunci lain di halaman Ukuran dari data.',
  },
  'source-closed': {
    title: 'Sumber data sudah ditutup',
    detail: 'Sumber data ini ditutup dan tidak menerima kejadian lagi. Yang sudah dikirim tetap dihitung.',
    precise:
      'Sumber data ini ditutup sejak {at|moment} dan tidak menerima kejadian lagi. Yang sudah dikirim tetap dihitung.',
    remedy: 'Mintalah pemilik sumber data atau bagian kepegawaian membukanya kembali.',
  },
  'key-used-before': {
    title: 'Kunci ini pernah dipakai',
    detail: 'Sumber data ini sudah memakai kunci tersebut. Kunci yang diganti tidak dapat dipakai lagi.',
    remedy: 'Buat pasangan kunci baru.',
  },
  'cause-missing': {
    title: 'Penyebab belum disebutkan',
    detail: 'Setiap target yang tidak tercapai memerlukan penyebab, perbaikan, penanggung jawab, dan tanggal.',
    remedy: 'Pilih penyebabnya, misalnya sumber daya, kompetensi, atau proses.',
  },
  'review-not-held': {
    title: 'Dialog kinerja belum dilaksanakan',
    detail: 'Catatan dialog kinerja tengah periode belum ada.',
    remedy: 'Laksanakan dan catat dialog kinerja terlebih dahulu.',
  },
  'organisation-not-rated': {
    title: 'Predikat organisasi belum ditetapkan',
    detail: 'Pegawai dapat dinilai setelah capaian kinerja organisasi ditetapkan.',
    remedy: 'Tetapkan predikat kinerja organisasi terlebih dahulu.',
  },
  'rating-outside-scale': {
    title: 'Nilai di luar skala',
    detail: 'Nilai yang diberikan berada di luar skala penilaian.',
    remedy: 'Berikan nilai dalam skala yang ditetapkan skema.',
  },
  'override-reason-missing': {
    title: 'Alasan perubahan belum diisi',
    detail: 'Penilaian berbeda dari usulan sistem tanpa alasan.',
    remedy: 'Tuliskan alasan berdasarkan bukti.',
  },
  'rating-incomplete': {
    title: 'Penilaian belum lengkap',
    detail: 'Masih ada hasil kerja atau perilaku yang belum dinilai.',
    remedy: 'Lengkapi semua bagian penilaian.',
  },
  'too-few-inputs': {
    title: 'Data belum cukup untuk dinilai',
    detail: 'Realisasi yang tercatat belum mencapai batas minimum.',
    precise: 'Realisasi tercatat mencakup {coverage|percent} indikator, sedangkan batas minimumnya {minimum|percent}.',
    remedy: 'Lengkapi realisasi indikator yang masih kosong.',
  },
  'enough-to-rate': {
    title: 'Realisasi cukup untuk dinilai',
    detail: 'Pegawai ini dapat dinilai, sehingga tidak dapat dinyatakan “tidak dapat dinilai”.',
    precise: 'Realisasi mencakup {coverage|percent} indikator; batas minimumnya {minimum|percent}.',
    remedy: 'Nilai pegawai ini berdasarkan realisasinya.',
  },
  'spread-reason-missing': {
    title: 'Alasan sebaran predikat belum diisi',
    detail: 'Sebaran predikat berbeda dari pola distribusi yang disarankan.',
    remedy: 'Tuliskan pertimbangan pimpinan atas sebaran ini.',
  },
  'rater-not-certified': {
    title: 'Anda belum bersertifikat penilai',
    detail:
      'Skema penilaian ini hanya dapat dipakai menilai setelah Anda menyelesaikan pelatihan penilai untuk periode ini.',
    remedy: 'Nilailah kasus pelatihan di halaman Pelatihan penilai, lalu kirim penilaian ini lagi.',
  },
  'panel-too-small': {
    title: 'Panel kalibrasi terlalu kecil',
    detail: 'Keputusan kalibrasi memerlukan lebih banyak anggota panel yang tidak berbenturan kepentingan.',
    remedy: 'Tambahkan anggota panel, atau tunggu sampai cukup yang hadir.',
  },
  'calibration-open': {
    title: 'Kalibrasi belum selesai',
    detail: 'Sidang kalibrasi unit ini masih memeriksa hasil penilaian.',
    precise: 'Sidang kalibrasi {unitName} masih memeriksa hasil penilaian.',
    remedy: 'Putuskan semua usulan dan tutup sidangnya dengan berita acara.',
  },
  'calibration-full': {
    title: 'Sidang sudah penuh',
    detail: 'Sidang kalibrasi ini sudah meninjau sebanyak mungkin pegawai.',
    remedy: 'Tutup sidang ini, lalu tambahkan pegawai itu pada sidang berikutnya.',
  },
  'calibration-unfit': {
    title: 'Pegawai ini tidak dapat ditinjau di sini',
    detail: 'Pegawai ini belum dinilai pada periode ini, atau tidak berada di unit sidang ini dan unit di bawahnya.',
    remedy: 'Pilih pegawai unit itu yang sudah dinilai.',
  },
  'calibration-too-wide': {
    title: 'Terlalu banyak pegawai untuk satu sidang',
    detail: 'Unit ini dan unit di bawahnya memiliki terlalu banyak pegawai untuk satu sidang kalibrasi.',
    precise:
      'Unit ini dan unit di bawahnya memiliki {people|number} pegawai; satu sidang kalibrasi mencakup paling banyak {most|number}.',
    remedy: 'Buka sidang untuk unit-unit di bawahnya.',
  },
  'calibrated-already': {
    title: 'Pegawai ini sudah ditinjau',
    detail: 'Pegawai ini sudah ditinjau oleh sidang ini atau sidang sebelumnya.',
    remedy: 'Pilih pegawai lain; keputusan panel tidak ditinjau ulang sebelum pengumuman.',
  },
  'already-announced': {
    title: 'Hasil sudah diumumkan',
    detail: 'Hasil yang sudah diumumkan tidak dapat diubah.',
    precise: 'Hasil ini diumumkan pada {announcedAt|moment} dan tidak dapat diubah lagi.',
    remedy: 'Perubahan hanya dapat dilakukan melalui keberatan.',
  },
  'not-announced': {
    title: 'Hasil belum diumumkan',
    detail: 'Langkah ini memerlukan hasil yang telah diumumkan.',
    remedy: 'Tunggu sampai hasil penilaian diumumkan.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
