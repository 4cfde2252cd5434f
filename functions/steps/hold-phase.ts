import { z } from 'zod';
import { step } from '../step.ts';
import { cycleOf, phaseInput, saveCycle, withPhase } from './phase.ts';

const input = phaseInput.extend({ token: z.string() });

/** Keeps the token of the wait with the phase, so that an extension can wake its machine. */
export const holdPhase = step('holdPhase', input, async (request, deps) => {
  const cycle = await cycleOf(request, deps);
  const held = withPhase(cycle, request.phase, { ...cycle.phases[request.phase], token: request.token });
  return { output: {}, changes: [saveCycle(held, { facts: { phase: request.phase } })] };
});
