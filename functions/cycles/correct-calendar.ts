import { people, peopleWrites } from '../../shared/data/people.ts';
import type { Holiday, HolidayYear } from '../../shared/domain/calendar/working-calendar.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import { endpoint } from '../endpoint.ts';
import { recomputedTasks } from './recomputed-tasks.ts';

/** Each day is of the year, and there once. */
const wrongDays = (days: readonly Holiday[], year: number): readonly Refusal[] =>
  days.flatMap(({ date }, index) => {
    const field = `/days/${index}/date`;
    if (!date.startsWith(`${year}-`)) return [{ code: 'invalid-field', field, facts: { expected: `${year}-…` } }];
    const isFirst = days.findIndex((day) => day.date === date) === index;
    return isFirst ? [] : [{ code: 'invalid-field', field, facts: { expected: 'a day that is not there yet' } }];
  });

/**
 * Corrects the holidays of a year. Deadlines that are running and come later by them are moved, and the people told; none
 * comes earlier.
 */
export const correctCalendar = endpoint('correctCalendar', async ({ actor, params, body }, deps) => {
  const { agencyId } = actor;
  const refusals = wrongDays(body.days, params.year);
  if (refusals.length > 0) return { refusals };
  const register = people(deps.table, agencyId);
  const [units, years] = await Promise.all([register.units(), register.calendarYears()]);
  const year: HolidayYear = { ...body, year: params.year };
  const version = years.find((one) => one.year === params.year)?.version ?? 0;
  const corrected = [...years.filter((one) => one.year !== params.year), year];
  const moved = await recomputedTasks(agencyId, { units, years: corrected }, deps);
  const write = peopleWrites(agencyId);
  const saved = {
    journalId: `calendar-${params.year}`,
    facts: { decree: body.decree, days: body.days.length, moved: moved.length },
    writes: [write.calendar({ ...year, version }), write.structureChanged()],
    events: [],
  };
  return { answer: { body: year }, changes: [saved, ...moved] };
});
