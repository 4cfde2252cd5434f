import type { RefusalCode } from '../domain/refusals.ts';
import { domainId } from './id/domain.ts';
import { noticesId } from './id/notices.ts';
import { accessRefusalsId } from './id/refusals-access.ts';
import { complaintRefusalsId } from './id/refusals-complaints.ts';
import { feedbackRefusalsId } from './id/refusals-feedback.ts';
import { publicationRefusalsId } from './id/refusals-publication.ts';
import { ratingRefusalsId } from './id/refusals-rating.ts';
import { schemeRefusalsId } from './id/refusals-schemes.ts';
import { surveyRefusalsId } from './id/refusals-surveys.ts';
import { targetsRefusalsId } from './id/refusals-targets.ts';
import type { RefusalWords } from './words.ts';

/** Every text in formal Indonesian; the source of the type that the other languages must have. */
export const id = {
  notices: noticesId,
  refusals: {
    ...targetsRefusalsId,
    ...ratingRefusalsId,
    ...accessRefusalsId,
    ...publicationRefusalsId,
    ...schemeRefusalsId,
    ...surveyRefusalsId,
    ...feedbackRefusalsId,
    ...complaintRefusalsId,
  } satisfies Record<RefusalCode, RefusalWords>,
  domain: domainId,
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

export type Messages = typeof id;
