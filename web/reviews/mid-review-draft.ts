import { limits } from '../../shared/domain/limits.ts';
import type { MidReviewCommand } from '../../shared/domain/reviews/mid-review.ts';
import type { BehindIndicator, Cause, MidReview } from '../../shared/domain/reviews/review.ts';

/** A cause and a remedy as they are typed; empty where nothing is chosen yet. */
export interface FindingDraft {
  readonly indicatorId: string;
  readonly cause: Cause | '';
  readonly remedy: string;
  readonly ownerId: string;
  readonly dueOn: string;
}

/** The record of a dialogue as it is typed. */
export interface MidReviewDraft {
  readonly summary: string;
  /** One agreement a line. */
  readonly agreements: string;
  readonly findings: readonly FindingDraft[];
}

/** Where the form begins: with what was recorded. */
export const midReviewDraft = (review: MidReview | undefined): MidReviewDraft => ({
  summary: review?.summary ?? '',
  agreements: (review?.agreements ?? []).join('\n'),
  findings: review?.findings ?? [],
});

/** With a line for every indicator that is behind and has none yet: the employee is the first to do something about it. */
export const withBehind = (
  typed: MidReviewDraft,
  behind: readonly BehindIndicator[],
  ownerId: string,
): MidReviewDraft => {
  const missing = behind.filter(({ indicatorId }) => !typed.findings.some((one) => one.indicatorId === indicatorId));
  const empty = { cause: '', remedy: '', ownerId, dueOn: '' } as const;
  return { ...typed, findings: [...typed.findings, ...missing.map(({ indicatorId }) => ({ ...empty, indicatorId }))] };
};

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The fields that are still empty, as JSON pointers into the record, in the order of the form. */
export const midReviewGaps = ({ summary, findings }: MidReviewDraft): readonly string[] => [
  ...(summary.trim() === '' ? ['/summary'] : []),
  ...findings.flatMap(({ cause, remedy, dueOn }, index) => [
    ...(cause === '' ? [`/findings/${index}/cause`] : []),
    ...(remedy.trim() === '' ? [`/findings/${index}/remedy`] : []),
    ...(dueOn === '' ? [`/findings/${index}/dueOn`] : []),
  ]),
];

/** Whether the agreements are fewer and shorter than the record takes. */
export const agreementsFit = (text: string): boolean => {
  const lines = linesOf(text);
  return lines.length <= limits.review.agreements && lines.every((line) => line.length <= limits.line);
};

/** The record as it is sent. Ask for gaps first: a finding without a cause is left out. */
export const midReviewOf = ({ summary, agreements, findings }: MidReviewDraft): MidReviewCommand => ({
  summary: summary.trim(),
  agreements: linesOf(agreements),
  findings: findings.flatMap(({ cause, remedy, ...rest }) =>
    cause === '' ? [] : [{ ...rest, cause, remedy: remedy.trim() }],
  ),
});
