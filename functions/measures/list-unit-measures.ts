import { measures } from '../../shared/data/measures.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { measuredMonth, monthWithin } from '../../shared/domain/measures/measured-month.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { unitTree } from '../unit-tree.ts';
import { unitDays } from './unit-days.ts';

/** Shows what every measure comes to in a unit and those below it, with its coverage, in a month up to today. */
export const listUnitMeasures = endpoint('listUnitMeasures', async ({ actor, params, query, now }, deps) => {
  const { agencyId } = actor;
  const register = await openRegister(agencyId, [], deps);
  const calendar = register.calendarOf(params.unitId);
  const stretch = monthWithin(query.month, { from: '2020-01-01', to: localDateOf(now, calendar.zone) });
  const unitIds = [...unitTree(register.units).idsWithin(params.unitId)];
  const items = await Promise.all(
    (await measures(deps.table, agencyId).measures()).map(async (measure) => {
      const days = await unitDays(measure, { agencyId, unitIds, stretch }, deps);
      return { measure, value: measuredMonth(measure, query.month, { days, stretch, calendar }) };
    }),
  );
  return { answer: { body: { items } } };
});
