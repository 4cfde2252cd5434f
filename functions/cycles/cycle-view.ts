import type { AnswerOf } from '../../shared/contract/index.ts';
import type { Cycle, PhaseState } from '../../shared/domain/cycles/cycle.ts';
import { type Phase, phases } from '../../shared/domain/schemes/scheme.ts';

const phaseView = ({ phase, status, opensAt, closesAt }: PhaseState) => ({ phase, status, opensAt, closesAt });

/** A cycle as people see it: without the waits and tokens of its machines. */
export const cycleView = (cycle: Cycle): AnswerOf<'getCycle'> => {
  const { cycleId, year, schemeId, schemeVersion, status, version } = cycle;
  const shown = phases.map((phase): [Phase, ReturnType<typeof phaseView>] => [phase, phaseView(cycle.phases[phase])]);
  return {
    cycleId,
    year,
    schemeId,
    schemeVersion,
    status,
    phases: Object.fromEntries(shown) as AnswerOf<'getCycle'>['phases'],
    version,
  };
};
