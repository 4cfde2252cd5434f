import type { Language } from '../../shared/messages/language.ts';

const id = {
  skip: 'Langsung ke isi',
  language: 'Bahasa',
  goOn: 'Lanjutkan',
  startTitle: (office: string) => `Suara Anda untuk ${office}`,
  startLead:
    'Penilaian dan pengaduan Anda dibaca oleh orang yang dapat memperbaiki layanan ini. Anda tidak perlu masuk atau menyebut nama.',
  privacy:
    'Halaman ini tidak menyimpan nama, nomor telepon, alamat jaringan, atau penanda perangkat Anda. Tidak ada kuki.',
  notFoundTitle: 'Halaman ini tidak ada',
  notFound: 'Mungkin tautannya terpotong. Pindai lagi kode QR, atau salin tautannya seutuhnya.',
  home: 'Ke halaman awal',
  tooLargeTitle: 'Isian ini terlalu panjang',
  tooLarge:
    'Tidak ada yang disimpan. Tekan tombol kembali di peramban, persingkat tulisan Anda, lalu kirim sekali lagi.',
  tooLongField: (label: string, length: string, most: string) =>
    `“${label}” berisi ${length} tanda, paling banyak ${most}. Persingkat, lalu kirim sekali lagi; tulisan Anda masih utuh di bawah.`,
  unsaved: 'Yang Anda tulis tidak tersimpan. Salin dari sini bila masih diperlukan:',
  faultTitle: 'Ada yang tidak beres di sisi kami',
  fault: (requestId: string) =>
    `Apa yang Anda isi belum tersimpan. Tekan tombol kembali di peramban, lalu kirim sekali lagi. Nomor gangguan: ${requestId}`,
  faultKept: (requestId: string) =>
    `Apa yang Anda isi belum tersimpan, tetapi masih ada di halaman ini. Tunggu sebentar, lalu coba lagi. Nomor gangguan: ${requestId}`,
  again: 'Coba lagi',
};

/** The words of the pages for citizens; Indonesian is the source of the type. */
export type CitizenWords = typeof id;

const en: CitizenWords = {
  skip: 'Skip to content',
  language: 'Language',
  goOn: 'Continue',
  startTitle: (office) => `Your voice for ${office}`,
  startLead:
    'Your rating or complaint is read by people who can make this service better. You need not sign in or give a name.',
  privacy:
    'This page keeps no name, no phone number, no network address and no mark of your device. It sets no cookie.',
  notFoundTitle: 'This page does not exist',
  notFound: 'The link may have been cut off. Scan the QR code again, or copy the whole link.',
  home: 'To the first page',
  tooLargeTitle: 'This is too long',
  tooLarge: 'Nothing is saved. Press the back button of your browser, shorten what you wrote and send it once more.',
  tooLongField: (label, length, most) =>
    `“${label}” has ${length} signs, at most ${most} can be taken. Shorten it and send it once more; all you wrote is still below.`,
  unsaved: 'What you wrote is not saved. Copy it from here if you still need it:',
  faultTitle: 'Something went wrong on our side',
  fault: (requestId) =>
    `What you filled in is not saved yet. Press the back button of your browser and send it once more. Fault number: ${requestId}`,
  faultKept: (requestId) =>
    `What you filled in is not saved yet, but it is still on this page. Wait a moment and try again. Fault number: ${requestId}`,
  again: 'Try again',
};

export const citizenWords: Readonly<Record<Language, CitizenWords>> = { id, en };
