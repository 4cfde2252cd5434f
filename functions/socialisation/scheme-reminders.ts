import type { Case } from '../../shared/domain/case.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import type { NoticeDraft } from '../notify.ts';

/** What asks somebody to read and acknowledge the scheme. `about` tells reminders of one instant apart. */
export const schemeReminder = ({ employeeId, caseId }: Case, cycle: Cycle, about: string): NoticeDraft => ({
  kind: 'scheme-to-learn',
  to: employeeId,
  cycleId: cycle.cycleId,
  actBy: cycle.phases.planning.closesAt,
  about: `${caseId}~${about}`,
  facts: { year: cycle.year },
});
