import type { BallotBox, Paper } from './answers.ts';
import { releasedCuts } from './released-cuts.ts';
import { releasedMean } from './released-mean.ts';
import { type FeedbackRound, type RaterGroup, raterGroups, roundStateAt } from './round.ts';

/** What a group, or all together, say to a question; nothing but that it is withheld where it could show one answer. */
export type ReleasedCut = { readonly group: RaterGroup | 'all' } & (
  | { readonly released: true; readonly answers: number; readonly mean: number }
  | { readonly released: false }
);

export interface ReleasedQuestion {
  readonly questionId: string;
  readonly cuts: readonly ReleasedCut[];
}

/** What everybody who may read it gets, the person included, after the end of the round and always the same. */
export interface FeedbackReport {
  readonly questions: readonly ReleasedQuestion[];
  /** Words of groups that answered often enough, in no order of time. The id serves to report an abuse. */
  readonly texts: readonly { readonly paperId: string; readonly group: RaterGroup; readonly text: string }[];
}

interface SaidPaper {
  readonly paperId: string;
  readonly points: number;
}

const said = (papers: readonly Paper[] = []): readonly SaidPaper[] =>
  papers.flatMap(({ paperId, points }) => (points === null ? [] : { paperId, points }));

const questionOf = (questionId: string, boxes: readonly BallotBox[], fewest: number): ReleasedQuestion => {
  const ofGroups = raterGroups.map((group) => ({
    group,
    papers: boxes.filter((box) => box.group === group).flatMap((box) => said(box.papers[questionId])),
  }));
  const all = { group: 'all' as const, papers: ofGroups.flatMap(({ papers }) => papers) };
  const cuts = [...ofGroups, all];
  const shown = releasedCuts(
    cuts.map(({ group, papers }) => ({ cutId: group, members: papers.map(({ paperId }) => paperId) })),
    fewest,
  );
  return {
    questionId,
    cuts: cuts.map(({ group, papers }) =>
      shown.has(group)
        ? { group, released: true, answers: papers.length, mean: releasedMean(papers.map(({ points }) => points)) }
        : { group, released: false },
    ),
  };
};

/** How many of a group answered, whether they could say something or not. */
const answered = ({ papers }: BallotBox): number =>
  Math.max(0, ...Object.values(papers).map((ofQuestion) => ofQuestion.length));

/**
 * The report on one person: means of groups, and their words. Before the end of the round it is undefined, whatever was
 * answered; a group with fewer than `fewest` answers to a question is withheld there, and all together when the
 * difference would show such a group.
 */
export const feedbackReport = (
  boxes: readonly BallotBox[],
  { round, now }: { readonly round: FeedbackRound; readonly now: string },
): FeedbackReport | undefined => {
  if (roundStateAt(round, now) !== 'over') return undefined;
  const heard = boxes.filter((box) => answered(box) >= round.fewest);
  return {
    questions: round.questions.map(({ questionId }) => questionOf(questionId, boxes, round.fewest)),
    texts: heard.flatMap(({ group, texts }) => texts.map(({ paperId, text }) => ({ paperId, group, text }))),
  };
};
