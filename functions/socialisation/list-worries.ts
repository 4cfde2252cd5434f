import { socialisation } from '../../shared/data/socialisation.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { leadsUnit } from './leads-unit.ts';
import { worryViews } from './worry-view.ts';

/** Worries with their answers for everybody; those without one for the leaders, who are to answer. */
export const listWorries = endpoint('listWorries', async ({ actor, params, query, now }, deps) => {
  const { agencyId } = actor;
  const { items, ...page } = await socialisation(deps.table, agencyId).worries(params.cycleId, query);
  const isLeader = leadsUnit(actor, await openRegister(agencyId, [], deps), now);
  const shown = items.filter(({ answer }) => isLeader || answer !== undefined);
  return { answer: { body: { items: await worryViews(agencyId, shown, deps), ...page } } };
});
