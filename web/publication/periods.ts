import { lastQuarters } from '../surveys/quarters.ts';

/** A period that can be published: a year with its cycle, or a quarter. */
export interface ChosenPeriod {
  readonly period: string;
  readonly cycleId?: string;
}

interface Year {
  readonly cycleId: string;
  readonly year: number;
}

/** The periods that are over on a day, the newest first, as far back as a cycle goes; years before their quarters. */
export const endedPeriods = (today: string, cycles: readonly Year[]): readonly ChosenPeriod[] => {
  const first = Math.min(...cycles.map(({ year }) => year));
  const quarters = lastQuarters(today, 9)
    .slice(1)
    .filter((quarter) => Number(quarter.slice(0, 4)) >= first)
    .map((period) => ({ period }));
  const years = cycles
    .filter(({ year }) => String(year) < today.slice(0, 4))
    .map(({ year, cycleId }) => ({ period: String(year), cycleId }))
    .sort((a, b) => (a.period < b.period ? 1 : -1));
  return [...years, ...quarters];
};
