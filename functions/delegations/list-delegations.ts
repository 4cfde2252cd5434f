import { delegations } from '../../shared/data/delegations.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Delegation } from '../../shared/domain/people/delegation.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { openRegister } from '../register.ts';
import { delegationView } from './delegation-view.ts';

/** Those that count or will count come first, then by their last day, the latest first. */
const inOrder = (today: string) => {
  const place = ({ to, endedAt }: Delegation): string => `${endedAt === undefined && to >= today ? '1' : '0'}${to}`;
  return (a: Delegation, b: Delegation): number => (place(a) < place(b) ? 1 : -1);
};

/** Everything since this day: a person wants to know who decided in whose name this year and the last. */
const sinceOf = (today: string): string => `${Number(today.slice(0, 4)) - 1}-01-01`;

/** Lists what the reader leaves to others, and what others leave to the reader. */
export const listDelegations = endpoint('listDelegations', async ({ actor, query, now }, deps) => {
  const { agencyId, employeeId, zone } = actor;
  const today = localDateOf(now, zone);
  const { givenBy, heldBy } = delegations(deps.table, agencyId);
  const [given, held] = await Promise.all([givenBy(employeeId), heldBy(employeeId, sinceOf(today))]);
  const all: readonly Delegation[] = [...given.all, ...held.map(({ version: _, ...one }) => one)];
  const ids = all.flatMap(({ ownerId, delegateId }) => [ownerId, delegateId]);
  const register = await openRegister(agencyId, ids, deps);
  const views = [...all].sort(inOrder(today)).map((one) => delegationView(one, { register, today }));
  return { answer: { body: pageOfList(views, query) } };
});
