import { countsOf } from '../../shared/data/counts.ts';
import type { Unit } from '../../shared/domain/people/people.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { openRegister } from '../register.ts';
import { type UnitTree, unitTree } from '../unit-tree.ts';
import { openByKind, standingOf } from './standing.ts';

const refOf = ({ unitId, name }: Unit) => ({ unitId, name });

/** An agency with one top is shown from there: a list of one unit tells nothing. */
export const shownUnit = (tree: UnitTree, wanted: string | undefined): Unit | undefined => {
  if (wanted !== undefined) return tree.unit(wanted);
  const tops = tree.childrenOf(undefined);
  return tops.length === 1 ? tops[0] : undefined;
};

/**
 * Where everything stands in a unit, and in each unit right below it with all below that: from the counters, without
 * looking at a single case or task.
 */
export const getOverview = endpoint('getOverview', async ({ actor, params, query, now }, deps) => {
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
  const countsIn = (units: readonly Unit[]) => units.flatMap(({ unitId }) => byUnit.get(unitId) ?? []);
  const all = top === undefined ? counted : countsIn(tree.within(top.unitId));
  const { items, ...page } = pageOfList(tree.childrenOf(top?.unitId), query);
  const units = items.map((unit) => {
    const below = tree.within(unit.unitId);
    return { unit: refOf(unit), below: below.length - 1, ...standingOf(countsIn(below), now) };
  });
  const body = {
    cycleId,
    at: now,
    path: tree.pathTo(top?.unitId).map(refOf),
    total: { ...standingOf(all, now), openByKind: openByKind(all) },
    own: standingOf(top === undefined ? [] : countsIn([top]), now),
    units,
    ...page,
  };
  return { answer: { body } };
});
