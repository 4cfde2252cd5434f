import type { Segment } from '../people/people.ts';
import { type Month, monthsBetween } from './period.ts';

/** The last month of a segment that has ended by a month; before every month when none has. */
export const lastMonthEnded = ({ from, to }: Pick<Segment, 'from' | 'to'>, current: Month): Month =>
  monthsBetween(from, to)
    .filter((month) => month < current)
    .at(-1) ?? '';
