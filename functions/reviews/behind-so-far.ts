import type { CaseFile } from '../../shared/data/cases.ts';
import { lastMonthEnded } from '../../shared/domain/calendar/last-month-ended.ts';
import { localMonthOf } from '../../shared/domain/calendar/local-time.ts';
import type { Segment, Zone } from '../../shared/domain/people/people.ts';
import { indicatorsBehind } from '../../shared/domain/reviews/mid-review.ts';
import { attainmentBy } from '../../shared/domain/reviews/periodic-evaluation.ts';
import type { BehindIndicator } from '../../shared/domain/reviews/review.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { PlanContent } from '../../shared/domain/targets/plan.ts';
import { actualsOf } from '../measurements/attainment-of-segment.ts';

interface Today {
  readonly now: string;
  readonly zone: Zone;
  readonly scheme: Scheme;
}

/** The indicators behind their targets by the last month that has ended: a month that runs is not held against anybody. */
export const behindSoFar = (
  file: Pick<CaseFile, 'months'>,
  { segment, plan }: { readonly segment: Segment; readonly plan: PlanContent },
  { now, zone, scheme }: Today,
): readonly BehindIndicator[] => {
  const ended = lastMonthEnded(segment, localMonthOf(now, zone));
  const actuals = actualsOf(file, segment.segmentId);
  return indicatorsBehind(plan, attainmentBy(ended, plan, { scheme, segment, actuals }), scheme);
};
