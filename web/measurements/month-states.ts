import { type Month, monthsBetween } from '../../shared/domain/calendar/period.ts';
import type { PhaseState } from '../../shared/domain/cycles/cycle.ts';
import type { Segment, Zone } from '../../shared/domain/people/people.ts';
import type { Phase } from '../../shared/domain/schemes/scheme.ts';

/** A month of a segment: yet to come, running, recorded, or over and not recorded. */
export type MonthState = 'future' | 'running' | 'recorded' | 'missing';

const timeZones = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;

/** The month of an instant in a zone, `2026-03`, without the calendar library that the server has. */
export const monthAt = (instant: string, zone: Zone): Month =>
  new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', timeZone: timeZones[zone] }).format(
    new Date(instant),
  );

/** The months of a segment in order, each with its state. */
export const monthStates = (
  { from, to }: Pick<Segment, 'from' | 'to'>,
  current: Month,
  recorded: ReadonlySet<Month>,
): readonly { readonly month: Month; readonly state: MonthState }[] =>
  monthsBetween(from, to).map((month) => ({
    month,
    state: recorded.has(month) ? 'recorded' : month > current ? 'future' : month === current ? 'running' : 'missing',
  }));

type Phases = Readonly<Record<Phase, Pick<PhaseState, 'status' | 'closesAt'>>>;

export interface ActualsDue {
  /** The months that are over and have no value, in order. */
  readonly months: readonly Month[];
  /** Until when they can be recorded: execution closes, or scoring when execution has closed. An instant in UTC. */
  readonly dueAt: string;
}

/**
 * Which months of a segment wait for their actuals, and until when; undefined where none does. For the list of what is
 * due: the segment of an approved plan, what is recorded of it, and the phases of its cycle.
 */
export const actualsDue = (
  segment: Pick<Segment, 'from' | 'to'>,
  { phases, recorded }: { readonly phases: Phases; readonly recorded: ReadonlySet<Month> },
  { now, zone }: { readonly now: string; readonly zone: Zone },
): ActualsDue | undefined => {
  if (phases.planning.status === 'scheduled' || phases.scoring.status === 'closed') return undefined;
  const months = monthStates(segment, monthAt(now, zone), recorded)
    .filter(({ state }) => state === 'missing')
    .map(({ month }) => month);
  const { closesAt } = phases.execution.status === 'closed' ? phases.scoring : phases.execution;
  return months.length === 0 ? undefined : { months, dueAt: closesAt };
};
