import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const complaintRefusalsId = {
  'complaint-closed': {
    title: 'Pengaduan sudah selesai',
    detail: 'Pengaduan ini sudah ditutup.',
    remedy: 'Buat pengaduan baru bila masalahnya muncul lagi.',
  },
  'complaint-not-routed': {
    title: 'Pengaduan belum disalurkan',
    detail: 'Belum ditentukan unit mana yang menangani pengaduan ini.',
    remedy: 'Salurkan dahulu ke unit yang tepat.',
  },
  'complaint-in-work': {
    title: 'Pengaduan sudah ditangani',
    detail: 'Warga sudah melihat bahwa pengaduannya sedang ditangani.',
    remedy: 'Jawablah bila sudah ada hasilnya.',
  },
  'complaint-answered': {
    title: 'Pengaduan sudah dijawab',
    detail: 'Jawaban sudah dikirim dan sekarang menunggu tanggapan warga.',
    remedy: 'Tunggu sampai warga menerima atau menolak jawabannya.',
  },
  'complaint-not-answered': {
    title: 'Pengaduan belum dijawab',
    detail: 'Belum ada jawaban yang dapat diterima atau ditolak.',
    remedy: 'Tunggu jawaban sampai tanggal yang tertera.',
  },
  'category-unknown': {
    title: 'Jenis pengaduan belum dipilih',
    detail: 'Setiap pengaduan dicatat menurut satu jenis dari daftar.',
    remedy: 'Pilih satu jenis dari daftar.',
  },
  'remedy-missing': {
    title: 'Solusi belum disebutkan',
    detail: 'Pengaduan ini sudah sampai ke pimpinan, sehingga jawabannya harus berisi solusi dan tanggalnya.',
    remedy: 'Tuliskan apa yang akan dilakukan dan paling lambat kapan.',
  },
  'text-missing': {
    title: 'Uraian masih kosong',
    detail: 'Tanpa uraian, tidak ada yang tahu apa yang dimaksud.',
    remedy: 'Tuliskan dengan kata-kata sendiri. Satu kalimat pun cukup.',
  },
  'messages-used-up': {
    title: 'Terlalu banyak tambahan',
    detail: 'Satu pengaduan hanya dapat ditambah beberapa kali.',
    precise: 'Satu pengaduan dapat ditambah paling banyak {most|number} kali.',
    remedy: 'Tunggu jawaban, atau buat pengaduan baru untuk hal lain.',
  },
  'date-in-future': {
    title: 'Tanggalnya belum tiba',
    detail: 'Tanggal kejadian tidak dapat setelah hari ini.',
    precise: 'Tanggal kejadian paling lambat {today|day}.',
    remedy: 'Periksa tanggalnya, atau kosongkan.',
  },
  'date-in-past': {
    title: 'Tanggalnya sudah lewat',
    detail: 'Tanggal yang dipilih tidak boleh sebelum hari ini.',
    precise: 'Tanggal paling awal adalah {today|day}.',
    remedy: 'Pilih hari ini atau hari sesudahnya.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
