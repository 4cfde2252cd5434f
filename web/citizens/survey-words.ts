import type { SurveyElement } from '../../shared/domain/surveys/elements.ts';
import type { Language } from '../../shared/messages/language.ts';

interface Question {
  readonly ask: string;
  /** From the worst to the best. */
  readonly scale: readonly [string, string, string, string];
}

const id = {
  title: (name: string) => `Bagaimana layanan ${name}?`,
  lead: 'Sembilan pertanyaan, sekitar satu menit. Jawaban Anda dihitung bersama jawaban warga lain dan tidak dapat ditelusuri kepada Anda.',
  freeLead:
    'Delapan pertanyaan, sekitar satu menit. Jawaban Anda dihitung bersama jawaban warga lain dan tidak dapat ditelusuri kepada Anda.',
  questions: {
    requirements: {
      ask: 'Apakah syarat layanan sesuai dengan jenisnya?',
      scale: ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'],
    },
    procedure: {
      ask: 'Apakah prosedurnya mudah?',
      scale: ['Tidak mudah', 'Kurang mudah', 'Mudah', 'Sangat mudah'],
    },
    time: { ask: 'Apakah waktunya cepat?', scale: ['Tidak cepat', 'Kurang cepat', 'Cepat', 'Sangat cepat'] },
    cost: {
      ask: 'Apakah biayanya wajar?',
      scale: ['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis atau sangat murah'],
    },
    product: {
      ask: 'Apakah hasil yang Anda terima sesuai dengan yang dijanjikan?',
      scale: ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'],
    },
    competence: {
      ask: 'Apakah petugas mampu melayani Anda?',
      scale: ['Tidak mampu', 'Kurang mampu', 'Mampu', 'Sangat mampu'],
    },
    conduct: {
      ask: 'Apakah petugas sopan dan ramah?',
      scale: ['Tidak sopan', 'Kurang sopan', 'Sopan dan ramah', 'Sangat sopan dan ramah'],
    },
    complaints: {
      ask: 'Bagaimana pengaduan, saran, dan masukan ditangani?',
      scale: ['Tidak ada', 'Ada, tidak berfungsi', 'Berfungsi, kurang baik', 'Dikelola dengan baik'],
    },
    facilities: {
      ask: 'Bagaimana sarana dan prasarananya?',
      scale: ['Buruk', 'Cukup', 'Baik', 'Sangat baik'],
    },
  } satisfies Readonly<Record<SurveyElement, Question>> as Readonly<Record<SurveyElement, Question>>,
  notApplicable: {
    cost: 'Saya tidak membayar apa pun',
    complaints: 'Saya tidak mengadu atau memberi saran',
    facilities: 'Saya tidak datang ke kantor',
  } as Readonly<Partial<Record<SurveyElement, string>>>,
  comment: 'Yang ingin Anda sampaikan (boleh kosong)',
  commentHint:
    'Jangan tulis nama, NIK, atau nomor telepon, milik Anda ataupun orang lain. Tulisan Anda dibaca pegawai.',
  send: 'Kirim jawaban',
  trap: 'Jangan isi kolom ini',
  wrong: 'Belum terkirim',
  wrongLead: 'Yang sudah Anda pilih masih ada. Lengkapi ini:',
  thanksTitle: 'Terima kasih, jawaban Anda tersimpan',
  thanks:
    'Hasil survei dipakai untuk memperbaiki layanan ini. Tautan Anda sudah terpakai; tidak ada lagi yang perlu dilakukan.',
  thanksOpen: 'Hasil survei dipakai untuk memperbaiki layanan ini. Tidak ada lagi yang perlu dilakukan.',
  spentTitle: 'Tautan ini sudah dipakai',
  spent: 'Satu tautan hanya untuk satu jawaban. Bila Anda baru saja mengirim, jawaban itu tersimpan.',
  expiredTitle: 'Tautan ini sudah lewat waktunya',
  expired: 'Tautan berlaku empat belas hari setelah layanan. Pada layanan berikutnya petugas memberi Anda tautan baru.',
  unsaved: 'Yang Anda tulis di halaman ini, bila masih diperlukan:',
  openTitle: (unit: string) => `Suara Anda untuk ${unit}`,
  openNote: 'Jawaban dari poster memberi tahu unit ini dan tidak memengaruhi nilai pegawai mana pun.',
  posterTitle: (unit: string) => `Poster untuk ${unit}`,
  posterLead: 'Cetak pada kertas A4, atau simpan sebagai PDF melalui menu cetak peramban.',
  posterHeading: 'Bagaimana layanan kami?',
  posterScan: 'Pindai dan jawab. Tanpa nama, tanpa masuk.',
  posterOther: 'How was our service? Scan and answer. No name, no account.',
  posterName: (unit: string) => `Poster survei dengan kode QR untuk ${unit}`,
};

/** The words of the survey for citizens; Indonesian is the source of the type. */
export type SurveyWords = typeof id;

const en: SurveyWords = {
  title: (name) => `How was the service: ${name}?`,
  lead: 'Nine questions, about a minute. Your answer is counted together with those of others and cannot be traced to you.',
  freeLead:
    'Eight questions, about a minute. Your answer is counted together with those of others and cannot be traced to you.',
  questions: {
    requirements: {
      ask: 'Did the requirements fit the service?',
      scale: ['They did not', 'Not quite', 'They did', 'Very well'],
    },
    procedure: { ask: 'Was the procedure easy?', scale: ['Not easy', 'Less easy', 'Easy', 'Very easy'] },
    time: { ask: 'Was it quick?', scale: ['Not quick', 'Less quick', 'Quick', 'Very quick'] },
    cost: { ask: 'Was the cost fair?', scale: ['Very dear', 'Rather dear', 'Cheap', 'Free or very cheap'] },
    product: {
      ask: 'Was what you received as promised?',
      scale: ['It was not', 'Not quite', 'It was', 'Very much so'],
    },
    competence: { ask: 'Was the officer able to help you?', scale: ['Not able', 'Less able', 'Able', 'Very able'] },
    conduct: {
      ask: 'Was the officer polite and friendly?',
      scale: ['Not polite', 'Less polite', 'Polite and friendly', 'Very polite and friendly'],
    },
    complaints: {
      ask: 'How were complaints and suggestions handled?',
      scale: ['Nothing there', 'There, not working', 'Working, not well', 'Well managed'],
    },
    facilities: { ask: 'How were the rooms and equipment?', scale: ['Poor', 'Fair', 'Good', 'Very good'] },
  },
  notApplicable: {
    cost: 'I paid nothing',
    complaints: 'I made no complaint or suggestion',
    facilities: 'I did not come to the office',
  },
  comment: 'What you want to say (may stay empty)',
  commentHint: 'Write no name, identity number or phone number, of yourself or others. Staff read what you write.',
  send: 'Send the answers',
  trap: 'Leave this field empty',
  wrong: 'Not sent yet',
  wrongLead: 'What you have chosen is still there. Please complete:',
  thanksTitle: 'Thank you, your answer is saved',
  thanks: 'The results are used to make this service better. Your link is used up; there is nothing more to do.',
  thanksOpen: 'The results are used to make this service better. There is nothing more to do.',
  spentTitle: 'This link has been used',
  spent: 'One link is for one answer. If you have just sent one, it is saved.',
  expiredTitle: 'This link has expired',
  expired: 'A link is good for fourteen days after the service. Next time the officer gives you a new one.',
  unsaved: 'What you wrote on this page, if you still need it:',
  openTitle: (unit) => `Your voice for ${unit}`,
  openNote: 'Answers from a poster inform this unit and move no officer’s rating.',
  posterTitle: (unit) => `Poster for ${unit}`,
  posterLead: 'Print it on A4, or save it as PDF in the print menu of your browser.',
  posterHeading: 'How was our service?',
  posterScan: 'Scan and answer. No name, no account.',
  posterOther: 'Bagaimana layanan kami? Pindai dan jawab. Tanpa nama, tanpa masuk.',
  posterName: (unit) => `Survey poster with a QR code for ${unit}`,
};

export const surveyWords: Readonly<Record<Language, SurveyWords>> = { id, en };
