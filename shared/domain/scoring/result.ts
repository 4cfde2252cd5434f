import type { BehaviourId, Level, OrganisationPredicate, Predicate } from '../schemes/scheme.ts';
import type { BasisPoints } from '../targets/plan.ts';
import type { Unratable } from './unratable.ts';

/** What the employee says of one line or one behaviour. */
export interface SelfRemark {
  /** How the employee sees it; absent where only words are given. */
  readonly level?: Level;
  readonly note: string;
}

/** Penilaian diri: what the employee says of the own year, before the supervisor rates. */
export interface SelfAssessment {
  readonly caseId: string;
  readonly achievements: string;
  readonly obstacles: string;
  /** A new idea or way that benefits the organisation or the state (PP 30/2019 art. 41). */
  readonly innovation?: string;
  /** Line by line of the plans in force. */
  readonly objectives?: readonly (SelfRemark & { readonly segmentId: string; readonly objectiveId: string })[];
  readonly behaviours?: readonly (SelfRemark & { readonly behaviourId: BehaviourId })[];
  readonly submittedAt: string;
  readonly version: number;
}

/** Predikat kinerja organisasi of a unit, before which nobody of its staff is rated (SE MenPANRB 3/2023). */
export interface OrganisationRating {
  readonly cycleId: string;
  readonly unitId: string;
  readonly predicate: OrganisationPredicate;
  readonly reason: string;
  readonly ratedBy: string;
  readonly ratedAt: string;
  readonly version: number;
}

/** How a supervisor rates one behaviour: a level under a matrix, a score in hundredths under a weighted scheme. */
export interface BehaviourRating {
  readonly behaviourId: BehaviourId;
  readonly level?: Level;
  readonly score?: number;
  readonly note?: string;
}

/** How a supervisor rates one objective (RHK): it says from what the rating of results comes. */
export interface ObjectiveJudgement {
  readonly objectiveId: string;
  readonly level: Level;
  /** Required where the level differs from what the attainment suggests. */
  readonly note?: string;
}

/** What the supervisor decides about a segment. The levels are required by a matrix scheme; the scores are computed. */
export interface RatingInput {
  readonly resultsLevel?: Level;
  readonly behaviourLevel?: Level;
  /** Required where a level differs from the proposal. */
  readonly overrideReason?: string;
  readonly behaviours: readonly BehaviourRating[];
  readonly objectives?: readonly ObjectiveJudgement[];
  /** The supervisor confirms the innovation named in the self-assessment. */
  readonly innovationConfirmed?: boolean;
  readonly note?: string;
}

/** The rating of one segment by the one who supervised it. */
export interface SegmentRating extends RatingInput {
  readonly caseId: string;
  readonly segmentId: string;
  readonly ratedBy: string;
  readonly ratedAt: string;
  readonly version: number;
}

/** One line of a receipt: what was computed, from what, by which rule. Values are exact and written as text. */
export interface ReceiptStep {
  /** Such as `attainment`, `objective`, `results`, `matrix`, `band`; the words are in the messages. */
  readonly step: string;
  readonly subject?: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly output: string;
  /** Citation in the scheme's sources. */
  readonly rule: string;
}

/** Everything from which a result can be recomputed offline, and the steps by which it was. */
export interface Receipt {
  readonly schemeId: string;
  readonly schemeVersion: string;
  /** The inputs as the scoring function took them. */
  readonly inputs: unknown;
  readonly steps: readonly ReceiptStep[];
  /** What would have moved the result to the next better predicate; absent at the top. */
  readonly nextPredicate?: { readonly predicate: Predicate; readonly needs: readonly string[] };
}

/** What a rating comes to. Scores are hundredths, unrounded values are in the receipt. */
export interface Outcome {
  readonly predicate: Predicate;
  readonly resultsLevel?: Level;
  readonly behaviourLevel?: Level;
  /** Weighted schemes: the exact score as a fraction `numerator/denominator` of points. */
  readonly score?: string;
  readonly attainment?: BasisPoints;
}

/** A result never changes: a calibration or an appeal lies over it as a layer with author, reason and time. */
export interface ResultLayer {
  readonly layerId: string;
  readonly kind: 'supervisor' | 'calibration' | 'appeal';
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly outcome: Outcome;
  readonly receipt: Receipt;
}

/** Hasil evaluasi kinerja of one employee's year. The last layer counts. */
export interface Result {
  readonly caseId: string;
  readonly employeeId: string;
  readonly layers: readonly ResultLayer[];
  /** The panel that looked at it in a calibration, also where it changed nothing; none of them decides an appeal. */
  readonly calibratedBy?: readonly string[];
  readonly announcedAt?: string;
  readonly appealClosesAt?: string;
  readonly acknowledgedAt?: string;
  /** Silence was taken for acceptance. */
  readonly deemed?: boolean;
  /** No more appeal: consequences may follow. */
  readonly finalAt?: string;
  /** Only where the year could not be rated and has no layer: the declarations that say why. */
  readonly unratable?: readonly Unratable[];
  readonly version: number;
}
