import { randomInt } from 'node:crypto';
import { evaluations, evaluationWrites } from '../../shared/data/evaluations.ts';
import { takePulse } from '../../shared/domain/evaluation/pulse.ts';
import { endpoint } from '../endpoint.ts';

const steps = 1_000_000;

/**
 * Takes what somebody feels about the year. That it was said lies with the person, what was said only in the sums, and
 * nothing joins the two: no id, no order, no entry of a journal, no record of the request.
 */
export const answerPulse = endpoint('answerPulse', async ({ actor, params, body, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const { cycleId } = params;
  const known = evaluations(deps.table, agencyId);
  const [pulse, answered] = await Promise.all([known.pulse(cycleId), known.hasAnswered(cycleId, employeeId)]);
  const taken = takePulse(pulse, { answered, now });
  if (!taken.ok) return { refusals: taken.refusals };
  const writes = evaluationWrites(agencyId).answer({ cycleId, employeeId }, body.answers, randomInt(steps) / steps);
  return {
    answer: { body: { done: true as const } },
    changes: [{ journalId: `pulse-${cycleId}-${employeeId}`, facts: { cycleId }, writes, events: [] }],
  };
});
