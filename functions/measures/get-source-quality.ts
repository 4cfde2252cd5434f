import { measures } from '../../shared/data/measures.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { monthWithin } from '../../shared/domain/measures/measured-month.ts';
import { sourceFindings } from '../../shared/domain/measures/source-findings.ts';
import { topCalendar } from '../cycles/top-calendar.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { dayBefore } from './day-before.ts';

/** Tells what is odd about the data of a source in a month, as far as it has passed. */
export const getSourceQuality = endpoint('getSourceQuality', async ({ actor, params, now }, deps) => {
  const { sourceId, month } = params;
  const register = await openRegister(actor.agencyId, [], deps);
  const calendar = topCalendar(register);
  const stretch = monthWithin(month, { from: '2020-01-01', to: dayBefore(localDateOf(now, calendar.zone)) });
  const known = measures(deps.table, actor.agencyId);
  const [source, days] = await Promise.all([known.source(sourceId), known.daysOf(sourceId, 'source', stretch)]);
  const events = [...days.values()].reduce((total, tally) => total + (tally.n ?? 0), 0);
  return {
    answer: {
      body: { month, events, findings: sourceFindings(days, stretch, { calendar, closures: source?.closures }) },
    },
  };
});
