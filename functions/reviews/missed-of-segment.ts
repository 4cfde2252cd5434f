import type { CaseFile } from '../../shared/data/cases.ts';
import { indicatorsBehind } from '../../shared/domain/reviews/mid-review.ts';
import type { BehindIndicator } from '../../shared/domain/reviews/review.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { PlanContent } from '../../shared/domain/targets/plan.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import { attainmentOfSegment } from '../measurements/attainment-of-segment.ts';

interface MissedOfSegment {
  readonly plan: PlanContent | undefined;
  readonly missed: readonly BehindIndicator[];
}

/** What a part of the year was to reach, and which indicators missed it, by everything that was recorded. */
export const missedOfSegment = (file: CaseFile, segmentId: string, scheme: Scheme): MissedOfSegment => {
  const stored = file.plans.find((plan) => plan.segmentId === segmentId);
  const plan = stored && planInForce(stored);
  if (plan === undefined) return { plan, missed: [] };
  return { plan, missed: indicatorsBehind(plan, attainmentOfSegment(file, segmentId, scheme).attainment, scheme) };
};
