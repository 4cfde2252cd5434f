import type { Scheme } from '../schemes/scheme.ts';
import type { LocalDate } from './local-date.ts';

/** A month, `2026-03`. */
export type Month = string;

/** A period of evaluation: a month, `2026-03`, or a quarter, `2026-Q1`. */
export type Period = string;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const following = (month: Month): Month => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${twoDigits(number + 1)}`;
};

/** The months from one day to another, both included. */
export const monthsBetween = (from: LocalDate, to: LocalDate): readonly Month[] => {
  const last = to.slice(0, 7);
  const months: Month[] = [];
  for (let month = from.slice(0, 7); month <= last; month = following(month)) months.push(month);
  return months;
};

/** The months of a period, or none when it isn't one of the kind that the scheme evaluates. */
export const monthsOfPeriod = (period: Period, kind: Scheme['periodicEvaluation']): readonly Month[] => {
  if (kind === 'monthly') return /^\d{4}-(0[1-9]|1[0-2])$/u.test(period) ? [period] : [];
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/u.exec(period) ?? [];
  if (year === undefined) return [];
  return [1, 2, 3].map((month) => `${year}-${twoDigits((Number(quarter) - 1) * 3 + month)}`);
};

/** The periods of a year that a scheme evaluates. */
export const periodsOf = (year: number, kind: Scheme['periodicEvaluation']): readonly Period[] =>
  kind === 'monthly'
    ? Array.from({ length: 12 }, (_, index) => `${year}-${twoDigits(index + 1)}`)
    : [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
