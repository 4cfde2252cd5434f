import type { Phase } from '../schemes/scheme.ts';
import type { WaitPlan } from '../tasks/task.ts';

export type PhaseStatus = 'scheduled' | 'open' | 'closed';

/** One phase of one cycle. Instants are ISO 8601 in UTC; reminders and the escalation are steps of its wait. */
export interface PhaseState {
  readonly phase: Phase;
  readonly status: PhaseStatus;
  readonly opensAt: string;
  readonly closesAt: string;
  /** `lapse` is the closing. */
  readonly wait: WaitPlan;
  readonly taken: readonly string[];
  /** The engine's token of the wait that is running, kept on the server. */
  readonly token?: string;
  readonly execution?: string;
}

/** A running year was moved to a version that corrects the one before, by a decree. */
export interface SchemeCorrection {
  readonly from: { readonly schemeId: string; readonly version: string };
  readonly to: { readonly schemeId: string; readonly version: string };
  readonly reason: string;
  readonly decree: string;
  readonly by: string;
  readonly at: string;
}

/** Periode kinerja: one appraisal year of an agency, pinned to one version of one scheme. */
export interface Cycle {
  readonly agencyId: string;
  readonly cycleId: string;
  readonly year: number;
  readonly schemeId: string;
  readonly schemeVersion: string;
  /** In order of time; nothing was corrected when absent. */
  readonly corrections?: readonly SchemeCorrection[];
  readonly status: 'prepared' | 'open' | 'closed';
  readonly phases: Readonly<Record<Phase, PhaseState>>;
  readonly version: number;
}

/** Which phases are started when one closes; the first is started by opening the cycle. No execution lives a year. */
export const phasesAfter: Readonly<Record<Phase, readonly Phase[]>> = {
  planning: ['execution', 'mid-review'],
  execution: ['scoring'],
  'mid-review': [],
  scoring: ['announcement'],
  announcement: [],
};
