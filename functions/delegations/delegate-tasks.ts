import { delegations, saveDelegation } from '../../shared/data/delegations.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { delegateTasks as decide } from '../../shared/domain/people/delegation.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { fullName, openRegister } from '../register.ts';
import { delegateCandidates } from './candidates.ts';
import { delegationView } from './delegation-view.ts';

/** Leaves tasks to a colleague from one day to another. The tasks stay where they are; the colleague reaches them too. */
export const delegateTasks = endpoint('delegateTasks', async ({ actor, body, now }, deps) => {
  const { agencyId, employeeId: ownerId } = actor;
  const { givenBy } = delegations(deps.table, agencyId);
  const [candidates, before, ofDelegate] = await Promise.all([
    delegateCandidates(actor, deps),
    givenBy(ownerId),
    givenBy(body.delegateId),
  ]);
  const today = localDateOf(now, actor.zone);
  const decided = decide(body, {
    ownerId,
    delegationId: deps.ids.next(),
    now,
    today,
    candidateIds: candidates.map(({ employeeId }) => employeeId),
    ofOwner: before.all,
    ofDelegate: ofDelegate.all,
  });
  if (!decided.ok) return { refusals: decided.refusals };
  const { delegationId, delegateId, kinds, from, to, reason } = decided.value;
  const register = await openRegister(agencyId, [ownerId, delegateId], deps);
  const told = {
    kind: 'delegated',
    to: delegateId,
    about: delegationId,
    facts: { actorName: fullName(actor) },
  } as const;
  const change = {
    journalId: `delegations-${ownerId}`,
    facts: { delegationId, delegateId, kinds, from, to, reason },
    writes: saveDelegation(agencyId, decided.value, before),
    events: notify(agencyId, now, [told]),
  };
  return { answer: { body: delegationView(decided.value, { register, today }) }, changes: [change] };
});
