import type { CauseCounts } from './causes/missed-causes.ts';
import type { Segment } from './people/people.ts';
import type { Predicate } from './schemes/scheme.ts';
import type { SchemeKnown } from './socialisation/socialisation.ts';

export const caseStages = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'rated',
  'announced',
  'appeal',
  'completed',
  'unratable',
] as const;
/** Where an employee's year stands; what the funnel of the console counts. `unratable`: nobody can rate it, and it ended so. */
export type CaseStage = (typeof caseStages)[number];

export type MidReviewStatus = 'not-yet' | 'due' | 'held' | 'acknowledged' | 'missed';

/** One employee's year: the summary that lists and permissions read. Plans, ratings and appeals are items of their own. */
export interface Case {
  readonly agencyId: string;
  readonly caseId: string;
  readonly cycleId: string;
  readonly employeeId: string;
  /** Of the last segment. */
  readonly unitId: string;
  /** In order of time; without holes within the employee's service in the year. */
  readonly segments: readonly Segment[];
  /** Atasan pejabat penilai: the supervisor of the last segment's supervisor; absent at the top of the agency. */
  readonly reviewingOfficerId?: string;
  readonly stage: CaseStage;
  readonly midReview: MidReviewStatus;
  readonly selfAssessed: boolean;
  /** Of the layer that counts, from the announcement on: what the console counts. */
  readonly announcedPredicate?: Predicate;
  /** Why indicators are or were missed: what the console counts. */
  readonly missedCauses?: CauseCounts;
  /** What the person made of the scheme of the year: what planning of the unit waits for. */
  readonly schemeKnown?: SchemeKnown;
  readonly version: number;
}
