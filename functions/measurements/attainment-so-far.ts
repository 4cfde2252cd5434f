import type { MonthOfActuals } from '../../shared/data/cases.ts';
import { lastMonthEnded } from '../../shared/domain/calendar/last-month-ended.ts';
import { localMonthOf } from '../../shared/domain/calendar/local-time.ts';
import type { PlanAttainment } from '../../shared/domain/measurements/attainment.ts';
import type { Segment, Zone } from '../../shared/domain/people/people.ts';
import { attainmentBy } from '../../shared/domain/reviews/periodic-evaluation.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { PlanContent } from '../../shared/domain/targets/plan.ts';

/** What was measured of a plan in force, and by when. */
interface MeasuredPlan {
  readonly content: PlanContent;
  readonly months: readonly MonthOfActuals[];
  readonly segment: Pick<Segment, 'from' | 'to'>;
  readonly zone: Zone;
  readonly now: string;
}

/** How far targets are reached by the last month that has ended, or the last recorded when that is later. */
export const attainmentSoFar = (
  { content, months, segment, zone, now }: MeasuredPlan,
  scheme: Scheme,
): PlanAttainment => {
  const recorded = months.filter(({ actuals }) => actuals.length > 0).map(({ month }) => month);
  const ended = lastMonthEnded(segment, localMonthOf(now, zone));
  const by = [...recorded, ended].sort().at(-1) ?? ended;
  return attainmentBy(by, content, { scheme, segment, actuals: months.flatMap(({ actuals }) => actuals) });
};
