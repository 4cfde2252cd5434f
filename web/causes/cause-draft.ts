import type { BehindIndicator, Finding } from '../../shared/domain/reviews/review.ts';
import type { FindingDraft } from '../reviews/mid-review-draft.ts';

/** What is typed, with an empty line for each missed indicator that has none yet: the employee is the first to act. */
export const withMissed = (
  typed: readonly FindingDraft[],
  missed: readonly BehindIndicator[],
  ownerId: string,
): readonly FindingDraft[] => {
  const lacking = missed.filter(({ indicatorId }) => !typed.some((one) => one.indicatorId === indicatorId));
  return [
    ...typed,
    ...lacking.map(({ indicatorId }) => ({ indicatorId, cause: '', remedy: '', ownerId, dueOn: '' }) as const),
  ];
};

/** The fields that are still empty, as JSON pointers, in the order of the form. */
export const causeGaps = (typed: readonly FindingDraft[]): readonly string[] =>
  typed.flatMap(({ cause, remedy, dueOn }, index) => [
    ...(cause === '' ? [`/findings/${index}/cause`] : []),
    ...(dueOn === '' ? [`/findings/${index}/dueOn`] : []),
    ...(remedy.trim() === '' ? [`/findings/${index}/remedy`] : []),
  ]);

/** The findings as they are sent. Ask for gaps first: one without a cause is left out. */
export const findingsOf = (typed: readonly FindingDraft[]): readonly Finding[] =>
  typed.flatMap(({ cause, remedy, ...rest }) => (cause === '' ? [] : [{ ...rest, cause, remedy: remedy.trim() }]));
