import { measures } from '../../shared/data/measures.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Source } from '../../shared/domain/measures/source.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { openRegister } from '../register.ts';

/** Lists the sources with what they sent this month. */
export const listSources = endpoint('listSources', async ({ actor, query, now }, deps) => {
  const known = measures(deps.table, actor.agencyId);
  const { items, ...page } = pageOfList(await known.sources(), query);
  const register = await openRegister(
    actor.agencyId,
    items.map(({ ownerId }) => ownerId),
    deps,
  );
  const today = localDateOf(now, actor.zone);
  const viewOf = async ({ sourceId, name, ownerId, publicKey, registeredAt }: Source) => {
    const days = await known.daysOf(sourceId, 'source', { from: `${today.slice(0, 7)}-01`, to: today });
    const lastDay = [...days.keys()].at(-1);
    return {
      sourceId,
      name,
      owner: { employeeId: ownerId, name: register.nameOf(ownerId) },
      signs: publicKey !== undefined,
      registeredAt,
      ...(lastDay === undefined ? {} : { lastDay }),
      eventsThisMonth: [...days.values()].reduce((total, tally) => total + (tally.n ?? 0), 0),
    };
  };
  return { answer: { body: { ...page, items: await Promise.all(items.map(viewOf)) } } };
});
