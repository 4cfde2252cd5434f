import type { MonthOfActuals } from '../../shared/data/cases.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Zone } from '../../shared/domain/people/people.ts';
import type { Actual } from '../../shared/domain/targets/plan.ts';
import type { MeasuredIndicator } from './measured-indicators.ts';

/** Where the value of an actual comes from, in words of its own: the name of the measure. */
const actualOf = (
  { indicatorId, measure, months }: MeasuredIndicator,
  month: string,
  before: Actual | undefined,
): readonly Actual[] => {
  const found = months.find((one) => one.month === month);
  if (found?.value === undefined || found.exact === undefined) return [];
  const { value, exact, events, coverage } = found;
  return [
    {
      indicatorId,
      month,
      value,
      source: measure.name.id,
      evidenceIds: [],
      ...(before?.note === undefined ? {} : { note: before.note }),
      measured: { measureId: measure.measureId, exact, events, coverage },
    },
  ];
};

const plain = (actuals: readonly Actual[]): string =>
  JSON.stringify(actuals.map((actual) => Object.entries(actual).sort()).sort());

/** A month that has ended, with the actuals that it would have. */
export interface RefreshedMonth {
  readonly month: string;
  readonly before: MonthOfActuals | undefined;
  readonly actuals: readonly Actual[];
}

/**
 * The months that have ended and whose recorded values are not what data say now. What was typed stays, and so do notes;
 * a value for which there is too little data goes.
 */
export const monthsToRefresh = (
  indicators: readonly MeasuredIndicator[],
  recorded: readonly MonthOfActuals[],
  { now, zone }: { readonly now: string; readonly zone: Zone },
): readonly RefreshedMonth[] => {
  const current = localDateOf(now, zone).slice(0, 7);
  const ids = new Set(indicators.map(({ indicatorId }) => indicatorId));
  const ended = (indicators[0]?.months ?? []).map(({ month }) => month).filter((month) => month < current);
  return ended.flatMap((month) => {
    const before = recorded.find((one) => one.month === month);
    const old = before?.actuals ?? [];
    const typed = old.filter(({ indicatorId }) => !ids.has(indicatorId));
    const computed = indicators.flatMap((one) =>
      actualOf(
        one,
        month,
        old.find(({ indicatorId }) => indicatorId === one.indicatorId),
      ),
    );
    const actuals = [...typed, ...computed];
    return plain(actuals) === plain(old) ? [] : [{ month, before, actuals }];
  });
};
