import { measures, saveSource } from '../../shared/data/measures.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import type { Actor } from '../actor.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { fullName, openRegister, type Register } from '../register.ts';
import { isHeadOf } from '../relations.ts';
import { sourceView } from './source-view.ts';

/** HR gives a source to anybody of the office, a head to the people of the own units. */
const refusalsOf = (
  owner: Employee | undefined,
  { actor, now, register }: { readonly actor: Actor; readonly now: string; readonly register: Register },
): readonly Refusal[] => {
  if (owner === undefined) return [{ code: 'not-found', field: '/ownerId' }];
  const at = { unitId: owner.unitId, today: localDateOf(now, actor.zone) };
  if (actor.roles.includes('hr') || isHeadOf(actor, at, register)) return [];
  return [{ code: 'not-allowed', field: '/ownerId' }];
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
