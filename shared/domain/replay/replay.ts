import type { FollowUpKind, Predicate } from '../schemes/scheme.ts';
import type { ReplayAssumptions } from './replay-assumptions.ts';
import type { ReplayTally } from './replay-tally.ts';
import type { UnseenPart } from './unseen-parts.ts';

/** What one of a kind of follow-up costs, in whole rupiah. */
export type FollowUpCosts = Readonly<Partial<Record<FollowUpKind, number>>>;

/**
 * A year that is run once more under another version of a scheme. It grows page by page; nobody's result changes, and
 * nobody but HR sees it. The tally of units lies beside it, since there may be thousands.
 */
export interface Replay {
  readonly replayId: string;
  readonly schemeId: string;
  readonly schemeVersion: string;
  /** The version of the draft that was replayed: a draft that is changed later needs another replay. */
  readonly draftVersion: number;
  readonly cycleId: string;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly finishedAt?: string;
  /** People of the cycle when it began. */
  readonly of: number;
  /** Pages that are done. */
  readonly pages: number;
  /** Where the next page begins; absent before the first and after the last. */
  readonly cursor?: string;
  readonly tally: ReplayTally;
  readonly costs: FollowUpCosts;
  readonly assumptions: ReplayAssumptions;
  readonly unseen: readonly UnseenPart[];
  readonly version: number;
}

/** Somebody who would have another predicate. */
export interface ReplayedMove {
  readonly caseId: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly before: Predicate;
  readonly after: Predicate;
}
