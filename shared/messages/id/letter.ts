import { noticesId } from './notices.ts';

/** The words of notices and letters in formal Indonesian; the source of the type that the other languages must have. */
export const letterId = {
  notices: noticesId,
  letter: {
    greeting: 'Yth. {name},',
    deadline: 'Paling lambat {deadline}.',
    digestSubject: '{count} pemberitahuan untuk Anda',
    digestSubjectAct: '{count} hal perlu tindakan Anda',
    digestSubjectActOne: 'Satu hal perlu tindakan Anda',
    act: 'Perlu tindakan Anda',
    know: 'Untuk diketahui',
    more: 'Masih ada {count} pemberitahuan lain di dalam aplikasi.',
    moreOne: 'Masih ada satu pemberitahuan lain di dalam aplikasi.',
    openInbox: 'Buka semua pemberitahuan',
    loginNote: 'Tautan di atas meminta Anda masuk ke aplikasi. Jangan teruskan kata sandi Anda kepada siapa pun.',
    closing: 'Surat ini dikirim otomatis oleh Capaian. Mohon tidak membalasnya.',
  },
  /** Where a fact is not known, or may not leave the application. */
  neutral: {
    reader: 'Bapak/Ibu',
    subjectName: 'pegawai yang bersangkutan',
    actorName: 'pejabat yang berwenang',
    unitName: 'sebuah unit kerja',
    year: 'berjalan',
    phase: 'berikutnya',
    taskKind: 'tugas',
    workflow: 'di latar belakang',
    followUpKind: 'lihat rinciannya di dalam aplikasi',
    previousDeadline: 'waktu semula',
  },
};

export type LetterWords = typeof letterId;
