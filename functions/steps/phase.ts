import { z } from 'zod';
import { cycles, cycleWrites } from '../../shared/data/cycles.ts';
import type { Cycle, PhaseState } from '../../shared/domain/cycles/cycle.ts';
import { takePhaseStep } from '../../shared/domain/cycles/phase-plan.ts';
import { type Phase, phases } from '../../shared/domain/schemes/scheme.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ChangeDraft } from '../saving.ts';

export const phaseInput = z.object({ agencyId: z.string(), cycleId: z.string(), phase: z.enum(phases) });

export const phaseStepInput = phaseInput.extend({ stepId: z.string(), cursor: z.string().nullish() });
export type PhaseStepInput = z.output<typeof phaseStepInput>;

export const cycleJournal = (cycleId: string): string => `cycle-${cycleId}`;

/** @throws {Error} when there is no such cycle: a machine was started for nothing */
export const cycleOf = async (
  { agencyId, cycleId }: { readonly agencyId: string; readonly cycleId: string },
  { table }: Dependencies,
): Promise<Cycle> => {
  const cycle = await cycles(table, agencyId).cycle(cycleId);
  if (!cycle) throw new Error(`there is no cycle ${cycleId}`);
  return cycle;
};

export const withPhase = (cycle: Cycle, phase: Phase, state: PhaseState): Cycle => ({
  ...cycle,
  phases: { ...cycle.phases, [phase]: state },
});

export const saveCycle = (cycle: Cycle, rest: Partial<ChangeDraft> = {}): ChangeDraft => ({
  journalId: cycleJournal(cycle.cycleId),
  events: [],
  ...rest,
  writes: [cycleWrites(cycle.agencyId).cycle(cycle), ...(rest.writes ?? [])],
});

/** The cycle once the last page of a step is done: the step is taken and won't be due again. */
export const stepTaken = (cycle: Cycle, { phase, stepId }: PhaseStepInput, now: string): Cycle =>
  withPhase(cycle, phase, takePhaseStep(cycle.phases[phase], stepId, now));
