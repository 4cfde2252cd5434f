import { socialisation } from '../../shared/data/socialisation.ts';
import { progressOf } from '../../shared/domain/socialisation/socialisation.ts';
import { namesOf } from '../console/names.ts';
import { endpoint } from '../endpoint.ts';
import { unitRef } from '../name-refs.ts';
import { schemeOf } from '../scheme-of.ts';
import { unitInCycle } from '../scoring/unit-in-cycle.ts';
import { missingIn, personView } from './unit-socialisation.ts';

/** How far one unit is, and who is missing: for its head and HR. */
export const getUnitSocialisation = endpoint('getUnitSocialisation', async ({ actor, params, query }, deps) => {
  const { unit, cycle } = await unitInCycle({ ...params, agencyId: actor.agencyId }, deps);
  const scheme = await schemeOf(cycle, deps);
  const known = socialisation(deps.table, unit.agencyId);
  const [counts, current, { items, ...page }] = await Promise.all([
    known.ofUnit(unit.cycleId, unit.unitId),
    known.currentOfUnit(unit, scheme),
    missingIn(unit, { scheme, wish: query }, deps),
  ]);
  const names = await namesOf(
    unit.agencyId,
    items.map(({ employeeId }) => employeeId),
    deps,
  );
  return {
    answer: {
      body: {
        unit: unitRef(unit.unitId, names),
        progress: progressOf(counts, scheme.socialisation?.share),
        current,
        items: items.map((one) => personView(one, scheme, names)),
        ...page,
      },
    },
  };
});
