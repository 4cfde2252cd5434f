import type { FeedbackAnswers } from '../../shared/domain/feedback/answers.ts';

/** What is chosen so far: points, or null for what somebody cannot say; nothing for what is still open. */
export interface AnswerDraft {
  readonly points: Readonly<Record<string, number | null>>;
  readonly text: string;
}

export const emptyAnswer: AnswerDraft = { points: {}, text: '' };

type Questions = readonly { readonly questionId: string }[];

/** The questions without an answer. */
export const unanswered = ({ points }: AnswerDraft, questions: Questions): readonly string[] =>
  questions.flatMap(({ questionId }) => (points[questionId] === undefined ? [questionId] : []));

/** What is sent: an answer to each question of the round, and words where there are some. */
export const answersOf = ({ points, text }: AnswerDraft, questions: Questions): FeedbackAnswers => ({
  answers: questions.map(({ questionId }) => ({ questionId, points: points[questionId] ?? null })),
  ...(text.trim() === '' ? {} : { text: text.trim() }),
});
