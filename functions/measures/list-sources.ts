import { measures } from '../../shared/data/measures.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { openRegister } from '../register.ts';
import { sourceView } from './source-view.ts';

/** Lists the sources with what they sent this month. */
export const listSources = endpoint('listSources', async ({ actor, query, now }, deps) => {
  const { items, ...page } = pageOfList(await measures(deps.table, actor.agencyId).sources(), query);
  const owners = items.map(({ ownerId }) => ownerId);
  const register = await openRegister(actor.agencyId, owners, deps);
  const views = await Promise.all(items.map((source) => sourceView(source, { actor, now, register }, deps)));
  return { answer: { body: { ...page, items: views } } };
});
