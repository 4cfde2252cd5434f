import { phasesAfter } from '../../shared/domain/cycles/cycle.ts';
import { phaseStart } from '../cycles/phase-start.ts';
import { step } from '../step.ts';
import { cycleOf, phaseStepInput, saveCycle, stepTaken } from './phase.ts';

/** Closes a phase and starts the machines of those that follow; the last one closes the cycle. */
export const closePhase = step('closePhase', phaseStepInput, async (request, deps) => {
  const cycle = stepTaken(await cycleOf(request, deps), request, deps.clock.now());
  if (cycle.phases[request.phase].status !== 'closed') return { output: {} };
  const isLast = request.phase === 'announcement';
  const events = phasesAfter[request.phase].map((phase) => phaseStart(cycle, phase));
  const closed = isLast ? { ...cycle, status: 'closed' as const } : cycle;
  return { output: {}, changes: [saveCycle(closed, { facts: { phase: request.phase }, events })] };
});
