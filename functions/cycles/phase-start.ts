import type { OutgoingEvent } from '../../shared/data/journal.ts';
import type { Cycle } from '../../shared/domain/cycle.ts';
import type { Phase } from '../../shared/domain/scheme.ts';
import { executionName } from '../execution-name.ts';

/** Starts the machine of a phase; it waits by itself until the phase opens. */
export const phaseStart = ({ agencyId, cycleId }: Cycle, phase: Phase): OutgoingEvent => ({
  type: 'start',
  machine: 'cycle-phase',
  name: executionName(agencyId, cycleId, phase),
  input: { agencyId, cycleId, phase },
});
