import type { Finding, Objection } from '../reviews/review.ts';

/**
 * Penyebab target yang tidak tercapai, at the end of a part of the year: a cause and a remedy for each missed indicator, named
 * by the supervisor and agreed to by the employee. In the middle of the year the findings of the dialogue are the same.
 */
export interface CauseRecord {
  readonly caseId: string;
  readonly segmentId: string;
  readonly findings: readonly Finding[];
  readonly namedAt: string;
  readonly namedBy: string;
  /** The employee's words against it; they stay when the record is corrected afterwards. */
  readonly objection?: Objection;
  readonly agreedAt?: string;
  /** The employee's own words with the agreement. */
  readonly response?: string;
  /** The result became final before the employee answered: silence was taken for agreement. */
  readonly deemed?: boolean;
  readonly version: number;
}
