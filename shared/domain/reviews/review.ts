import type { LocalDate } from '../calendar/local-date.ts';

export const causes = ['resources', 'competency', 'process', 'external', 'data', 'conduct'] as const;
/** Penyebab target belum tercapai. */
export type Cause = (typeof causes)[number];

/** An indicator that is behind its target. */
export interface BehindIndicator {
  readonly indicatorId: string;
  readonly name: string;
}

/** What the dialogue found about one indicator behind its target, and what was agreed. */
export interface Finding {
  readonly indicatorId: string;
  readonly cause: Cause;
  readonly remedy: string;
  /** Who does it. */
  readonly ownerId: string;
  readonly dueOn: LocalDate;
}

/** The employee's words against causes or remedies. */
export interface Objection {
  readonly at: string;
  readonly text: string;
  /** When causes were named again, changed or not; the words stay. */
  readonly answeredAt?: string;
}

/** Dialog kinerja tengah periode: the recorded dialogue of supervisor and employee. */
export interface MidReview {
  readonly caseId: string;
  readonly heldAt: string;
  readonly heldBy: string;
  readonly summary: string;
  readonly agreements: readonly string[];
  readonly findings: readonly Finding[];
  /** The employee did not agree; it stays when the record is corrected afterwards. */
  readonly objection?: Objection;
  readonly acknowledgedAt?: string;
  /** The employee's own words on it. */
  readonly response?: string;
  /** Silence was taken for acknowledgement. */
  readonly deemed?: boolean;
  readonly version: number;
}

export const checkInKinds = ['progress', 'praise', 'obstacle', 'agreement', 'question'] as const;
/** What a remark is: kemajuan, apresiasi, kendala, kesepakatan, pertanyaan. */
export type CheckInKind = (typeof checkInKinds)[number];

/** Umpan balik berkelanjutan: a remark during the year, by the supervisor or the employee, on a line or on the whole. */
export interface CheckIn {
  readonly checkInId: string;
  readonly caseId: string;
  readonly authorId: string;
  readonly at: string;
  readonly objectiveId?: string;
  readonly kind?: CheckInKind;
  readonly text: string;
}
