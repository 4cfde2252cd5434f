import type { Cycle, PhaseStatus } from '../cycles/cycle.ts';
import type { Refusal } from '../decision.ts';

/** What is known of a year on a page as well as on the server. */
interface YearOfSession {
  readonly status: Cycle['status'];
  readonly phases: { readonly scoring: { readonly status: PhaseStatus } };
}

/** Why no session opens in a year: nobody is rated yet, or everything was announced and the year is closed. */
export const noYearToCalibrate = ({ status, phases }: YearOfSession): readonly Refusal[] =>
  status === 'open' && phases.scoring.status !== 'scheduled'
    ? []
    : [{ code: 'phase-not-open', facts: { phase: 'scoring' } }];
