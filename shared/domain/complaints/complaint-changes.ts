import type { Instant } from '../calendar/local-time.ts';
import type { Refusal } from '../decision.ts';
import type { Complaint, ComplaintDuty, ComplaintEntry, HeadOfUnit } from './complaint.ts';
import { type ComplaintPlanning, planComplaintWait } from './complaint-wait.ts';

export const textMissing = (text: string, field = '/text'): readonly Refusal[] =>
  text.trim() === '' ? [{ code: 'text-missing', field }] : [];

export const closedAlready = ({ stage, outcome }: Complaint): readonly Refusal[] =>
  stage === 'closed' ? [{ code: 'complaint-closed', facts: { outcome } }] : [];

/** The complaint with a fresh wait for the duty, and whoever has it. */
export const waitingFor = (
  duty: ComplaintDuty,
  { wait, responsibleId: _, responsibleUnitId: __, ...rest }: Complaint,
  { responsible, ...facts }: ComplaintPlanning & { readonly responsible?: HeadOfUnit | undefined },
): Complaint => ({
  ...heldBy(responsible, rest),
  wait: planComplaintWait(duty, (wait?.round ?? 0) + 1, facts),
  taken: [],
});

/** The same wait, in other hands. */
export const heldBy = (responsible: HeadOfUnit | undefined, complaint: Complaint): Complaint => ({
  ...complaint,
  ...(responsible === undefined ? {} : { responsibleId: responsible.headId, responsibleUnitId: responsible.unitId }),
});

export const withEntry = (complaint: Complaint, entry: ComplaintEntry): Complaint => ({
  ...complaint,
  entries: [...complaint.entries, entry],
});

/** One level up: the head above has it from now on. The deadline that was missed stays the deadline. */
export const escalateTo = (
  complaint: Complaint,
  above: HeadOfUnit,
  { now, ...by }: { readonly now: Instant; readonly actorId?: string; readonly text?: string },
): Complaint =>
  withEntry(
    {
      ...complaint,
      responsibleId: above.headId,
      responsibleUnitId: above.unitId,
      escalations: complaint.escalations + 1,
    },
    { at: now, kind: 'escalated', by: by.actorId === undefined ? 'system' : 'office', ...by, unitId: above.unitId },
  );
