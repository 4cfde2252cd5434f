import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import { limits } from '../limits.ts';
import {
  elementsOf,
  optionalElements,
  type SurveyElement,
  type SurveyScore,
  type SurveyScores,
  surveyElements,
  surveyScores,
} from './elements.ts';

/** `token`: after a service, by a link of one use. `open`: from a poster, by anybody; informs about a unit only. */
export const surveyChannels = ['token', 'open'] as const;
export type SurveyChannel = (typeof surveyChannels)[number];

/** How long the page was open, in steps so coarse that they tell nobody from anybody. */
export const surveyPaces = ['instant', 'hasty', 'usual', 'long', 'unknown'] as const;
export type SurveyPace = (typeof surveyPaces)[number];

/** The end of each step, in seconds. Nobody chooses nine answers and sends them in five. */
const paceEnds: readonly (readonly [SurveyPace, number])[] = [
  ['instant', 5],
  ['hasty', 20],
  ['usual', 1800],
];

/** `unknown` where the page does not prove when it was opened. */
export const paceOf = (seconds: number | undefined): SurveyPace =>
  seconds === undefined || seconds < 0 ? 'unknown' : (paceEnds.find(([, end]) => seconds < end)?.[0] ?? 'long');

/** The officer concerned may answer a comment, once; whoever reads the comment reads it too. */
export interface SurveyReply {
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

/** The personnel office decides whether an answer counts, whatever was found. */
export interface SurveyRuling {
  readonly counts: boolean;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** What a citizen answered. Nothing of who: no token, no address, no device, and no time finer than an hour. */
export interface SurveyAnswer {
  readonly answerId: string;
  readonly channel: SurveyChannel;
  readonly scores: SurveyScores;
  readonly comment?: string;
  readonly pace: SurveyPace;
  /** Of the unit's clock, such as `2026-03-02T09`. */
  readonly hour: string;
  /** Somebody filled the field that no person sees. */
  readonly trapped?: true;
  /** Who served; never with the open channel. */
  readonly handledBy?: string;
  readonly reply?: SurveyReply;
  readonly ruling?: SurveyRuling;
}

/** The fields of the form: `1` to `4`, or `na` where an element did not apply. */
export interface SurveyForm {
  readonly scores: Readonly<Partial<Record<SurveyElement, string>>>;
  readonly comment: string;
}

const scoreOf = (text: string | undefined): SurveyScore | undefined =>
  surveyScores.find((score) => String(score) === text);

const missing = (element: SurveyElement, text: string | undefined): readonly Refusal[] => {
  if (scoreOf(text) !== undefined) return [];
  if (text === 'na' && optionalElements.includes(element)) return [];
  return [{ code: 'survey-answer-missing', field: `/${element}` }];
};

/**
 * Reads a form: every element that the service has needs a score, or the word that it did not apply. Lists all that is
 * missing (`survey-answer-missing`) and a comment that is too long (`survey-comment-too-long`).
 */
export const readSurveyForm = (
  { scores, comment }: SurveyForm,
  service: { readonly costApplies: boolean },
): Decision<Pick<SurveyAnswer, 'scores' | 'comment'>> => {
  const asked = elementsOf(service);
  const text = comment.trim();
  const most = limits.surveyComment;
  const refusals: readonly Refusal[] = [
    ...asked.flatMap((element) => missing(element, scores[element])),
    ...(text.length > most ? [{ code: 'survey-comment-too-long', field: '/comment', facts: { most } } as const] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const given = asked.flatMap((element) => {
    const score = scoreOf(scores[element]);
    return score === undefined ? [] : [[element, score] as const];
  });
  return accept({ scores: Object.fromEntries(given), ...(text === '' ? {} : { comment: text }) });
};

const notApplicable = '-';

/** Nine signs, `443-34432`: how scores are kept and compared. */
export const scoreSigns = (scores: SurveyScores): string =>
  surveyElements.map((element) => scores[element] ?? notApplicable).join('');

/** The scores behind nine signs. */
export const scoresOfSigns = (signs: string): SurveyScores =>
  Object.fromEntries(
    surveyElements.flatMap((element, index) => {
      const score = scoreOf(signs[index]);
      return score === undefined ? [] : [[element, score] as const];
    }),
  );

/** Replies to a comment: only who served, and once. */
export const replyToComment = (answer: SurveyAnswer, reply: SurveyReply): Decision<SurveyAnswer> => {
  const refusals: readonly Refusal[] = [
    ...(answer.handledBy === reply.by ? [] : [{ code: 'not-allowed' } as const]),
    ...(answer.comment === undefined ? [{ code: 'survey-no-comment' } as const] : []),
    ...(answer.reply === undefined ? [] : [{ code: 'survey-reply-given', facts: { at: answer.reply.at } } as const]),
    ...(reply.text.trim() === '' ? [{ code: 'reason-missing', field: '/text' } as const] : []),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ ...answer, reply });
};

/** Decides whether an answer counts, with a reason; the finding stays visible, and so do earlier decisions in the audit. */
export const ruleOnAnswer = (answer: SurveyAnswer, ruling: SurveyRuling): Decision<SurveyAnswer> =>
  ruling.reason.trim() === '' ? refuse({ code: 'reason-missing', field: '/reason' }) : accept({ ...answer, ruling });
