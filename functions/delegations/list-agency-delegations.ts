import { delegations } from '../../shared/data/delegations.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { delegationView } from './delegation-view.ts';

/** Lists who stands in for whom in the agency, the latest last day first. */
export const listAgencyDelegations = endpoint('listAgencyDelegations', async ({ actor, query, now }, deps) => {
  const { items, ...page } = await delegations(deps.table, actor.agencyId).page(query);
  const ids = items.flatMap(({ ownerId, delegateId }) => [ownerId, delegateId]);
  const register = await openRegister(actor.agencyId, ids, deps);
  const today = localDateOf(now, actor.zone);
  const views = items.map(({ version: _, ...one }) => delegationView(one, { register, today }));
  return { answer: { body: { items: views, ...page } } };
});
