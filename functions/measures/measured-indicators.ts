import { measures } from '../../shared/data/measures.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { monthsBetween } from '../../shared/domain/calendar/period.ts';
import type { Calendar } from '../../shared/domain/calendar/working-calendar.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Measure } from '../../shared/domain/measures/measure.ts';
import { type MeasuredMonth, measuredMonth, type Stretch } from '../../shared/domain/measures/measured-month.ts';
import type { Segment } from '../../shared/domain/people/people.ts';
import type { Indicator, PlanContent } from '../../shared/domain/targets/plan.ts';
import type { Dependencies } from '../dependencies.ts';
import { openRegister } from '../register.ts';
import { unitTree } from '../unit-tree.ts';
import { unitDays } from './unit-days.ts';

/** What data say of an indicator, month by month. */
export interface MeasuredIndicator {
  readonly indicatorId: string;
  readonly measure: Measure;
  readonly scope: 'unit' | 'person';
  readonly months: readonly MeasuredMonth[];
}

export interface MeasuredSegment {
  readonly case: Case;
  readonly segment: Segment;
  readonly content: PlanContent;
  readonly now: string;
}

/** The indicators of a plan whose values come from data. */
export const indicatorsByData = ({ objectives }: PlanContent) =>
  objectives
    .flatMap(({ indicators }) => indicators)
    .filter(
      (indicator): indicator is Indicator & { readonly measure: NonNullable<Indicator['measure']> } =>
        indicator.measure !== undefined,
    );

interface Place {
  readonly unitIds: readonly string[];
  readonly stretch: Stretch;
  readonly calendar: Calendar;
}

const daysFor = (
  measure: Measure,
  scope: 'unit' | 'person',
  { of, place }: { of: MeasuredSegment; place: Place },
  deps: Dependencies,
) => {
  const { agencyId, employeeId } = of.case;
  const { sourceId, eventType: type } = measure;
  if (scope === 'unit') return unitDays(measure, { agencyId, ...place }, deps);
  return measures(deps.table, agencyId).daysOf(sourceId, { employeeId, type }, place.stretch);
};

/** Where and when a segment is measured: until today at most. */
export const placeOf = async ({ case: one, segment, now }: MeasuredSegment, deps: Dependencies): Promise<Place> => {
  const register = await openRegister(one.agencyId, [], deps);
  const calendar = register.calendarOf(segment.unitId);
  const today = localDateOf(now, calendar.zone);
  const [to = today] = [today, segment.to].sort();
  const stretch = { from: segment.from, to };
  return { unitIds: [...unitTree(register.units).idsWithin(segment.unitId)], stretch, calendar };
};

/** What data say of the indicators of a plan that name a measure, for each month of the segment that has begun. */
export const measuredIndicators = async (
  of: MeasuredSegment,
  deps: Dependencies,
): Promise<readonly MeasuredIndicator[]> => {
  const indicators = indicatorsByData(of.content);
  if (indicators.length === 0) return [];
  const place = await placeOf(of, deps);
  const { stretch } = place;
  if (stretch.from > stretch.to) return [];
  const known = measures(deps.table, of.case.agencyId);
  const found = await Promise.all(
    indicators.map(async ({ indicatorId, measure: { measureId, scope } }) => {
      const measure = await known.measure(measureId);
      if (measure === undefined) return [];
      const days = await daysFor(measure, scope, { of, place }, deps);
      const months = monthsBetween(stretch.from, stretch.to).map((month) =>
        measuredMonth(measure, month, { days, ...place }),
      );
      return [{ indicatorId, measure, scope, months }];
    }),
  );
  return found.flat();
};
