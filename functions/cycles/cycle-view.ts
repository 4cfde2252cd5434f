import type { AnswerOf } from '../../shared/contract/index.ts';
import type { Cycle, PhaseState, SchemeCorrection } from '../../shared/domain/cycles/cycle.ts';
import { type Phase, phases } from '../../shared/domain/schemes/scheme.ts';

const phaseView = ({ phase, status, opensAt, closesAt }: PhaseState) => ({ phase, status, opensAt, closesAt });

const correctionView = ({ from, to, reason, decree, at }: SchemeCorrection) => ({
  from: from.version,
  to: to.version,
  reason,
  decree,
  at,
});

/** A cycle as people see it: without the waits and tokens of its machines. */
export const cycleView = (cycle: Cycle): AnswerOf<'getCycle'> => {
  const { cycleId, year, schemeId, schemeVersion, corrections, status, version } = cycle;
  const shown = phases.map((phase): [Phase, ReturnType<typeof phaseView>] => [phase, phaseView(cycle.phases[phase])]);
  return {
    cycleId,
    year,
    schemeId,
    schemeVersion,
    ...(corrections === undefined ? {} : { corrections: corrections.map(correctionView) }),
    status,
    phases: Object.fromEntries(shown) as AnswerOf<'getCycle'>['phases'],
    version,
  };
};
