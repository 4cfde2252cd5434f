import type { CaseFile } from '../../shared/data/cases.ts';
import { cycles } from '../../shared/data/cycles.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { PlanAttainment } from '../../shared/domain/measurements/attainment.ts';
import type { Segment } from '../../shared/domain/people/people.ts';
import type { BehindIndicator } from '../../shared/domain/reviews/review.ts';
import { leadsUnit } from '../../shared/domain/scoring/organisation-rating.ts';
import { type Proposal, proposeResults } from '../../shared/domain/scoring/proposal.ts';
import type { OrganisationRating, SegmentRating } from '../../shared/domain/scoring/result.ts';
import type { YearSegment } from '../../shared/domain/scoring/segment-combination.ts';
import { isDeclared, type Unratable } from '../../shared/domain/scoring/unratable.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Heard, reportOf } from '../feedback/report-of.ts';
import { attainmentOfSegment } from '../measurements/attainment-of-segment.ts';
import { unexplainedOfSegment } from '../reviews/unexplained-of-segment.ts';
import { caseFile } from '../steps/case-file.ts';
import { type CaseOffice, caseOffice } from '../steps/case-office.ts';
import { segmentOf } from '../targets/plan-of.ts';
import { voicesInScore } from './voices-in-score.ts';

/** Everything that the rating of one segment rests on, and the year around it. */
export interface SegmentBasis {
  readonly file: CaseFile;
  readonly office: CaseOffice;
  readonly segment: Segment;
  readonly attainment: PlanAttainment;
  readonly proposal: Proposal;
  readonly organisationRating: OrganisationRating | undefined;
  readonly leadsUnit: boolean;
  readonly existing: SegmentRating | undefined;
  /** Proposed or declared not to be ratable. */
  readonly unratable: Unratable | undefined;
  /** The segments before this one that are rated, and those that can be and aren't. */
  readonly earlier: readonly SegmentRating[];
  readonly unratedEarlier: readonly string[];
  /** Whether no later segment can be rated, so that this one's rating is the year's. */
  readonly isLast: boolean;
  /** Missed indicators whose cause is to be named before anybody is rated. */
  readonly unexplained: readonly BehindIndicator[];
  /** What colleagues say, after the end of their round. */
  readonly heard: Heard;
  /** In order of time. */
  readonly year: readonly YearSegment[];
}

const ratingIn = ({ ratings }: CaseFile, { segmentId }: Segment): SegmentRating | undefined =>
  ratings.find((rating) => rating.segmentId === segmentId);

const organisationRatings = async (
  { agencyId, cycleId, segments }: Case,
  { table }: Dependencies,
): Promise<ReadonlyMap<string, OrganisationRating>> => {
  const unitIds = [...new Set(segments.map(({ unitId }) => unitId))];
  const found = await Promise.all(unitIds.map((unitId) => cycles(table, agencyId).organisationRating(cycleId, unitId)));
  return new Map(found.flatMap((rating) => (rating ? [[rating.unitId, rating] as const] : [])));
};

const yearOf = (
  basis: Pick<SegmentBasis, 'file' | 'office' | 'heard'>,
  organisations: ReadonlyMap<string, OrganisationRating>,
  deps: Dependencies,
): Promise<readonly YearSegment[]> => {
  const { file, office } = basis;
  const parts = file.case.segments.map(async (segment): Promise<YearSegment> => {
    const { attainment } = attainmentOfSegment(file, segment.segmentId, office.scheme);
    const organisation = organisations.get(segment.unitId);
    const leads = organisation && leadsUnit(file.case.employeeId, segment, office.register);
    const { segmentId, from, to } = segment;
    return {
      segmentId,
      from,
      to,
      rating: ratingIn(file, segment),
      rateable: attainment.rateable && !isDeclared(file.unratable, segment.segmentId),
      objectives: attainment.objectives,
      ...(leads ? { leads: organisation.predicate } : {}),
      ...(await voicesInScore(segment, basis, deps)),
    };
  });
  return Promise.all(parts);
};

/** @throws {Refused} `not-found` when the case has no such segment */
export const segmentBasis = async (one: Case, segmentId: string, deps: Dependencies): Promise<SegmentBasis> => {
  const file = await caseFile(one, deps);
  const segment = segmentOf(file.case, segmentId);
  const [office, organisations, heard] = await Promise.all([
    caseOffice(file, deps),
    organisationRatings(file.case, deps),
    reportOf(file.case, deps),
  ]);
  const { attainment } = attainmentOfSegment(file, segmentId, office.scheme);
  const year = await yearOf({ file, office, heard }, organisations, deps);
  const before = year.filter(({ from }) => from < segment.from);
  return {
    file,
    office,
    segment,
    attainment,
    proposal: proposeResults(attainment.objectives, office.scheme.levelThresholds),
    organisationRating: organisations.get(segment.unitId),
    leadsUnit: leadsUnit(file.case.employeeId, segment, office.register),
    existing: ratingIn(file, segment),
    unratable: file.unratable.find((one) => one.segmentId === segmentId),
    earlier: before.flatMap(({ rating }) => rating ?? []),
    unratedEarlier: before.flatMap((other) => (other.rateable && !other.rating ? other.segmentId : [])),
    isLast: !year.some((other) => other.from > segment.from && (other.rateable || other.rating)),
    unexplained: unexplainedOfSegment(file, segmentId, office.scheme),
    heard,
    year,
  };
};
