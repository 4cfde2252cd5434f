import { cases } from '../../shared/data/cases.ts';
import { caseView, peopleIn } from '../cases/case-view.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';

/** The cases of a unit, by stage; of one stage if asked. */
export const listCases = endpoint('listCases', async ({ actor, params, query }, deps) => {
  const { agencyId } = actor;
  const { cycleId } = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  const { unitId, ...wish } = query;
  const { items, ...page } = await cases(deps.table, agencyId).ofUnit(cycleId, unitId, wish);
  const register = await openRegister(agencyId, items.flatMap(peopleIn), deps);
  if (!register.units.some((unit) => unit.unitId === unitId)) {
    return { refusals: [{ code: 'unit-unknown', field: '/unitId', facts: { in: 'query' } }] };
  }
  return { answer: { body: { items: items.map((one) => caseView(one, register)), ...page } } };
});
