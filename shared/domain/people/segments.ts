import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../calendar/local-date.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import type { Segment } from './people.ts';

/** What an employee did from a day on, until the next assignment begins or the given last day. */
export interface Assignment extends Omit<Segment, 'segmentId' | 'from' | 'to'> {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

const dayBefore = (day: LocalDate): LocalDate => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
const dayAfter = (day: LocalDate): LocalDate => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

type Stretch = Omit<Segment, 'segmentId'>;

const stretchOf = (
  { from, to, ...assignment }: Assignment,
  next: Assignment | undefined,
  { first, last }: { readonly first: LocalDate; readonly last: LocalDate },
): Stretch => {
  const end = next === undefined ? last : earlier(last, dayBefore(next.from));
  return { ...assignment, from: later(first, from), to: earlier(end, to ?? end) };
};

const isSameWork = (a: Stretch, b: Stretch): boolean =>
  a.unitId === b.unitId && a.position === b.position && a.supervisorId === b.supervisorId && dayAfter(a.to) === b.from;

const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const previous = result.at(-1);
    if (previous !== undefined && isSameWork(previous, stretch)) result.splice(-1, 1, { ...previous, to: stretch.to });
    else result.push(stretch);
  }
  return result;
};

const numbered = (stretches: readonly Stretch[]): readonly Segment[] =>
  stretches.map((stretch, index) => ({ segmentId: `s${index + 1}`, ...stretch }));

/**
 * The dated parts of an employee's year, in order of time, from the assignments of any years: cut to the year, without
 * overlap (the later assignment counts), joined where unit, position and supervisor stay the same. Without a hole within the
 * employee's service unless an assignment says when it ended.
 */
export const segmentsOf = (assignments: readonly Assignment[], year: number): readonly Segment[] => {
  const days = { first: `${year}-01-01`, last: `${year}-12-31` };
  const ordered = [...assignments].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const stretches = ordered.map((assignment, index) => stretchOf(assignment, ordered[index + 1], days));
  return numbered(joined(stretches.filter(({ from, to }) => from <= to)));
};

export interface Transfer {
  readonly on: LocalDate;
  readonly unitId: string;
  readonly position: string;
  readonly supervisorId?: string;
}

/**
 * The segments after a transfer (mutasi): the last one ends on the day before, the next begins on the day and lasts to the
 * end of the year. Earlier segments and their plans stay. Refused unless the day comes after the last segment's first day
 * and not after its last.
 */
export const transferred = (segments: readonly Segment[], { on, ...work }: Transfer): Decision<readonly Segment[]> => {
  const last = segments.at(-1);
  if (last === undefined || on <= last.from || on > last.to) {
    const facts = last === undefined ? {} : { from: dayAfter(last.from), to: last.to };
    return refuse({ code: 'invalid-field', field: '/on', facts });
  }
  const ended = { ...last, to: dayBefore(on) };
  const next = { segmentId: `s${segments.length + 1}`, from: on, to: last.to, ...work };
  return accept([...segments.slice(0, -1), ended, next]);
};
