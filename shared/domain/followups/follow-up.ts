import type { LocalDate } from '../calendar/local-date.ts';
import type { Cause } from '../reviews/review.ts';
import type { Bilingual, FollowUpKind } from '../schemes/scheme.ts';

/** What two people agree on because a target was missed; no rule of a scheme assigns these. */
export const agreedKinds = ['remedy', 'resource-request', 'data-repair'] as const;
type AgreedKind = (typeof agreedKinds)[number];

export type FollowUpKindInUse = FollowUpKind | AgreedKind;

export const requestAnswers = ['granted', 'partly', 'not-granted'] as const;
/** What the head of the office answers to a request for resources. */
export type RequestAnswer = (typeof requestAnswers)[number];

/** What was agreed about missed targets, and who sees to it. */
export interface Agreement {
  readonly moment: 'mid-period' | 'end';
  readonly segmentId: string;
  readonly ownerId: string;
  readonly targets: readonly {
    readonly indicatorId: string;
    readonly name: string;
    readonly cause: Cause;
    readonly remedy: string;
  }[];
}

/**
 * Tindak lanjut: a reward, a training or guidance that a rule of the scheme assigned because of a final result, or what two
 * people agreed on because a target was missed.
 */
export interface FollowUp {
  readonly followUpId: string;
  readonly caseId: string;
  readonly employeeId: string;
  readonly ruleId: string;
  readonly kind: FollowUpKindInUse;
  readonly title: Bilingual;
  /** Why: the predicate, the weak aspect or the cause, as a word of the domain. */
  readonly basis: string;
  /** The layer of the result that it rests on; absent where it was agreed on. */
  readonly layerId?: string;
  /** Absent where a rule assigned it. */
  readonly agreement?: Agreement;
  readonly assignedAt: string;
  readonly dueOn: LocalDate;
  readonly status: 'open' | 'done' | 'missed' | 'cancelled';
  readonly completedAt?: string;
  readonly completion?: string;
  /** Of a request for resources. */
  readonly answer?: RequestAnswer;
  readonly closedAt?: string;
  /** The layer whose result no longer called for it. */
  readonly cancelledByLayerId?: string;
  readonly version: number;
}
