import type { Case } from '../../shared/domain/case.ts';
import { endpoint } from '../endpoint.ts';
import { noticesInBatches } from '../notices-in-batches.ts';
import { schemeOf } from '../scheme-of.ts';
import { unitInCycle } from '../scoring/unit-in-cycle.ts';
import { schemeReminder } from './scheme-reminders.ts';
import { missingIn } from './unit-socialisation.ts';

/** Reminds everybody of a unit who is missing, between the reminders that come by themselves. */
export const remindSocialisation = endpoint('remindSocialisation', async ({ actor, params, now }, deps) => {
  const { unit, cycle } = await unitInCycle({ ...params, agencyId: actor.agencyId }, deps);
  const scheme = await schemeOf(cycle, deps);
  const missing: Case[] = [];
  let cursor: string | undefined;
  do {
    const page = await missingIn(unit, { scheme, wish: cursor === undefined ? {} : { cursor } }, deps);
    missing.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  const drafts = missing.map((one) => schemeReminder(one, cycle, 'asked'));
  const changes = noticesInBatches(drafts, {
    agencyId: unit.agencyId,
    journalId: `socialisation-${cycle.cycleId}`,
    at: now,
    facts: () => ({ unitId: unit.unitId }),
  });
  return { answer: { body: { reminded: missing.length } }, changes };
});
