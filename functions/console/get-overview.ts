import type { Unit } from '../../shared/domain/people/people.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { openCountedUnits, shownUnit } from './counted-units.ts';
import { openByKind, standingOf } from './standing.ts';

const refOf = ({ unitId, name }: Unit) => ({ unitId, name });

/**
 * Where everything stands in a unit, and in each unit right below it with all below that: from the counters, without
 * looking at a single case or task.
 */
export const getOverview = endpoint('getOverview', async ({ actor, params, query, now }, deps) => {
  const open = await openCountedUnits({ agencyId: actor.agencyId, ...params, ...query }, deps);
  const { cycle, tree, counted, countsIn } = open;
  const top = shownUnit(open);
  const all = top === undefined ? counted : countsIn(tree.within(top.unitId));
  const { items, ...page } = pageOfList(tree.childrenOf(top?.unitId), query);
  const units = items.map((unit) => {
    const below = tree.within(unit.unitId);
    return { unit: refOf(unit), below: below.length - 1, ...standingOf(countsIn(below), now) };
  });
  const body = {
    cycleId: cycle.cycleId,
    at: now,
    path: tree.pathTo(top?.unitId).map(refOf),
    total: { ...standingOf(all, now), openByKind: openByKind(all) },
    own: standingOf(top === undefined ? [] : countsIn([top]), now),
    units,
    ...page,
  };
  return { answer: { body } };
});
