import type { AnswerOf } from '../../shared/contract/exchange.ts';

export type FollowUpRow = AnswerOf<'getReplay'>['followUps'][number];

export interface FollowUpSum {
  readonly before: number;
  readonly after: number;
  /** Some kinds have no cost, so that there may be more. */
  readonly isPartial: boolean;
}

/** What all follow-ups with a given cost come to, in rupiah; undefined where no cost was given. */
export const followUpSum = (rows: readonly FollowUpRow[]): FollowUpSum | undefined => {
  const given = rows.flatMap(({ costBefore, costAfter }) =>
    costBefore === undefined || costAfter === undefined ? [] : [{ costBefore, costAfter }],
  );
  if (given.length === 0) return undefined;
  return {
    before: given.reduce((sum, { costBefore }) => sum + costBefore, 0),
    after: given.reduce((sum, { costAfter }) => sum + costAfter, 0),
    isPartial: given.length < rows.length,
  };
};
