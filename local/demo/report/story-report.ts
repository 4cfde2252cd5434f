import type { AnswerOf } from '../../../shared/contract/index.ts';
import type { Bilingual, Predicate } from '../../../shared/domain/schemes/scheme.ts';
import type { QualityClass } from '../../../shared/domain/surveys/survey-index.ts';

/** What citizens said of a service in a quarter in which somebody answered. */
export interface SurveyLine {
  readonly service: Bilingual;
  /** `2026-Q1` */
  readonly quarter: string;
  readonly answers: number;
  readonly setAside: number;
  /** Hundredths: 8831 is 88.31. */
  readonly index?: number;
  readonly quality?: QualityClass;
}

type Complaint = AnswerOf<'getComplaint'>;

export interface ComplaintLine {
  readonly unit: string;
  /** What the citizen wrote. */
  readonly text: string;
  readonly stage: Complaint['stage'];
  readonly outcome?: NonNullable<Complaint['outcome']>;
  /** How often it went to the head above. */
  readonly escalations: number;
  readonly answeredBy: string;
  readonly remedy?: { readonly what: string; readonly by: string };
}

/** What events came to in a month; without a value when there were too few. */
export interface MeasuredLine {
  readonly name: string;
  readonly measure: Bilingual;
  readonly month: string;
  readonly value?: number;
  readonly events: number;
  /** Basis points of the working days. */
  readonly coverage: number;
}

interface Rated {
  readonly predicate: Predicate;
  /** Exact points of a weighted scheme. */
  readonly score?: string;
}

export interface CalibrationReport {
  readonly unit: string;
  readonly panel: readonly string[];
  readonly minutes: string;
  readonly rows: readonly {
    readonly name: string;
    readonly reasons: readonly string[];
    readonly rated: Rated;
    /** What a change came to. */
    readonly became?: Rated;
    readonly decision: string;
  }[];
}

type Publication = AnswerOf<'listPublications'>['items'][number];

export interface PublicationLine
  extends Pick<Publication, 'period' | 'edition' | 'units' | 'keptBack' | 'cases' | 'announced'> {
  readonly isPublished: boolean;
}

type Evaluation = AnswerOf<'getSystemEvaluation'>;
type Comment = AnswerOf<'listConsultation'>['items'][number];
type Version = AnswerOf<'getSchemeVersion'>;

export interface RevisionReport {
  readonly version: string;
  readonly stage: Version['stage'];
  readonly decree: string;
  readonly validFrom: string;
  readonly proposals: readonly (Pick<Evaluation['proposals'][number], 'kind' | 'place' | 'about'> & {
    readonly accepted?: boolean;
  })[];
  readonly comments: readonly (Pick<Comment, 'kind' | 'voice' | 'place' | 'placeName' | 'text'> & {
    readonly answer?: string;
    readonly isChange: boolean;
  })[];
  /** What was changed in the draft, in words. */
  readonly changes: readonly string[];
}

/** What the office did beyond planning, measuring and rating; empty where it did not. */
export interface StoryReport {
  readonly surveys: readonly SurveyLine[];
  readonly complaints: readonly ComplaintLine[];
  readonly measured: readonly MeasuredLine[];
  readonly calibrations: readonly CalibrationReport[];
  readonly publications: readonly PublicationLine[];
  readonly revision?: RevisionReport;
}
