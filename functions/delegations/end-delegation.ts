import { delegations, saveDelegation } from '../../shared/data/delegations.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { endDelegation as decide } from '../../shared/domain/people/delegation.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { openRegister } from '../register.ts';
import { delegationView } from './delegation-view.ts';

/** Ends a delegation before its last day: whoever is back decides alone again. */
export const endDelegation = endpoint('endDelegation', async ({ actor, params, now }, deps) => {
  const { agencyId } = actor;
  const { employeeId: ownerId, delegationId } = params;
  const before = await delegations(deps.table, agencyId).givenBy(ownerId);
  const found = before.all.find((one) => one.delegationId === delegationId);
  if (!found) return { refusals: [{ code: 'not-found', field: '/delegationId', facts: { in: 'path' } }] };
  const today = localDateOf(now, actor.zone);
  const decided = decide(found, { actor: actor.employeeId, now, today });
  if (!decided.ok) return { refusals: decided.refusals };
  const register = await openRegister(agencyId, [ownerId, found.delegateId], deps);
  const facts = { actorName: register.nameOf(ownerId) };
  const told = { kind: 'delegation-ended', to: found.delegateId, about: delegationId, facts } as const;
  const change = {
    journalId: `delegations-${ownerId}`,
    facts: { delegationId, delegateId: found.delegateId },
    writes: saveDelegation(agencyId, decided.value, before),
    events: notify(agencyId, now, [told]),
  };
  return { answer: { body: delegationView(decided.value, { register, today }) }, changes: [change] };
});
