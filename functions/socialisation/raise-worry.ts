import { randomUUID } from 'node:crypto';
import { saveWorry } from '../../shared/data/socialisation.ts';
import { raiseWorry as decide } from '../../shared/domain/socialisation/worry.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';

/**
 * Takes a worry of which nobody will know whose it is: no author, no time and no order is kept with it, its id comes by
 * chance, and neither the journal nor the record of the request names it.
 */
export const raiseWorry = endpoint('raiseWorry', async ({ actor, params, body }, deps) => {
  const { agencyId } = actor;
  const { cycleId } = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  const decided = decide({ worryId: randomUUID(), cycleId, text: body.text });
  if (!decided.ok) return { refusals: decided.refusals };
  const writes = [saveWorry(agencyId, decided.value)];
  return {
    answer: { body: { done: true as const } },
    changes: [{ journalId: `worries-${cycleId}`, actorId: 'somebody', facts: { cycleId }, writes, events: [] }],
  };
});
