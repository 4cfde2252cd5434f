import { countsOf } from '../../shared/data/counts.ts';
import type { Unit } from '../../shared/domain/people/people.ts';
import { causes } from '../../shared/domain/reviews/review.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { openRegister } from '../register.ts';
import { unitTree } from '../unit-tree.ts';
import { shownUnit } from './get-overview.ts';

/** Why targets are missed in a unit and in each unit right below it, with everything below these: from the counters. */
export const listCauses = endpoint('listCauses', async ({ actor, params, query }, deps) => {
  const { agencyId } = actor;
  const { cycleId } = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  const [register, counted] = await Promise.all([
    openRegister(agencyId, [], deps),
    countsOf(deps.table, agencyId, cycleId),
  ]);
  const tree = unitTree(register.units);
  const top = shownUnit(tree, query.unitId);
  if (query.unitId !== undefined && top === undefined) {
    return { refusals: [{ code: 'unit-unknown', field: '/unitId', facts: { in: 'query' } }] };
  }
  const byUnit = new Map(counted.map((counts) => [counts.unitId, counts]));
  const rowOf = ({ unitId, name }: Unit) => {
    const within = tree.within(unitId);
    const counts = within.flatMap((one) => byUnit.get(one.unitId) ?? []);
    const sumOf = (cause: (typeof causes)[number]) => counts.reduce((sum, one) => sum + one.causes[cause], 0);
    return {
      unit: { unitId, name },
      below: within.length - 1,
      cases: counts.reduce((sum, one) => sum + one.cases, 0),
      causes: Object.fromEntries(causes.map((cause) => [cause, sumOf(cause)])) as Record<
        (typeof causes)[number],
        number
      >,
    };
  };
  const { items, ...page } = pageOfList([...(top ? [top] : []), ...tree.childrenOf(top?.unitId)], query);
  return { answer: { body: { items: items.map(rowOf), ...page } } };
});
