import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import { type FeedbackRound, feedbackScale, type RaterGroup, roundStateAt } from './round.ts';

/** What a colleague says about one person: points for each question, or that it can't be said, and some words. */
export interface FeedbackAnswers {
  readonly answers: readonly { readonly questionId: string; readonly points: number | null }[];
  readonly text?: string;
}

/**
 * One answer to one question. Its id is made by chance for it alone, so that two papers of one colleague share nothing;
 * it holds neither a time nor an author. `sealed` is the author, readable only with the keys of both custodians.
 */
export interface Paper {
  readonly paperId: string;
  readonly points: number | null;
  readonly sealed?: string;
}

/** Words of a colleague, with an id of their own. */
export interface TextPaper {
  readonly paperId: string;
  readonly text: string;
  readonly sealed?: string;
}

/**
 * Kotak suara: everything that one group said of one person. The papers lie in the order of their ids, which are made by
 * chance, and so never in the order in which they came.
 */
export interface BallotBox {
  readonly caseId: string;
  readonly group: RaterGroup;
  readonly papers: Readonly<Record<string, readonly Paper[]>>;
  readonly texts: readonly TextPaper[];
  readonly version: number;
}

export type RequestStatus = 'asked' | 'answered' | 'declined';

/** Whom somebody is asked about. That it was answered is known here, and what was said nowhere near it. */
export interface FeedbackRequest {
  readonly caseId: string;
  readonly subjectId: string;
  readonly group: RaterGroup;
  readonly status: RequestStatus;
}

/** Everything that one colleague is asked in a cycle, all in one document, so that the load is counted where it is kept. */
export interface RaterDesk {
  readonly raterId: string;
  readonly cycleId: string;
  readonly requests: readonly FeedbackRequest[];
  readonly version: number;
}

const { from, to } = feedbackScale;

const inScale = (points: number): boolean => Number.isInteger(points) && points >= from && points <= to;

const answerRefusals = ({ answers }: FeedbackAnswers, { questions }: FeedbackRound): readonly Refusal[] => {
  const given = answers.map(({ questionId }) => questionId);
  const missing = questions.map(({ questionId }) => questionId).filter((id) => !given.includes(id));
  return [
    ...answers.flatMap(({ questionId, points }, at): readonly Refusal[] => {
      const field = `/answers/${at}`;
      const known = questions.some((question) => question.questionId === questionId);
      if (!known || given.indexOf(questionId) < at) return [{ code: 'invalid-field', field: `${field}/questionId` }];
      return points === null || inScale(points)
        ? []
        : [{ code: 'rating-outside-scale', field: `${field}/points`, facts: { from, to } }];
    }),
    ...(missing.length === 0
      ? []
      : [{ code: 'rating-incomplete', field: '/answers', facts: { missing } } satisfies Refusal]),
  ];
};

/** Whether a request may be answered or declined now: in its window and once. */
export const requestRefusals = (
  request: FeedbackRequest | undefined,
  { round, now }: { readonly round: FeedbackRound; readonly now: string },
): readonly Refusal[] => {
  if (request === undefined) return [{ code: 'not-found', field: '/caseId', facts: { in: 'path' } }];
  if (roundStateAt(round, now) === 'over') return [{ code: 'submission-closed' }];
  return request.status === 'asked' ? [] : [{ code: 'task-closed' }];
};

/**
 * Takes the answers of a colleague: each question of the round once, with points of the scale or without, in the window
 * of the round, and never a second time. Nothing is changed afterwards, since a change would show which papers are whose.
 */
export const takeAnswers = (
  command: FeedbackAnswers,
  ctx: { readonly request: FeedbackRequest | undefined; readonly round: FeedbackRound; readonly now: string },
): Decision<FeedbackAnswers> => {
  const early = roundStateAt(ctx.round, ctx.now) === 'naming';
  const refusals = [
    ...requestRefusals(ctx.request, ctx),
    ...(early ? [{ code: 'phase-not-open' } satisfies Refusal] : []),
    ...answerRefusals(command, ctx.round),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept(command);
};

const byId = (a: { readonly paperId: string }, b: { readonly paperId: string }): number =>
  a.paperId < b.paperId ? -1 : 1;

/** Puts the answers of one colleague into the box. `mark` makes a fresh id, with the sealed author, for each paper. */
export const dropInto = (
  box: BallotBox,
  { answers, text }: FeedbackAnswers,
  mark: () => { readonly paperId: string; readonly sealed?: string },
): BallotBox => {
  const added = answers.map(({ questionId, points }): [string, readonly Paper[]] => [
    questionId,
    [...(box.papers[questionId] ?? []), { ...mark(), points }].sort(byId),
  ]);
  const texts = text === undefined || text === '' ? box.texts : [...box.texts, { ...mark(), text }].sort(byId);
  return { ...box, papers: { ...box.papers, ...Object.fromEntries(added) }, texts };
};

/** The request with another status, in its place. */
export const withStatus = (desk: RaterDesk, caseId: string, status: RequestStatus): RaterDesk => ({
  ...desk,
  requests: desk.requests.map((request) => (request.caseId === caseId ? { ...request, status } : request)),
});
