import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './local-date.ts';

/** A day as Indonesian offices write it, `31-01-1990`, or as ISO 8601 does; undefined when it is none. */
export const typedDate = (text: string): LocalDate | undefined => {
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  try {
    return /^\d{4}-\d\d-\d\d$/.test(iso) ? Temporal.PlainDate.from(iso).toString() : undefined;
  } catch {
    return undefined;
  }
};
