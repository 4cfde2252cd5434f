import type { LocalDate } from '../calendar/local-date.ts';
import type { BasisPoints } from '../targets/plan.ts';
import type { SchemeOptions } from './scheme-parts.ts';

/** Words in Indonesian and in English. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** How sure we are of a rule: A read in public material that quotes it, B seen in several copies, C general knowledge. */
export type Confidence = 'A' | 'B' | 'C';

/** The legal source of one part of a scheme. `unverified` marks what must not be stated as law. */
export interface Source {
  readonly citation: string;
  readonly confidence: Confidence;
  readonly unverified?: boolean;
}

export const levels = ['below', 'meets', 'above'] as const;
/** Di bawah, sesuai, di atas ekspektasi. */
export type Level = (typeof levels)[number];

export const predicates = ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const;
/** Predikat kinerja pegawai, best first. `kurang` under the matrix means misconduct. */
export type Predicate = (typeof predicates)[number];

export const organisationPredicates = ['istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const;
/** Predikat kinerja organisasi. */
export type OrganisationPredicate = (typeof organisationPredicates)[number];

/** Aspect of behaviour: one of the seven BerAKHLAK values, or what an office's own scheme names instead. */
export type BehaviourId = string;

/** A span of days: working days of the unit's calendar, or calendar days. */
export interface Span {
  readonly days: number;
  readonly basis: 'working' | 'calendar';
}

/** Kinds of tasks whose times a scheme says. */
export const windowedKinds = [
  'approve-targets',
  'hold-mid-review',
  'acknowledge-mid-review',
  'self-assess',
  'rate',
  'announce',
  'acknowledge-result',
  'explain-appeal',
  'decide-appeal',
  'complete-follow-up',
] as const;
export type WindowedKind = (typeof windowedKinds)[number];

export const taskKinds = [...windowedKinds, 'answer-objection'] as const;
/** Something that one person must do by a deadline, while a machine waits. */
export type TaskKind = (typeof taskKinds)[number];

/**
 * What happens when a task's deadline, and the grace after its escalation, pass without an answer. `pass-to-superior`
 * gives the task to the next superior with a new deadline; the others let the machine go on, and say so in the record.
 */
export type OutcomeOnSilence =
  | 'pass-to-superior'
  | 'deemed-approved'
  | 'go-on-without'
  | 'deemed-accepted'
  | 'close-as-missed';

/** The times of one kind of task. Reminders go out that long before the deadline, escalation happens at the deadline. */
export interface Window {
  readonly within: Span;
  readonly remindBefore: readonly Span[];
  /** How long the superior to whom it was escalated has, before the outcome on silence. */
  readonly grace: Span;
  readonly onSilence: OutcomeOnSilence;
  readonly source: Source;
}

export const phases = ['planning', 'execution', 'mid-review', 'scoring', 'announcement'] as const;
/** A stretch of the cycle that opens, is reminded of, escalated and closed. */
export type Phase = (typeof phases)[number];

/** First and last day of a phase, as month and day of the cycle's year; `yearOffset` 1 is the year after. */
export interface PhaseWindow {
  readonly opens: { readonly month: number; readonly day: number; readonly yearOffset: 0 | 1 };
  readonly closes: { readonly month: number; readonly day: number; readonly yearOffset: 0 | 1 };
  readonly remindBefore: readonly Span[];
  /** How long before the closing the superiors hear of those who are behind; nobody does when absent. */
  readonly escalateBefore?: Span;
  readonly source: Source;
}

/**
 * How attainment is computed. Where less is better, `inverse` is target ÷ actual, and `mirror` is 2 − actual ÷ target:
 * 10 % too much is 90 %. What was not measured is not zero: with `renormalise` the measured share its weight, with
 * `cannot-be-rated` its objective has no attainment.
 */
export interface AttainmentRule {
  readonly lowerIsBetter: 'inverse' | 'mirror';
  readonly missingActuals: 'renormalise' | 'cannot-be-rated';
  readonly source: Source;
}

/** When a follow-up rule applies, and what it assigns. */
export interface FollowUpRule {
  readonly ruleId: string;
  readonly when:
    | { readonly predicateIn: readonly Predicate[] }
    | { readonly weakBehaviour: BehaviourId }
    | { readonly weakAspect: string }
    | { readonly missedWithCause: string };
  /** Further condition: only together with one of these predicates. */
  readonly andPredicateIn?: readonly Predicate[];
  readonly assigns: {
    readonly kind: FollowUpKind;
    readonly title: Bilingual;
    /** Days until it is to be completed; six months of guidance are 183. */
    readonly within: Span;
  };
  readonly source: Source;
}

export const followUpKinds = [
  'reward',
  'further-education',
  'promotion-candidate',
  'larger-responsibility',
  'training',
  'coaching',
  'counselling',
  'guidance-plan',
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** A share of people with a predicate that the organisation's own predicate suggests. */
export interface SpreadGuide {
  readonly rules: readonly {
    readonly predicates: readonly Predicate[];
    readonly atMost?: BasisPoints;
    readonly atLeast?: BasisPoints;
    /** At least one person. */
    readonly some?: boolean;
  }[];
}

/**
 * Umpan balik rekan dan bawahan (360): how many are asked, and from how many answers on a group may be heard. A smaller
 * group does not apply, and its share of the behaviour goes to the others.
 */
export interface FeedbackRule {
  /** The threshold k: of fewer answers nothing is shown. */
  readonly fewest: number;
  /** How many are asked of each group, where there are so many. */
  readonly perGroup: number;
  /** About how many people one colleague is asked at most in a year. */
  readonly perRater: number;
  readonly belowFewest: 'not-applicable';
  /** Shares of the behaviour score under a weighted scheme; the supervisor has what is left of the whole. */
  readonly weights: {
    readonly peers: BasisPoints;
    readonly subordinates: BasisPoints;
    /** Whom the person served, by the survey after a service; their answers only inform when absent. */
    readonly citizens?: BasisPoints;
  };
  readonly source: Source;
}

interface SchemeBase extends SchemeOptions {
  readonly schemeId: string;
  /** Semantic version; immutable once in force. */
  readonly version: string;
  readonly title: Bilingual;
  readonly validFrom: LocalDate;
  /** Where each part without a source of its own comes from, by the name of the part. */
  readonly sources: Readonly<Record<string, Source>>;
  /** `equal-by-default`: a plan may leave out all weights. `required`: every objective has one. */
  readonly objectiveWeights: 'required' | 'equal-by-default';
  /** Attainment of an indicator counts up to here unless the indicator says less. */
  readonly attainmentCap: BasisPoints;
  readonly attainment: AttainmentRule;
  /** Attainment, half-open from below, at which an indicator meets and exceeds expectation; used for proposals. */
  readonly levelThresholds: { readonly meets: BasisPoints; readonly above: BasisPoints };
  readonly behaviours: readonly {
    readonly behaviourId: BehaviourId;
    readonly title: Bilingual;
    readonly conduct: readonly Bilingual[];
    /** Share of the behaviour score under a weighted scheme: all of them have one, or they share equally. */
    readonly weight?: BasisPoints;
  }[];
  /** How often results are evaluated besides the annual evaluation. */
  readonly periodicEvaluation: 'monthly' | 'quarterly';
  readonly phases: Readonly<Record<Phase, PhaseWindow>>;
  readonly windows: Readonly<Record<WindowedKind, Window>>;
  /** How long after the result was received an appeal may be filed. */
  readonly appealWithin: Span & { readonly source: Source };
  readonly evidenceRequired: boolean;
  /** Nobody is rated before each missed indicator has a cause and a remedy with owner and date; not asked for when absent. */
  readonly causesRequired?: boolean;
  /** Shares of indicators that must have actuals before a person can be rated. */
  readonly minimumCoverage: BasisPoints;
  /** The rule of the product where the pack names none. */
  readonly feedback?: FeedbackRule;
  readonly followUps: readonly FollowUpRule[];
  readonly spreadGuidance: Readonly<Record<OrganisationPredicate, SpreadGuide>>;
  readonly creditPoints: {
    readonly coefficients: Readonly<Record<string, number>>;
    readonly percent: Readonly<Record<Predicate, number>>;
    readonly source: Source;
  };
}

/** PermenPANRB 6/2022: two judgements of three levels, looked up in a table of nine cells. */
export interface MatrixScheme extends SchemeBase {
  readonly kind: 'matrix';
  /** `matrix[results][behaviour]` */
  readonly matrix: Readonly<Record<Level, Readonly<Record<Level, Predicate>>>>;
  /** How the levels of several segments make the year. */
  readonly segments: 'last-supervisor-rates';
}

/** PP 30/2019 and its like: scores of weighted parts, banded. */
export interface WeightedScheme extends SchemeBase {
  readonly kind: 'weighted';
  readonly weights: { readonly results: BasisPoints; readonly behaviour: BasisPoints };
  /** Instead of `weights` where peers and subordinates were asked. */
  readonly weightsWith360: { readonly results: BasisPoints; readonly behaviour: BasisPoints };
  /** Scale on which each behaviour is scored, inclusive, in hundredths. */
  readonly behaviourScale: { readonly from: number; readonly to: number };
  /** Bands cover the line without holes, highest first, each half-open: score ≥ `from`. Scores in hundredths. */
  readonly bands: readonly {
    readonly predicate: Predicate;
    readonly from: number;
    /** Only together with an innovation that benefits the organisation or the state. */
    readonly needsInnovation?: boolean;
  }[];
  readonly segments: 'weighted-by-days';
}

/** Rule pack: the appraisal scheme of an agency, as data. A cycle is pinned to one version of one scheme. */
export type Scheme = MatrixScheme | WeightedScheme;
