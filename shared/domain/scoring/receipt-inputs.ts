import type { LocalDate } from '../calendar/local-date.ts';
import type { Exact } from '../exact-number.ts';
import type { Level, MatrixScheme, OrganisationPredicate, WeightedScheme } from '../schemes/scheme.ts';
import type { BasisPoints } from '../targets/plan.ts';
import type { AttainedObjective } from './proposal.ts';
import type { BehaviourRating, Outcome, Receipt, ReceiptStep } from './result.ts';
import type { FeedbackGroup } from './segment-combination.ts';

/** The source of each rule that a step of a receipt cites, as text. */
export type Citations = Readonly<
  Record<
    'proposal' | 'organisation' | 'segments' | 'matrix' | 'attainment' | 'behaviour' | 'weights' | 'bands' | 'appeal',
    string
  >
>;

/** What both kinds of scheme take from a segment. */
export interface SegmentInputs {
  readonly segmentId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly ratedBy: string;
  readonly objectives: readonly AttainedObjective[];
  readonly behaviours: readonly (Pick<BehaviourRating, 'behaviourId' | 'level' | 'score'> & {
    /** Share of the behaviour score where the scheme gives one to each. */
    readonly weight?: BasisPoints;
  })[];
}

/** Everything that a result under a matrix is computed from, with the rules as they were. */
export interface MatrixInputs {
  readonly kind: 'matrix';
  readonly rules: Pick<MatrixScheme, 'matrix' | 'levelThresholds'> & { readonly citations: Citations };
  /** In order of time; the last supervisor rates the year. */
  readonly segments: readonly (SegmentInputs & {
    readonly resultsLevel: Level;
    readonly behaviourLevel: Level;
    readonly overrideReason?: string;
    readonly organisation?: OrganisationPredicate;
  })[];
  /** Segments that could not be rated. */
  readonly leftOut: readonly string[];
  /** What the decision of an appeal put in place, or a calibration, whose rule is then cited. */
  readonly ruling?: { readonly resultsLevel?: Level; readonly behaviourLevel?: Level; readonly calibration?: string };
}

/** Everything that a weighted result is computed from, with the rules as they were. */
export interface WeightedInputs {
  readonly kind: 'weighted';
  readonly rules: Pick<WeightedScheme, 'weights' | 'weightsWith360' | 'bands'> & { readonly citations: Citations };
  readonly segments: readonly (SegmentInputs & { readonly feedback?: readonly FeedbackGroup[] })[];
  readonly leftOut: readonly string[];
  readonly innovation: boolean;
  /** The same in points of the year. */
  readonly ruling?: { readonly results?: Exact; readonly behaviour?: Exact; readonly calibration?: string };
}

export type ScoringInputs = MatrixInputs | WeightedInputs;

/** What inputs come to, and how. */
export interface Scored {
  readonly outcome: Outcome;
  readonly steps: readonly ReceiptStep[];
  readonly nextPredicate?: NonNullable<Receipt['nextPredicate']>;
}
