import type { LocalDate } from '../calendar/local-date.ts';
import type { Bilingual, FollowUpKind } from '../schemes/scheme.ts';

/** Tindak lanjut: a reward, a training or guidance that a rule of the scheme assigned because of a final result. */
export interface FollowUp {
  readonly followUpId: string;
  readonly caseId: string;
  readonly employeeId: string;
  readonly ruleId: string;
  readonly kind: FollowUpKind;
  readonly title: Bilingual;
  /** Why: the predicate, the weak aspect or the cause, as a word of the domain. */
  readonly basis: string;
  /** The layer of the result that it rests on. */
  readonly layerId: string;
  readonly assignedAt: string;
  readonly dueOn: LocalDate;
  readonly status: 'open' | 'done' | 'missed' | 'cancelled';
  readonly completedAt?: string;
  readonly completion?: string;
  readonly closedAt?: string;
  /** The layer whose result no longer called for it. */
  readonly cancelledByLayerId?: string;
  readonly version: number;
}
