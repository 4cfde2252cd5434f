import { z } from 'zod';
import { phaseStart } from '../cycles/phase-start.ts';
import { step } from '../step.ts';
import { cycleJournal, cycleOf, phaseInput } from './phase.ts';

const input = phaseInput.extend({ stepId: z.string() });

/**
 * Goes on with the phase in a fresh execution, since each pass over a large agency takes many of an execution's 25,000
 * events. Named after the step that is done, so that it is started once.
 */
export const continuePhase = step('continuePhase', input, async (request, deps) => {
  const cycle = await cycleOf(request, deps);
  const { phase, stepId } = request;
  const events = [phaseStart(cycle, phase, stepId)];
  const facts = { phase, after: stepId };
  return { output: {}, changes: [{ journalId: cycleJournal(cycle.cycleId), facts, writes: [], events }] };
});
