import { measures } from '../../shared/data/measures.ts';
import type { Measure } from '../../shared/domain/measures/measure.ts';
import type { DailyTallies, Stretch } from '../../shared/domain/measures/measured-month.ts';
import { emptyTally, mergedTally, type Tally } from '../../shared/domain/measures/tally.ts';
import type { Dependencies } from '../dependencies.ts';

/** The days of several units together. */
const together = (all: readonly DailyTallies[]): DailyTallies => {
  const days = new Map<string, Tally>();
  for (const one of all) {
    for (const [day, tally] of one) days.set(day, mergedTally(days.get(day) ?? emptyTally, tally));
  }
  return days;
};

/** What was tallied for a measure in a unit and those below it. */
export const unitDays = async (
  measure: Measure,
  { agencyId, unitIds, stretch }: { agencyId: string; unitIds: readonly string[]; stretch: Stretch },
  { table }: Dependencies,
): Promise<DailyTallies> => {
  const known = measures(table, agencyId);
  const { sourceId, eventType: type } = measure;
  return together(await Promise.all(unitIds.map((unitId) => known.daysOf(sourceId, { unitId, type }, stretch))));
};
