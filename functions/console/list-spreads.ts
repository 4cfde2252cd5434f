import { cycles } from '../../shared/data/cycles.ts';
import type { UnitCounts } from '../../shared/data/unit-counts.ts';
import type { Unit } from '../../shared/domain/people/people.ts';
import { type Predicate, predicates } from '../../shared/domain/schemes/scheme.ts';
import { spreadOf } from '../../shared/domain/scoring/spread.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { schemeOf } from '../scheme-of.ts';
import { openCountedUnits, shownUnits } from './counted-units.ts';
import { standingOf } from './standing.ts';

const announcedIn = (counts: readonly UnitCounts[]): readonly Predicate[] =>
  predicates.flatMap((predicate) =>
    counts.flatMap((one) => Array.from({ length: one.predicates[predicate] }, () => predicate)),
  );

/**
 * The spread of announced predicates in a unit and in each unit right below it, with everything below these, beside what
 * the predicate of its organisation suggests.
 */
export const listSpreads = endpoint('listSpreads', async ({ actor, params, query, now }, deps) => {
  const { agencyId } = actor;
  const open = await openCountedUnits({ agencyId, ...params, ...query }, deps);
  const [ratings, { spreadGuidance: guidance }] = await Promise.all([
    cycles(deps.table, agencyId).organisationRatings(open.cycle.cycleId),
    schemeOf(open.cycle, deps),
  ]);
  const rowOf = ({ unitId, name }: Unit) => {
    const within = open.tree.within(unitId);
    const counts = open.countsIn(within);
    const announced = announcedIn(counts);
    const organisation = ratings.find((rating) => rating.unitId === unitId)?.predicate;
    return {
      unit: { unitId, name },
      below: within.length - 1,
      cases: standingOf(counts, now).cases,
      announced: announced.length,
      ...(organisation === undefined ? {} : { spread: spreadOf(announced, { organisation, guidance }) }),
    };
  };
  const { items, ...page } = pageOfList(shownUnits(open), query);
  return { answer: { body: { items: items.map(rowOf), ...page } } };
});
