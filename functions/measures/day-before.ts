import { Temporal } from 'temporal-polyfill';

/** The last day that is over. */
export const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
