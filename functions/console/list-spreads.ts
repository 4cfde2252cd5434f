import { countsOf } from '../../shared/data/counts.ts';
import { cycles } from '../../shared/data/cycles.ts';
import type { UnitCounts } from '../../shared/data/unit-counts.ts';
import type { Unit } from '../../shared/domain/people/people.ts';
import { type Predicate, predicates } from '../../shared/domain/schemes/scheme.ts';
import { spreadOf } from '../../shared/domain/scoring/spread.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { openRegister } from '../register.ts';
import { schemeOf } from '../scheme-of.ts';
import { unitTree } from '../unit-tree.ts';
import { shownUnit } from './get-overview.ts';
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
  const cycle = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  const [register, counted, ratings] = await Promise.all([
    openRegister(agencyId, [], deps),
    countsOf(deps.table, agencyId, cycle.cycleId),
    cycles(deps.table, agencyId).organisationRatings(cycle.cycleId),
  ]);
  const tree = unitTree(register.units);
  const top = shownUnit(tree, query.unitId);
  if (query.unitId !== undefined && top === undefined) {
    return { refusals: [{ code: 'unit-unknown', field: '/unitId', facts: { in: 'query' } }] };
  }
  const byUnit = new Map(counted.map((counts) => [counts.unitId, counts]));
  const guidance = (await schemeOf(cycle, deps)).spreadGuidance;
  const rowOf = ({ unitId, name }: Unit) => {
    const within = tree.within(unitId);
    const counts = within.flatMap((one) => byUnit.get(one.unitId) ?? []);
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
  const { items, ...page } = pageOfList([...(top ? [top] : []), ...tree.childrenOf(top?.unitId)], query);
  return { answer: { body: { items: items.map(rowOf), ...page } } };
});
