import { z } from 'zod';
import { duePhaseStep, secondsToNextOfPhase } from '../../shared/domain/cycles/phase-plan.ts';
import { step } from '../step.ts';
import { cycleOf, phaseInput, saveCycle, withPhase } from './phase.ts';

const input = phaseInput.extend({ execution: z.string() });

/** Tells the machine of a phase what is due now, or how long nothing is. */
export const settlePhase = step('settlePhase', input, async (request, deps) => {
  const cycle = await cycleOf(request, deps);
  const state = cycle.phases[request.phase];
  const now = deps.clock.now();
  const output = { ...duePhaseStep(state, now), waitSeconds: secondsToNextOfPhase(state, now) };
  if (state.execution === request.execution) return { output };
  const claimed = withPhase(cycle, request.phase, { ...state, execution: request.execution });
  return { output, changes: [saveCycle(claimed, { facts: { phase: request.phase, execution: request.execution } })] };
});
