import type { AnswerOf } from '../../../shared/contract/index.ts';
import type { FollowUpKindInUse } from '../../../shared/domain/followups/follow-up.ts';
import type { NoticeKind } from '../../../shared/domain/notifications/notice.ts';
import type { Bilingual, Level, Predicate } from '../../../shared/domain/schemes/scheme.ts';
import type { UnitSpread } from '../chapters/announcement.ts';
import type { Opening } from '../chapters/opening.ts';
import type { StoryReport } from './story-report.ts';

/** What decided about the results of somebody. */
export interface Reason {
  readonly basis: 'appeal' | 'score' | 'organisation' | 'judgement' | 'proposal';
  /** The words of the one who decided, the exact score, the organisation's predicate, or the level that was proposed. */
  readonly detail: string;
}

/** How a result came to be accepted. */
export type Acceptance = 'acknowledged' | 'deemed' | 'appealed' | 'open';

interface FollowUpReport {
  readonly kind: FollowUpKindInUse;
  readonly title: Bilingual;
  readonly status: AnswerOf<'listFollowUps'>['items'][number]['status'];
}

export interface PersonReport {
  readonly employeeId: string;
  readonly name: string;
  readonly position: string;
  readonly unitId: string;
  readonly predicate: Predicate;
  readonly resultsLevel?: Level;
  readonly behaviourLevel?: Level;
  /** Of a weighted scheme: the exact points. */
  readonly score?: string;
  /** Of a weighted scheme: what the results come to, in basis points. */
  readonly attainment?: number;
  readonly why: Reason;
  /** The predicate of each layer, the supervisor's first. */
  readonly layers: readonly { readonly kind: string; readonly by: string; readonly predicate: Predicate }[];
  readonly accepted: Acceptance;
  /** Exact, such as `25/2`; only for functional positions. */
  readonly creditPoints?: string;
  readonly followUps: readonly FollowUpReport[];
}

export interface AppealReport {
  readonly employeeId: string;
  readonly name: string;
  readonly officer: string;
  readonly verdict: 'changed' | 'unchanged';
  readonly from: Predicate;
  readonly to: Predicate;
  readonly reasons: string;
}

type Counts = Readonly<Record<string, number>>;

type Standing = AnswerOf<'getOverview'>['own'];

/** What the year came to, without instants and random ids: two runs of the same year have the same report. */
export interface YearReport extends StoryReport {
  readonly opening: Opening;
  readonly people: readonly PersonReport[];
  readonly appeals: readonly AppealReport[];
  readonly spreads: readonly UnitSpread[];
  readonly overview: {
    readonly total: Standing;
    /** Each unit without those below it. */
    readonly units: readonly ({ readonly unit: { readonly unitId: string; readonly name: string } } & Standing)[];
  };
  readonly notices: {
    readonly byKind: Readonly<Partial<Record<NoticeKind, number>>>;
    readonly byPerson: Readonly<Record<string, Counts>>;
  };
  readonly letters: { readonly sent: number; readonly digests: number; readonly byPerson: Counts };
  readonly audit: { readonly cases: number; readonly intact: number };
}
