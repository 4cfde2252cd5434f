import { people } from '../../shared/data/people.ts';
import { endpoint } from '../endpoint.ts';

/** The holidays of a year, as the agency has them. */
export const getCalendar = endpoint('getCalendar', async ({ actor, params }, { table }) => {
  const year = await people(table, actor.agencyId).calendarYear(params.year);
  if (!year) return { refusals: [{ code: 'not-found', field: '/year', facts: { in: 'path' } }] };
  return { answer: { body: year } };
});
