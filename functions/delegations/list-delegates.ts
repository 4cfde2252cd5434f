import { endpoint } from '../endpoint.ts';
import { unitRef } from '../name-refs.ts';
import { pageOfList } from '../page-of-list.ts';
import { fullName, openRegister } from '../register.ts';
import { delegateCandidates } from './candidates.ts';

/** Lists to whom the reader may leave tasks. */
export const listDelegates = endpoint('listDelegates', async ({ actor, query }, deps) => {
  const candidates = await delegateCandidates(actor, deps);
  const register = await openRegister(actor.agencyId, [], deps);
  const views = candidates.map((one) => ({
    employeeId: one.employeeId,
    name: fullName(one),
    position: one.position,
    unit: unitRef(one.unitId, register),
  }));
  return { answer: { body: pageOfList(views, query) } };
});
