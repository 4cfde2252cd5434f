import type { PlanContent } from './plan.ts';

/**
 * A plan as it once stood: as it was submitted, as it was approved, or as it was in force at the end of the year before.
 * A supervisor compares what is submitted now with these.
 */
export interface PlanVersion extends PlanContent {
  readonly origin: 'submission' | 'approval' | 'last-year';
  /** When it was submitted or approved. */
  readonly at: string;
  readonly year: number;
  readonly segmentId: string;
  /** How many approvals there were by then. */
  readonly revision: number;
}

const isBefore = (a: PlanVersion, b: PlanVersion): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0);

/**
 * With which earlier version a submitted plan is compared first: the last submission before this one, which the supervisor
 * returned or saw withdrawn; else the last approval, which this one would replace; else last year's plan.
 */
export const versionToCompare = (
  versions: readonly PlanVersion[],
  { submittedAt }: { readonly submittedAt?: string },
): PlanVersion | undefined => {
  const earlier = versions.filter(({ at }) => submittedAt === undefined || at < submittedAt).sort(isBefore);
  const [ofThisYear] = earlier.filter(({ origin }) => origin !== 'last-year');
  return ofThisYear ?? earlier.find(({ origin }) => origin === 'last-year');
};
