import type { Refusal } from '../decision.ts';
import type { BehindIndicator } from '../reviews/review.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { CauseRecord } from './cause-record.ts';

interface Missed {
  /** The indicators that missed what meets expectation; what was not measured is not among them. */
  readonly missed: readonly BehindIndicator[];
  /** What was named for this part of the year, whether or not the employee agrees. */
  readonly record: Pick<CauseRecord, 'findings'> | undefined;
}

/**
 * The missed indicators of a part of the year that still have no cause and remedy at its end; none where the scheme does
 * not ask for them. What the dialogue in mid-year found does not count: it was about another attainment.
 * Source: what the offices ask for (seed 004); the office's own rule, confidence C.
 */
export const unexplainedIn = (
  { missed, record }: Missed,
  { causesRequired = false }: Pick<Scheme, 'causesRequired'>,
): readonly BehindIndicator[] => {
  if (!causesRequired) return [];
  const explained = new Set(record?.findings.map(({ indicatorId }) => indicatorId));
  return missed.filter(({ indicatorId }) => !explained.has(indicatorId));
};

/** Why nobody can be rated yet: each indicator whose cause is still to be named. */
export const refusedUnexplained = (unexplained: readonly BehindIndicator[]): readonly Refusal[] =>
  unexplained.map(({ indicatorId, name }) => ({ code: 'cause-missing', facts: { indicatorId, name } }));
