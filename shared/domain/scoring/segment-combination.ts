import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../calendar/local-date.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Exact } from '../exact-number.ts';
import type { Level, OrganisationPredicate } from '../schemes/scheme.ts';
import type { BasisPoints } from '../targets/plan.ts';
import type { AttainedObjective } from './proposal.ts';
import type { SegmentRating } from './result.ts';

/** The released means of which the points of a group are the mean, in percent of the scale. */
export interface VoiceBasis {
  readonly scaleTo: number;
  /** By what was asked about: a behaviour, or an element of the survey. */
  readonly means: readonly { readonly about: string; readonly answers: number; readonly mean: Exact }[];
  /** Where each was drawn towards the mean of the unit: for how many answers that counts. */
  readonly drawnWith?: number;
}

/** What a group of others says of somebody's behaviour: a released aggregate, never an answer or its author. */
export interface FeedbackGroup {
  readonly group: string;
  /** Share of the behaviour score; the supervisor has what is left of the whole. */
  readonly weight: BasisPoints;
  /** Mean in points; not applicable where too few answered. */
  readonly points: Exact | 'not-applicable';
  /** Absent where it does not apply, and in receipts from before it was kept. */
  readonly from?: VoiceBasis;
}

/** One segment of the year with everything that its part of the result rests on. */
export interface YearSegment {
  readonly segmentId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly rating: SegmentRating | undefined;
  /** Whether enough was measured, as the attainment of the plan says. */
  readonly rateable: boolean;
  readonly objectives: readonly AttainedObjective[];
  /** Predicate of the unit that the employee led in this segment. */
  readonly leads?: OrganisationPredicate;
  readonly feedback?: readonly FeedbackGroup[];
}

export interface RatedSegment extends YearSegment {
  readonly rating: SegmentRating;
}

/** The segments that make the year, in order of time, and those that cannot be rated and are left out. */
export interface Combination {
  readonly rated: readonly RatedSegment[];
  readonly last: RatedSegment;
  readonly leftOut: readonly string[];
}

/** Days of a segment; the first and the last one count. */
export const daysOf = ({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days + 1;

const idsOf = (segments: readonly YearSegment[]): readonly string[] => segments.map((segment) => segment.segmentId);

const isRated = (segment: YearSegment): segment is RatedSegment => segment.rating !== undefined;

/**
 * Which segments make the year. One that has too few actuals is left out and named; one that could be rated and is not
 * holds up the year, since it would else count as nothing; so does one whose rating has lost its measurements. None that
 * can be rated: the person cannot be rated.
 */
export const combineSegments = (segments: readonly YearSegment[]): Decision<Combination> => {
  const inOrder = [...segments].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const rated = inOrder.filter(isRated);
  const unrated = inOrder.filter((segment) => !isRated(segment));
  const waiting = unrated.filter((segment) => segment.rateable);
  const baseless = rated.filter((segment) => !segment.rateable);
  const refusals: Refusal[] = [];
  if (waiting.length > 0) refusals.push({ code: 'rating-incomplete', facts: { segments: idsOf(waiting) } });
  if (baseless.length > 0) refusals.push({ code: 'too-few-inputs', facts: { segments: idsOf(baseless) } });
  const last = rated.at(-1);
  if (refusals.length > 0) return refuse(...refusals);
  if (last === undefined) return refuse({ code: 'too-few-inputs', facts: { segments: idsOf(unrated) } });
  return accept({ rated, last, leftOut: idsOf(unrated) });
};

/** A judgement that differs from what was proposed, or from what an earlier supervisor found. */
export interface LevelDifference {
  readonly part: 'resultsLevel' | 'behaviourLevel';
  readonly given: Level;
  readonly expected: Level;
  /** `proposal`, or the earlier segment. */
  readonly source: string;
}

type Judgement = Partial<Pick<SegmentRating, 'resultsLevel' | 'behaviourLevel'>>;

/** Where the last supervisor, who rates the year under a matrix, differs from the ratings of earlier segments. */
export const differencesFrom = (last: Judgement, earlier: readonly SegmentRating[]): readonly LevelDifference[] =>
  earlier.flatMap((rating) =>
    (['resultsLevel', 'behaviourLevel'] as const).flatMap((part) => {
      const [given, expected] = [last[part], rating[part]];
      return given === undefined || expected === undefined || given === expected
        ? []
        : [{ part, given, expected, source: rating.segmentId }];
    }),
  );
