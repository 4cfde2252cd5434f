import type { ComplaintEntry, ComplaintOutcome, ComplaintStage } from '../../shared/domain/complaints/complaint.ts';
import type { Language } from '../../shared/messages/language.ts';

type EntryKind = ComplaintEntry['kind'];

const id = {
  title: 'Sampaikan pengaduan',
  lead: 'Ceritakan apa yang tidak beres. Unit yang menangani wajib menjawab, dan jawabannya dapat Anda tolak satu kali.',
  startLink: 'Sampaikan pengaduan',
  followLink: 'Ikuti pengaduan yang sudah dikirim',
  text: 'Apa yang terjadi?',
  textHint: 'Cukup dengan kata-kata sendiri. Jangan menulis NIK, nomor rekening, atau kata sandi.',
  unit: 'Tentang unit mana?',
  unitUnknown: 'Saya tidak tahu',
  place: 'Di mana tepatnya? (boleh kosong)',
  placeHint: 'Misalnya loket, gedung, atau desa.',
  happenedOn: 'Kapan? (boleh kosong)',
  who: 'Nama dan kontak (boleh kosong)',
  dayUnreadable: 'Tanggal ini tidak terbaca. Tuliskan seperti 31/12/2026, atau kosongkan.',
  whoHint:
    'Tanpa ini pun pengaduan Anda ditangani. Bila diisi, hanya unit yang menangani dan pengelola kepegawaian yang membacanya, dan dihapus 30 hari setelah pengaduan selesai.',
  name: 'Nama',
  contact: 'Telepon atau surel',
  privacy:
    'Tanpa nama dan kontak, tidak ada yang menyimpan siapa Anda: tidak ada alamat jaringan, penanda perangkat, atau kuki.',
  trap: 'Biarkan kosong',
  send: 'Kirim pengaduan',
  wrongTitle: 'Pengaduan belum terkirim',
  trapped:
    'Isian ini tampak diisi oleh program. Tidak ada yang disimpan. Periksa isinya di bawah, lalu kirim sekali lagi.',
  sentTitle: 'Pengaduan Anda sudah diterima',
  codeLabel: 'Kode tanda terima',
  codeOnce:
    'Catat atau foto kode ini sekarang. Kode tidak ditampilkan lagi dan tidak disimpan di sini. Hanya dengan kode ini Anda dapat membaca jawabannya.',
  next: 'Selanjutnya: dalam 3 hari kerja pengaduan disalurkan ke unit yang tepat; jawaban paling lambat 14 hari kerja sesudahnya.',
  unsent:
    'Formulir ini sudah terkirim sebelumnya. Yang Anda tulis sesudahnya belum tersimpan; kirim sebagai tambahan bila masih diperlukan.',
  open: 'Lihat keadaannya',
  codeTitle: 'Ikuti pengaduan Anda',
  codeLead: 'Ketik kode tanda terima. Huruf besar atau kecil dan tanda hubung tidak berpengaruh.',
  codeMalformed:
    'Ada tanda yang keliru pada kode ini. Bandingkan lagi dengan catatan Anda; kode terdiri atas 20 tanda.',
  codeUnknown: 'Tidak ada pengaduan dengan kode ini di kantor ini. Mungkin pengaduan itu dikirim ke kantor lain.',
  show: 'Tampilkan',
  standing: 'Keadaan pengaduan',
  yours: 'Pengaduan Anda',
  handledBy: 'Ditangani oleh',
  due: 'Paling lambat',
  history: 'Yang sudah terjadi',
  remedy: (what: string, by: string) => `Yang akan dilakukan: ${what} (paling lambat ${by})`,
  stages: {
    received: 'Diterima, sedang dicarikan unit yang tepat',
    routed: 'Sudah di unit yang menangani, menunggu jawaban',
    'in-work': 'Sedang ditangani',
    answered: 'Sudah dijawab, menunggu tanggapan Anda',
    reopened: 'Dibuka kembali, sekarang di tangan pimpinan',
    closed: 'Selesai',
  } satisfies Record<ComplaintStage, string> as Readonly<Record<ComplaintStage, string>>,
  outcomes: {
    accepted: 'Anda menerima jawabannya.',
    silence: 'Jawaban tidak Anda tanggapi sampai batas waktunya, sehingga pengaduan ditutup.',
    disputed:
      'Jawaban kedua pun tidak Anda terima. Pengaduan ditutup di kantor ini; Anda dapat membawanya ke Ombudsman Republik Indonesia.',
  } satisfies Record<ComplaintOutcome, string> as Readonly<Record<ComplaintOutcome, string>>,
  entries: {
    received: 'Pengaduan diterima',
    routed: 'Disalurkan ke',
    'in-work': 'Mulai ditangani',
    message: 'Tambahan dari Anda',
    answered: 'Jawaban',
    rejected: 'Jawaban Anda tolak',
    escalated: 'Naik ke pimpinan',
    closed: 'Pengaduan ditutup',
  } satisfies Record<EntryKind, string> as Readonly<Record<EntryKind, string>>,
  answerTitle: 'Bagaimana jawabannya?',
  answerLead: (due: string) =>
    `Tanpa tanggapan Anda sampai ${due}, pengaduan ditutup. Menolak hanya dapat satu kali; pengaduan lalu naik ke pimpinan, yang harus menyebutkan solusinya.`,
  answerLeadAgain: (due: string) =>
    `Tanpa tanggapan Anda sampai ${due}, pengaduan ditutup. Bila Anda tolak lagi, pengaduan ditutup di sini dan dapat dibawa ke Ombudsman.`,
  accept: 'Saya terima',
  reject: 'Saya tolak',
  rejectReason: 'Bila menolak: apa yang masih kurang?',
  addTitle: 'Ada tambahan?',
  addText: 'Tambahan',
  add: 'Kirim tambahan',
  said: {
    added: 'Tambahan Anda tersimpan.',
    accepted: 'Terima kasih. Pengaduan ditutup.',
    rejected: 'Penolakan Anda tersimpan.',
  },
};

/** The words of the pages for complaints; Indonesian is the source of the type. */
export type ComplaintWords = typeof id;

const en: ComplaintWords = {
  title: 'Make a complaint',
  lead: 'Tell what went wrong. The unit that handles it must answer, and you can reject its answer once.',
  startLink: 'Make a complaint',
  followLink: 'Follow a complaint that you have sent',
  text: 'What happened?',
  textHint: 'Your own words will do. Do not write an identity number, a bank account or a password.',
  unit: 'About which unit?',
  unitUnknown: "I don't know",
  place: 'Where exactly? (may stay empty)',
  placeHint: 'Such as a counter, a building or a village.',
  happenedOn: 'When? (may stay empty)',
  who: 'Name and contact (may stay empty)',
  dayUnreadable: 'This day cannot be read. Write it as 31/12/2026, or leave it empty.',
  whoHint:
    'Your complaint is handled without them too. If you give them, only the unit that handles it and HR read them, and they are deleted 30 days after the complaint has ended.',
  name: 'Name',
  contact: 'Telephone or mail',
  privacy:
    'Without name and contact nothing is kept of who you are: no network address, no mark of your device, no cookie.',
  trap: 'Leave this empty',
  send: 'Send the complaint',
  wrongTitle: 'The complaint is not sent yet',
  trapped: 'A program seems to have filled in this form. Nothing is saved. Check what is below and send it once more.',
  sentTitle: 'Your complaint has been received',
  codeLabel: 'Receipt code',
  codeOnce:
    'Write this code down or take a photo now. It is not shown again and is not kept here. Only with this code can you read the answer.',
  next: 'Next: within 3 working days it goes to the right unit; the answer comes within 14 working days after that.',
  unsent:
    'This form was sent before. What you wrote after that is not saved yet; send it as an addition if it is still needed.',
  open: 'See how it stands',
  codeTitle: 'Follow your complaint',
  codeLead: 'Type the receipt code. Capitals and hyphens make no difference.',
  codeMalformed: 'A sign of this code is wrong. Compare it with your note; a code has 20 signs.',
  codeUnknown: 'There is no complaint with this code at this office. It may have been sent to another one.',
  show: 'Show',
  standing: 'How the complaint stands',
  yours: 'Your complaint',
  handledBy: 'Handled by',
  due: 'At the latest',
  history: 'What has happened',
  remedy: (what, by) => `What will be done: ${what} (by ${by})`,
  stages: {
    received: 'Received, the right unit is being found',
    routed: 'With the unit that handles it, waiting for an answer',
    'in-work': 'Being worked on',
    answered: 'Answered, waiting for your word',
    reopened: 'Open again, now with a head above',
    closed: 'Ended',
  },
  outcomes: {
    accepted: 'You accepted the answer.',
    silence: 'You did not respond to the answer in time, so the complaint was closed.',
    disputed:
      'You did not accept the second answer either. The complaint is closed at this office; you can take it to the Ombudsman of the Republic of Indonesia.',
  },
  entries: {
    received: 'Complaint received',
    routed: 'Sent to',
    'in-work': 'Work began',
    message: 'Added by you',
    answered: 'Answer',
    rejected: 'You rejected the answer',
    escalated: 'Gone up to',
    closed: 'Complaint closed',
  },
  answerTitle: 'What about this answer?',
  answerLead: (due) =>
    `Without a word from you until ${due} the complaint is closed. You can reject once; it then goes to a head above, who must name a solution.`,
  answerLeadAgain: (due) =>
    `Without a word from you until ${due} the complaint is closed. If you reject again, it is closed here and can be taken to the Ombudsman.`,
  accept: 'I accept',
  reject: 'I reject',
  rejectReason: 'If you reject: what is still missing?',
  addTitle: 'Something to add?',
  addText: 'Addition',
  add: 'Send the addition',
  said: {
    added: 'Your addition is saved.',
    accepted: 'Thank you. The complaint is closed.',
    rejected: 'Your rejection is saved.',
  },
};

export const complaintWords: Readonly<Record<Language, ComplaintWords>> = { id, en };
