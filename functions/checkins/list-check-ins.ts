import { cases } from '../../shared/data/cases.ts';
import { endpoint } from '../endpoint.ts';
import { personRef } from '../name-refs.ts';
import { openRegister } from '../register.ts';

/** Lists the remarks of the year with their authors, the newest first. */
export const listCheckIns = endpoint('listCheckIns', async ({ case: one, query }, deps) => {
  const { items, ...rest } = await cases(deps.table, one.agencyId).checkInsOf(one.caseId, query);
  const authors = items.map(({ authorId }) => authorId);
  const register = await openRegister(one.agencyId, authors, deps);
  const views = items.map((checkIn) => ({ ...checkIn, author: personRef(checkIn.authorId, register) }));
  return { answer: { body: { ...rest, items: views } } };
});
