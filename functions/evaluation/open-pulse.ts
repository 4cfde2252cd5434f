import { evaluations, evaluationWrites } from '../../shared/data/evaluations.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import { endOfDay } from '../../shared/domain/calendar/local-time.ts';
import { openPulse as decide } from '../../shared/domain/evaluation/pulse.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { executionName } from '../execution-name.ts';
import { pulseView } from './pulse-view.ts';

/** Everybody of the office is told, page by page. */
const newsOf = (agencyId: string, cycleId: string): OutgoingEvent => ({
  type: 'start',
  machine: 'tell-everybody',
  name: executionName(agencyId, cycleId, 'pulse'),
  input: { agencyId, cycleId, news: { kind: 'pulse' } },
});

/** HR opens the survey of a cycle about its fairness, once, until the end of a day, and everybody is told. */
export const openPulse = endpoint('openPulse', async ({ actor, params, body, now }, deps) => {
  const { agencyId, employeeId, zone } = actor;
  const { cycleId, status } = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  // Nobody can say how fair a year was that is only prepared.
  if (status === 'prepared') return { refusals: [{ code: 'phase-not-open', field: '/cycleId' }] };
  const known = await evaluations(deps.table, agencyId).pulse(cycleId);
  const closesAt = endOfDay(body.closesOn, zone);
  const decided = decide({ cycleId, closesAt }, { known, by: employeeId, now });
  if (!decided.ok) return { refusals: decided.refusals };
  return {
    answer: { body: await pulseView(actor, { cycleId, pulse: decided.value }, deps) },
    changes: [
      {
        journalId: `pulse-${cycleId}`,
        facts: { closesAt },
        writes: [evaluationWrites(agencyId).pulse(decided.value)],
        events: [newsOf(agencyId, cycleId)],
      },
    ],
  };
});
