import { Temporal } from 'temporal-polyfill';
import { people } from '../../shared/data/people.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { eventProblem } from '../../shared/domain/measures/event-rules.ts';
import type { ServiceEvent } from '../../shared/domain/measures/service-event.ts';
import type { Zone } from '../../shared/domain/people/people.ts';
import type { Dependencies } from '../dependencies.ts';
import { openRegister } from '../register.ts';
import type { Candidate } from './decide-events.ts';

/** The day of an instant, worked out once for each hour: no zone of ours begins a day within an hour. */
const dayReader = () => {
  const known = new Map<string, string>();
  return (instant: string, zone: Zone): string => {
    const hour = `${zone}${instant.slice(0, 13)}`;
    const day = known.get(hour) ?? localDateOf(instant, zone);
    known.set(hour, day);
    return day;
  };
};

const delayReader = () => {
  const known = new Map<string, number>();
  return (day: string, today: string): number => {
    const name = `${day}${today}`;
    const delay = known.get(name) ?? Temporal.PlainDate.from(day).until(today).days;
    known.set(name, delay);
    return delay;
  };
};

/** Events with the days that they count for, and what is wrong with each in itself. */
export const candidatesOf = async (
  events: readonly ServiceEvent[],
  { agencyId, now }: { readonly agencyId: string; readonly now: string },
  deps: Dependencies,
): Promise<readonly Candidate[]> => {
  const named = [...new Set(events.flatMap(({ employeeId }) => employeeId ?? []))];
  const [{ units }, employees] = await Promise.all([
    openRegister(agencyId, [], deps),
    people(deps.table, agencyId).employees(named),
  ]);
  const zones = new Map(units.map(({ unitId, zone }) => [unitId, zone]));
  const facts = { now, unitIds: new Set(zones.keys()), employeeIds: new Set(employees.keys()) };
  const dayOf = dayReader();
  const delayOf = delayReader();
  return events.map((event) => {
    const problem = eventProblem(event, facts);
    const zone = zones.get(event.unitId) ?? 'WIB';
    const day = dayOf(event.at, zone);
    return { filed: { event, day, receivedAt: now }, problem, delay: delayOf(day, dayOf(now, zone)) };
  });
};
