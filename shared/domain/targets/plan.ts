import type { Exact } from '../exact-number.ts';
import type { BehaviourId } from '../schemes/scheme.ts';

/** Hundredths of a percent: 10,000 is the whole. */
export type BasisPoints = number;

export type Aspect = 'quantity' | 'quality' | 'time' | 'cost';

/**
 * IKI, indikator kinerja individu: how the attainment of an objective is measured.
 *
 * `ratio` compares the actual with the target; `improvement` compares the way gone from the baseline with the way
 * planned, and divides by target − baseline.
 */
export interface Indicator {
  readonly indicatorId: string;
  readonly name: string;
  readonly aspect: Aspect;
  /** Satuan: what one counts, such as `menit` or `berkas`. */
  readonly unitOfMeasure: string;
  readonly direction: 'higher' | 'lower';
  readonly formula: 'ratio' | 'improvement';
  readonly target: { readonly value: number } | { readonly from: number; readonly to: number };
  readonly baseline?: number;
  /** Share within its objective; when every indicator of an objective leaves it out, they share equally. */
  readonly weight?: BasisPoints;
  /** Attainment counts up to here; the scheme's cap when absent. */
  readonly cap?: BasisPoints;
  /** How the values of several months make the value of the period. */
  readonly accumulation: 'sum' | 'mean' | 'last' | 'max';
  /** How it is measured, in plain words. */
  readonly method: string;
  /** Its values come from data instead of being typed: of the unit with those below it, or of the person. */
  readonly measure?: { readonly measureId: string; readonly scope: 'unit' | 'person' };
}

/** RHK, rencana hasil kerja: a result that the employee answers for. */
export interface Objective {
  readonly objectiveId: string;
  readonly kind: 'main' | 'additional';
  readonly text: string;
  /** Share within the plan; when every objective leaves it out and the scheme allows it, they share equally. */
  readonly weight?: BasisPoints;
  /** The supervisor's objective to which this one contributes (RHK pimpinan yang diintervensi). */
  readonly derivedFrom?: { readonly caseId: string; readonly segmentId: string; readonly objectiveId: string };
  readonly indicators: readonly Indicator[];
}

/** What an employee drafts and a supervisor approves: the content of the SKP. */
export interface PlanContent {
  readonly objectives: readonly Objective[];
  /** Ekspektasi khusus pimpinan for each behaviour. */
  readonly expectations: Readonly<Partial<Record<BehaviourId, string>>>;
  /** Dukungan sumber daya, skema pertanggungjawaban, konsekuensi: the annex of the SKP. */
  readonly annex: {
    readonly resources: readonly string[];
    readonly accountability: readonly string[];
    readonly consequences: readonly string[];
  };
}

export type PlanStatus = 'draft' | 'submitted' | 'returned' | 'approved';

/** A comment of the supervisor on one line of the plan, or on the whole of it when `objectiveId` is absent. */
export interface LineComment {
  readonly objectiveId?: string;
  readonly indicatorId?: string;
  readonly text: string;
}

/** SKP, sasaran kinerja pegawai: one for each segment of an employee's year. */
export interface Plan extends PlanContent {
  readonly caseId: string;
  readonly segmentId: string;
  readonly employeeId: string;
  readonly status: PlanStatus;
  /** Counts approvals: revision 2 replaces revision 1 after a change in mid-year. */
  readonly revision: number;
  readonly comments: readonly LineComment[];
  readonly submittedAt?: string;
  readonly decidedAt?: string;
  /** Absent when silence was taken for approval. */
  readonly decidedBy?: string;
  /** Silence was taken for approval. */
  readonly deemed?: boolean;
  /** Why an approved plan is being revised. */
  readonly revisionReason?: string;
  /** What counts while a revision is drafted and decided: the content of the last approval. */
  readonly inForce?: PlanContent;
  readonly version: number;
}

/** Realisasi: the measured value of one indicator in one month, with where it comes from. */
export interface Actual {
  readonly indicatorId: string;
  /** `2026-03` */
  readonly month: string;
  readonly value: number;
  readonly source: string;
  readonly evidenceIds: readonly string[];
  readonly note?: string;
  /** The value was computed from so many events, and not typed. */
  readonly measured?: {
    readonly measureId: string;
    /** What `value` is to six decimals. */
    readonly exact: Exact;
    readonly events: number;
    readonly coverage: BasisPoints;
  };
}
