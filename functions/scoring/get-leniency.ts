import { cycles } from '../../shared/data/cycles.ts';
import { ratingCountsOf } from '../../shared/data/rater-counts.ts';
import type { Unit } from '../../shared/domain/people/people.ts';
import { leniencyOf } from '../../shared/domain/scoring/leniency.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';

/** Five ratings at least, of the own and of others: as for answers of peers and citizens. No scheme says it yet. */
const fewest = 5;

/** So many units are looked at around a rater. */
const mostUnits = 200;

/** The rater's unit with its parent and its neighbours: in a unit with one rater there is nobody to compare with. */
const unitsAround = (unitId: string, units: readonly Unit[]): readonly string[] => {
  const own = units.find((unit) => unit.unitId === unitId);
  const top = own?.parentId ?? unitId;
  const below = units.flatMap((unit) => (unit.parentId === top ? [unit.unitId] : []));
  return [...new Set([unitId, top, ...below])].slice(0, mostUnits);
};

/** Shows a rater how they rate beside the others around, and nobody else's ratings. */
export const getLeniency = endpoint('getLeniency', async ({ actor, params }, deps) => {
  const { agencyId, employeeId: raterId, unitId } = actor;
  const { cycleId } = params;
  const cycle = await cycles(deps.table, agencyId).cycle(cycleId);
  if (!cycle) return { refusals: [{ code: 'not-found', field: '/cycleId' }] };
  const { units } = await openRegister(agencyId, [], deps);
  const unitIds = unitsAround(unitId, units);
  const { own, unit, agency } = await ratingCountsOf(deps.table, { agencyId, cycleId, raterId, unitIds });
  const around = [
    { scope: 'unit', all: unit },
    { scope: 'agency', all: agency },
  ] as const;
  return { answer: { body: leniencyOf(own, around, fewest) } };
});
