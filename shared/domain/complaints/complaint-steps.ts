import type { Instant } from '../calendar/local-time.ts';
import type { Complaint, ComplaintOutcome, HeadOfUnit } from './complaint.ts';
import { escalateTo, withEntry } from './complaint-changes.ts';

/** What taking a step came to, and whom to tell. `pressed`: nobody is above, so the same head hears of it again. */
export type ComplaintEffect = 'nothing' | 'reminded' | 'escalated' | 'pressed' | 'closed';

export interface ComplaintStepTaken {
  readonly complaint: Complaint;
  readonly effect: ComplaintEffect;
}

/** The end: nobody waits any more, and nobody is responsible. */
export const closeComplaint = (
  { wait: _, responsibleId: __, responsibleUnitId: ___, ...rest }: Complaint,
  outcome: ComplaintOutcome,
  { now, by }: { readonly now: Instant; readonly by: 'citizen' | 'system' },
): Complaint =>
  withEntry({ ...rest, stage: 'closed', outcome, closedAt: now, taken: [] }, { at: now, kind: 'closed', by });

/**
 * Takes one step of the wait. A step that isn't due, was taken, or belongs to an earlier round changes nothing, so a stale
 * timer or a second delivery does no harm.
 */
export const takeComplaintStep = (
  complaint: Complaint,
  stepId: string,
  { now, above }: { readonly now: Instant; readonly above: HeadOfUnit | undefined },
): ComplaintStepTaken => {
  const step = complaint.wait?.steps.find((one) => one.stepId === stepId);
  if (step === undefined || step.at > now || complaint.taken.includes(stepId)) return { complaint, effect: 'nothing' };
  const taken = { ...complaint, taken: [...complaint.taken, stepId] };
  if (step.action === 'remind') return { complaint: taken, effect: 'reminded' };
  if (step.action === 'close') {
    return { complaint: closeComplaint(taken, 'silence', { now, by: 'system' }), effect: 'closed' };
  }
  return above === undefined
    ? { complaint: taken, effect: 'pressed' }
    : { complaint: escalateTo(taken, above, { now }), effect: 'escalated' };
};
