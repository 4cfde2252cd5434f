import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const accessRefusalsId = {
  'appeal-window-closed': {
    title: 'Masa keberatan telah berakhir',
    detail: 'Batas waktu untuk mengajukan keberatan sudah lewat.',
    precise: 'Batas waktu untuk mengajukan keberatan adalah {closedAt|moment}.',
    remedy: 'Hubungi pengelola kepegawaian bila hasil terlambat Anda terima.',
  },
  'appeal-already-filed': {
    title: 'Keberatan sudah diajukan',
    detail: 'Atas hasil ini keberatan sudah pernah diajukan.',
    precise: 'Atas hasil ini keberatan sudah diajukan pada {filedAt|moment}.',
    remedy: 'Lengkapi keberatan yang sudah ada.',
  },
  'not-reviewing-officer': {
    title: 'Bukan atasan pejabat penilai',
    detail: 'Keberatan diputus oleh atasan pejabat penilai kinerja.',
    remedy: 'Mintalah pengelola kepegawaian memeriksa penugasan keberatan ini.',
  },
  'appeal-already-decided': {
    title: 'Keberatan sudah diputus',
    detail: 'Keputusan atas keberatan bersifat final.',
    precise: 'Keberatan diputus pada {decidedAt|moment}, dan putusannya bersifat final.',
    remedy: 'Baca keputusan beserta alasannya.',
  },
  'reason-missing': {
    title: 'Alasan belum diisi',
    detail: 'Keputusan ini memerlukan alasan.',
    remedy: 'Tuliskan alasannya dengan jelas.',
  },
  'conflict-of-interest': {
    title: 'Benturan kepentingan',
    detail: 'Anda terlibat dalam penilaian yang dipersoalkan.',
    remedy: 'Serahkan kepada atasan berikutnya.',
  },
  'follow-up-closed': {
    title: 'Tindak lanjut sudah ditutup',
    detail: 'Tindak lanjut ini sudah selesai atau dibatalkan.',
    remedy: 'Mintalah pengelola kepegawaian membuat tindak lanjut baru.',
  },
  'follow-up-held': {
    title: 'Tindak lanjut ditangguhkan',
    detail: 'Tindak lanjut ditangguhkan selama keberatan berjalan.',
    remedy: 'Tunggu sampai keberatan diputus.',
  },
  'request-answer-missing': {
    title: 'Jawaban permintaan belum dipilih',
    detail: 'Permintaan sumber daya dikabulkan, dikabulkan sebagian, atau tidak dikabulkan.',
    remedy: 'Pilih jawabannya dan sebutkan alasannya.',
  },
  'task-closed': {
    title: 'Tugas sudah ditutup',
    detail: 'Tugas ini sudah diselesaikan, dialihkan, atau lewat waktunya.',
    remedy: 'Muat ulang daftar tugas Anda.',
  },
  'deadline-not-later': {
    title: 'Tenggat tidak lebih lambat',
    detail: 'Tenggat baru harus lebih lambat daripada tenggat sekarang.',
    precise: 'Tenggat baru harus lebih lambat daripada {dueAt|moment}.',
    remedy: 'Pilih tanggal yang lebih lambat.',
  },
  'reminded-today': {
    title: 'Sudah diingatkan hari ini',
    detail: 'Penerima tugas ini sudah diingatkan hari ini.',
    precise: 'Penerima tugas ini sudah diingatkan pada {remindedAt|moment}.',
    remedy: 'Ingatkan lagi besok, atau alihkan tugasnya.',
  },
  'nothing-to-undo': {
    title: 'Tidak ada yang dapat dibatalkan',
    detail: 'Perubahan terakhir sudah lewat waktunya untuk dibatalkan, atau tugasnya sudah ditindaklanjuti.',
    remedy: 'Ubah kembali tenggat atau penerima tugasnya.',
  },
  'run-not-failed': {
    title: 'Alur kerja tidak gagal',
    detail: 'Hanya alur kerja yang gagal yang dapat dijalankan ulang, dan hanya sekali.',
    remedy: 'Muat ulang daftar untuk melihat keadaannya sekarang.',
  },
  'scheme-invalid': {
    title: 'Skema penilaian tidak sah',
    detail: 'Skema ini belum memenuhi semua syarat.',
    remedy: 'Perbaiki bagian yang ditandai, lalu periksa kembali.',
  },
  'calendar-missing': {
    title: 'Kalender kerja belum ada',
    detail: 'Hari libur untuk tahun ini belum dimuat.',
    precise: 'Hari libur tahun {year} belum dimuat.',
    remedy: 'Mintalah pengelola kepegawaian memuat kalender kerja.',
  },
  'not-allowed': {
    title: 'Tidak diizinkan',
    detail: 'Kewenangan Anda tidak mencakup langkah ini.',
    remedy: 'Mintalah bantuan pejabat yang berwenang.',
  },
  'not-found': {
    title: 'Tidak ditemukan',
    detail: 'Data yang Anda cari tidak ada atau tidak dapat Anda lihat.',
    remedy: 'Periksa alamatnya, atau mulailah dari beranda.',
  },
  'changed-since-read': {
    title: 'Data telah berubah',
    detail: 'Orang lain mengubah data ini setelah Anda membukanya.',
    remedy: 'Bandingkan dengan versi terbaru, lalu simpan kembali.',
  },
  'version-required': {
    title: 'Versi belum disertakan',
    detail: 'Perubahan harus menyebut versi data yang Anda baca.',
    remedy: 'Muat ulang halaman, lalu coba kembali.',
  },
  'idempotency-key-required': {
    title: 'Kunci permintaan belum disertakan',
    detail: 'Permintaan ini harus memiliki kunci agar tidak diproses dua kali.',
    remedy: 'Sertakan kepala Idempotency-Key.',
  },
  'idempotency-key-reused': {
    title: 'Kunci permintaan sudah dipakai',
    detail: 'Kunci ini sudah dipakai untuk permintaan yang berbeda.',
    remedy: 'Gunakan kunci baru untuk setiap permintaan.',
  },
  'malformed-json': {
    title: 'Isi permintaan tidak terbaca',
    detail: 'Isi permintaan bukan JSON yang sah.',
    remedy: 'Perbaiki isi permintaan.',
  },
  'unknown-field': {
    title: 'Isian tidak dikenal',
    detail: 'Permintaan memuat isian yang tidak dikenal.',
    remedy: 'Hapus isian tersebut, atau perbaiki namanya.',
  },
  'invalid-field': {
    title: 'Isian tidak sah',
    detail: 'Salah satu isian tidak sesuai ketentuan.',
    remedy: 'Perbaiki isian yang ditandai.',
  },
  'not-signed-in': {
    title: 'Anda belum masuk',
    detail: 'Sesi Anda belum dimulai atau sudah berakhir.',
    remedy: 'Masuk kembali ke aplikasi.',
  },
  'body-too-large': {
    title: 'Permintaan terlalu besar',
    detail: 'Isi permintaan melebihi ukuran yang diizinkan.',
    remedy: 'Kurangi isinya, atau unggah sebagai berkas.',
  },
  'file-not-accepted': {
    title: 'Berkas tidak dapat diterima',
    detail: 'Jenis atau ukuran berkas tidak diizinkan.',
    remedy: 'Unggah berkas PDF, gambar, atau lembar kerja dengan ukuran yang diizinkan.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
