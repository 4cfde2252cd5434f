import { measures, saveSource } from '../../shared/data/measures.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { fullName, openRegister } from '../register.ts';
import { type Giving, mayOwn } from './may-own.ts';
import { sourceView } from './source-view.ts';

const refusalsOf = (owner: Employee | undefined, giving: Giving): readonly Refusal[] => {
  if (owner === undefined) return [{ code: 'not-found', field: '/ownerId' }];
  return mayOwn(owner, giving) ? [] : [{ code: 'not-allowed', field: '/ownerId' }];
};

/** Gives a source to another owner, who hears of it, and of what is odd about its data from now on. */
export const assignSource = endpoint('assignSource', async ({ actor, params, body, now }, deps) => {
  const { agencyId } = actor;
  const { sourceId } = params;
  const { ownerId } = body;
  const [before, register] = await Promise.all([
    measures(deps.table, agencyId).source(sourceId),
    openRegister(agencyId, [ownerId], deps),
  ]);
  if (before === undefined) return { refusals: [{ code: 'not-found' }] };
  const refusals = refusalsOf(register.employee(ownerId), { actor, now, register });
  if (refusals.length > 0) return { refusals };
  const source = { ...before, ownerId };
  const isNews = ownerId !== before.ownerId && ownerId !== actor.employeeId;
  const told = {
    kind: 'source-assigned',
    to: isNews ? ownerId : undefined,
    about: sourceId,
    facts: { actorName: fullName(actor) },
  } as const;
  return {
    answer: { body: await sourceView(source, { actor, now, register }, deps) },
    changes: [
      {
        journalId: sourceId,
        facts: { sourceId, ownerId, ownerBefore: before.ownerId },
        writes: [saveSource(agencyId, source)],
        events: notify(agencyId, now, [told]),
      },
    ],
  };
});
