import type { Aspect, BasisPoints, Indicator } from '../targets/plan.ts';
import type { BehaviourId, Bilingual, Level, Source } from './scheme.ts';

export const documentKinds = ['plan', 'mid-review', 'evaluation', 'appeal', 'guidance', 'credit-points'] as const;
/** A form that the office prints or signs: SKP, dialog kinerja, evaluasi, keberatan, bimbingan, angka kredit. */
export type DocumentKind = (typeof documentKinds)[number];

/** Titles of forms as the office calls them; the words of the product where a kind is absent. */
export interface DocumentTitles {
  readonly titles: Readonly<Partial<Record<DocumentKind, Bilingual>>>;
  readonly source: Source;
}

/**
 * How much of a plan must tell what changed for those who are served, so that counts of activities do not stand alone: in
 * each main objective the indicators of an outcome have at least this share of the weight. An indicator tells an outcome
 * when it has one of these aspects or one of these formulas.
 */
export interface IndicatorRule {
  readonly outcome: { readonly aspects: readonly Aspect[]; readonly formulas: readonly Indicator['formula'][] };
  readonly share: BasisPoints;
  readonly source: Source;
}

/** Soal pemahaman: one question on the scheme, with two to five answers of which one is right. */
export interface SocialisationQuestion {
  readonly questionId: string;
  readonly question: Bilingual;
  readonly options: readonly Bilingual[];
  /** Index of the right option, from 0. */
  readonly right: number;
}

/** Sosialisasi: planning opens in a unit once this share of its people has read, answered and acknowledged. */
export interface SocialisationRule {
  readonly share: BasisPoints;
  readonly questions: readonly SocialisationQuestion[];
  readonly source: Source;
}

/** A prepared case for raters, with the answer on which the office agreed: a level or a score for each behaviour. */
export interface TrainingCase {
  readonly caseId: string;
  readonly title: Bilingual;
  /** What is known of the invented person, as a supervisor would know it. */
  readonly story: Bilingual;
  readonly agreed: readonly { readonly behaviourId: BehaviourId; readonly level?: Level; readonly score?: number }[];
}

/**
 * How far a rater may be from the agreed answers. In shares of the length of the scale, so that levels (0, ½, 1) and
 * scores are measured alike.
 */
export interface TrainingTolerances {
  /** The mean difference, upwards is leniency and downwards severity. */
  readonly leniency: BasisPoints;
  /** The mean distance, in whichever direction. */
  readonly distance: BasisPoints;
  /** The least spread within a case, as a share of the agreed one; less is a halo. */
  readonly haloSpread: BasisPoints;
  /** The least spread over the cases, as a share of the agreed one; less is central tendency. */
  readonly centralSpread: BasisPoints;
}

/** Pelatihan penilai: whether only a certified supervisor may rate, and by what one is certified for a cycle. */
export interface RaterTrainingRule {
  readonly required: boolean;
  readonly cases: readonly TrainingCase[];
  readonly tolerances: TrainingTolerances;
  readonly source: Source;
}

/** Kalibrasi: which raters a panel looks at, and how many sit on it. */
export interface CalibrationRule {
  /** A rater of fewer people is not compared. */
  readonly fewestRated: number;
  /** How far the mean of a rater is from that of the others before a panel looks, as a share of the scale's length. */
  readonly outlierBeyond: BasisPoints;
  readonly panelOf: number;
  readonly source: Source;
}

/** Publikasi: how often results of units are published, and from how many people on. */
export interface PublicationRule {
  readonly every: 'quarter' | 'year';
  /** A group of fewer people is not told apart. */
  readonly fewest: number;
  readonly source: Source;
}

/** Survei kepuasan masyarakat, as far as it speaks of a person. */
export interface SurveyRule {
  /** As many answers as the unit's own mean counts for beside a person's: a few answers alone move little. */
  readonly priorWeight: number;
  readonly source: Source;
}

/** What a scheme may say about how it is introduced, rated, looked back on and published. What is absent is not asked for. */
export interface SchemeOptions {
  readonly documents?: DocumentTitles;
  readonly indicatorRule?: IndicatorRule;
  readonly survey?: SurveyRule;
  readonly socialisation?: SocialisationRule;
  readonly raterTraining?: RaterTrainingRule;
  readonly calibration?: CalibrationRule;
  readonly publication?: PublicationRule;
}
