import { cases } from '../../shared/data/cases.ts';
import { cycles } from '../../shared/data/cycles.ts';
import { ratingCountsOf, tallyRatings } from '../../shared/data/rater-counts.ts';
import { leniencyOf } from '../../shared/domain/scoring/leniency.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister, type Register } from '../register.ts';

/** Five ratings at least, of the own and of others: as for answers of peers and citizens. No scheme says it yet. */
const fewest = 5;

/** So many units are looked at around a rater. */
const mostUnits = 200;

/** The rater's unit with its parent and its neighbours: in a unit with one rater there is nobody to compare with. */
const unitsAround = (unitId: string, { units, unit: unitOf }: Register): readonly string[] => {
  const top = unitOf(unitId)?.parentId ?? unitId;
  const below = units.flatMap((unit) => (unit.parentId === top ? [unit.unitId] : []));
  return [...new Set([unitId, top, ...below])].slice(0, mostUnits);
};

/** The ratings of the reader's own year, which must not show through those of others. */
const receivedBy = async ({ agencyId, employeeId }: Actor, cycleId: string, { table }: Dependencies) => {
  const store = cases(table, agencyId);
  const own = (await store.ofEmployee(employeeId)).filter((one) => one.cycleId === cycleId);
  const segments = own.flatMap(({ caseId, segments: parts }) => parts.map((part) => ({ caseId, ...part })));
  const found = await Promise.all(
    segments.map(async ({ caseId, segmentId, unitId }) => {
      const rating = await store.rating(caseId, segmentId);
      return rating === undefined ? [] : [{ ...rating, unitId }];
    }),
  );
  return found.flat();
};

/** Shows a rater how they rate beside the others around, and nobody else's ratings. */
export const getLeniency = endpoint('getLeniency', async ({ actor, params }, deps) => {
  const { agencyId, employeeId: raterId, unitId } = actor;
  const { cycleId } = params;
  const cycle = await cycles(deps.table, agencyId).cycle(cycleId);
  if (!cycle) return { refusals: [{ code: 'not-found', field: '/cycleId' }] };
  const unitIds = unitsAround(unitId, await openRegister(agencyId, [], deps));
  const { own, unit, agency } = await ratingCountsOf(deps.table, { agencyId, cycleId, raterId, unitIds });
  const received = await receivedBy(actor, cycleId, deps);
  const near = received.filter((one) => unitIds.includes(one.unitId));
  const around = [
    { scope: 'unit', all: unit, received: tallyRatings(near) },
    { scope: 'agency', all: agency, received: tallyRatings(received) },
  ] as const;
  return { answer: { body: leniencyOf(own, around, fewest) } };
});
