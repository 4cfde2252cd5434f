import type { Unit } from '../../shared/domain/people/people.ts';
import { type Cause, causes } from '../../shared/domain/reviews/review.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { openCountedUnits, shownUnits } from './counted-units.ts';

/** Why targets are missed in a unit and in each unit right below it, with everything below these: from the counters. */
export const listCauses = endpoint('listCauses', async ({ actor, params, query }, deps) => {
  const open = await openCountedUnits({ agencyId: actor.agencyId, ...params, ...query }, deps);
  const rowOf = ({ unitId, name }: Unit) => {
    const within = open.tree.within(unitId);
    const counts = open.countsIn(within);
    const sumOf = (cause: Cause) => counts.reduce((sum, one) => sum + one.causes[cause], 0);
    return {
      unit: { unitId, name },
      below: within.length - 1,
      cases: counts.reduce((sum, one) => sum + one.cases, 0),
      causes: Object.fromEntries(causes.map((cause) => [cause, sumOf(cause)])) as Record<Cause, number>,
    };
  };
  const { items, ...page } = pageOfList(shownUnits(open), query);
  return { answer: { body: { items: items.map(rowOf), ...page } } };
});
