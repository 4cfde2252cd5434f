import type { Bilingual, Scheme, Span } from '../schemes/scheme.ts';
import type { SocialisationQuestion } from '../schemes/scheme-parts.ts';

export interface CheckAnswer {
  readonly questionId: string;
  /** Index of the option, from 0. */
  readonly option: number;
}

/** What came of one question; `right` is told at once, so that whoever errs learns it. */
export interface GradedAnswer {
  readonly questionId: string;
  readonly isRight: boolean;
  readonly right: number;
}

const spanWords = ({ days, basis }: Span): Bilingual =>
  basis === 'working'
    ? { id: `${days} hari kerja setelah hasil diterima`, en: `${days} working days after the result was received` }
    : { id: `${days} hari kalender setelah hasil diterima`, en: `${days} calendar days after the result was received` };

const appealQuestion = ({ appealWithin }: Scheme): SocialisationQuestion => ({
  questionId: 'appeal',
  question: {
    id: 'Sampai kapan keberatan atas hasil dapat diajukan?',
    en: 'Until when can you appeal against the result?',
  },
  options: [
    { id: 'Hasil tidak dapat diajukan keberatan', en: 'There is no appeal against a result' },
    spanWords(appealWithin),
    spanWords({ ...appealWithin, days: appealWithin.days * 2 }),
  ],
  right: 1,
});

const raterQuestion: SocialisationQuestion = {
  questionId: 'rater',
  question: { id: 'Siapa yang menetapkan penilaian Anda?', en: 'Who rates you?' },
  options: [
    { id: 'Pejabat penilai kinerja saya', en: 'My supervisor' },
    { id: 'Saya sendiri', en: 'I do' },
    { id: 'Pengelola kepegawaian', en: 'The personnel office' },
  ],
  right: 0,
};

const percent = (points: number): string => `${points / 100} %`;

const partsQuestion = (scheme: Scheme): SocialisationQuestion => {
  const both: Bilingual =
    scheme.kind === 'matrix'
      ? {
          id: 'Hasil kerja dan perilaku kerja, dibaca bersama pada matriks',
          en: 'Results and behaviour, read together in the matrix',
        }
      : {
          id: `Hasil kerja ${percent(scheme.weights.results)} dan perilaku kerja ${percent(scheme.weights.behaviour)}`,
          en: `Results ${percent(scheme.weights.results)} and behaviour ${percent(scheme.weights.behaviour)}`,
        };
  return {
    questionId: 'parts',
    question: { id: 'Apa yang menentukan predikat Anda?', en: 'What does your predicate come from?' },
    options: [
      { id: 'Kehadiran saja', en: 'Presence alone' },
      { id: 'Masa kerja dan golongan', en: 'Years of service and grade' },
      both,
    ],
    right: 2,
  };
};

/** Soal pemahaman: those of the pack, or three that its own numbers answer. */
export const questionsOf = (scheme: Scheme): readonly SocialisationQuestion[] =>
  scheme.socialisation?.questions ?? [partsQuestion(scheme), raterQuestion, appealQuestion(scheme)];

/** Every question with what was answered; one without an answer is not right. */
export const gradeAnswers = (scheme: Scheme, answers: readonly CheckAnswer[]): readonly GradedAnswer[] =>
  questionsOf(scheme).map(({ questionId, right }) => ({
    questionId,
    isRight: answers.some((one) => one.questionId === questionId && one.option === right),
    right,
  }));
