import type { OutgoingEvent } from '../../shared/data/journal.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import type { Phase } from '../../shared/domain/schemes/scheme.ts';
import { executionName } from '../execution-name.ts';

/** Starts the machine of a phase, which waits by itself until the phase opens; `after` names the step that it goes on from. */
export const phaseStart = ({ agencyId, cycleId }: Cycle, phase: Phase, after?: string): OutgoingEvent => ({
  type: 'start',
  machine: 'cycle-phase',
  name: executionName(agencyId, cycleId, phase, ...(after === undefined ? [] : ['after', after])),
  input: { agencyId, cycleId, phase },
});
