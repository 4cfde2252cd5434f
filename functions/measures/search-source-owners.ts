import type { RequestOf } from '../../shared/contract/index.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { peopleFound, summaryOf } from '../people/people-found.ts';
import { openRegister } from '../register.ts';
import { type Giving, mayOwn } from './may-own.ts';

/** So many pages are looked through for one answer, whatever few of a page may be chosen. */
const mostPages = 20;

/** The next ones who may own it, page after page: one that is full of others does not end the search. */
const ownersFound = async (
  search: RequestOf<'searchSourceOwners'>['body'],
  giving: Giving,
  deps: Dependencies,
): Promise<{ readonly items: readonly Employee[]; readonly cursor?: string }> => {
  const items: Employee[] = [];
  let { cursor } = search;
  for (let page = 0; page < mostPages; page += 1) {
    const limit = search.limit - items.length;
    const wish = { ...search, limit, ...(cursor === undefined ? {} : { cursor }) };
    const found = await peopleFound(giving.actor.agencyId, wish, deps);
    items.push(...found.items.filter((one) => mayOwn(one, giving)));
    cursor = found.cursor;
    if (cursor === undefined || items.length === search.limit) break;
  }
  return { items, ...(cursor === undefined ? {} : { cursor }) };
};

/** Finds those to whom a source may be given, by the beginning of any word of a name or the end of a NIP. */
export const searchSourceOwners = endpoint('searchSourceOwners', async ({ actor, body, now }, deps) => {
  const register = await openRegister(actor.agencyId, [], deps);
  const { items, ...page } = await ownersFound(body, { actor, now, register }, deps);
  return { answer: { body: { ...page, items: items.map((one) => summaryOf(one, register)) } } };
});
