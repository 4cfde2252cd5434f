import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Complaint, HeadOfUnit } from './complaint.ts';
import { closedAlready, escalateTo, textMissing, waitingFor, withEntry } from './complaint-changes.ts';
import { closeComplaint } from './complaint-steps.ts';
import type { ComplaintPlanning } from './complaint-wait.ts';

/** Adds something that the citizen forgot or found. Changes no deadline. Refused after the end, and too often. */
export const addToComplaint = (
  complaint: Complaint,
  text: string,
  { now, terms }: Pick<ComplaintPlanning, 'now' | 'terms'>,
): Decision<Complaint> => {
  const before = complaint.entries.filter(({ kind }) => kind === 'message').length;
  const refusals: readonly Refusal[] = [
    ...closedAlready(complaint),
    ...textMissing(text),
    ...(before >= terms.messages ? [{ code: 'messages-used-up' as const, facts: { most: terms.messages } }] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept(withEntry(complaint, { at: now, kind: 'message', by: 'citizen', text: text.trim() }));
};

const notAnswered = (complaint: Complaint): readonly Refusal[] => [
  ...closedAlready(complaint),
  ...(complaint.stage === 'answered' || complaint.stage === 'closed'
    ? []
    : [{ code: 'complaint-not-answered' as const }]),
];

/** The citizen is content: that is the end. */
export const acceptComplaintAnswer = (
  complaint: Complaint,
  { now }: Pick<ComplaintPlanning, 'now'>,
): Decision<Complaint> => {
  const refusals = notAnswered(complaint);
  if (refusals.length > 0) return refuse(...refusals);
  return accept(closeComplaint(complaint, 'accepted', { now, by: 'citizen' }));
};

/** The unit whose head had it last: the one that handles it, or the one to which it had gone up since. */
export const unitInCharge = ({ entries, unitId = '' }: Complaint): string => {
  const last = entries.findLast(({ kind }) => kind === 'routed' || kind === 'escalated');
  return last?.unitId ?? unitId;
};

/**
 * The citizen is not content, and says why. The first time the complaint is open again, with the head above; the second
 * time it ends as disputed. `head` leads the unit that had it last, `above` the one above.
 */
export const rejectComplaintAnswer = (
  complaint: Complaint,
  reason: string,
  facts: ComplaintPlanning & { readonly head: HeadOfUnit | undefined; readonly above: HeadOfUnit | undefined },
): Decision<Complaint> => {
  const refusals = [...notAnswered(complaint), ...textMissing(reason)];
  if (refusals.length > 0) return refuse(...refusals);
  const { now, head, above } = facts;
  const isSecond = complaint.entries.some(({ kind }) => kind === 'rejected');
  const rejected = withEntry(complaint, { at: now, kind: 'rejected', by: 'citizen', text: reason.trim() });
  if (isSecond) return accept(closeComplaint(rejected, 'disputed', { now, by: 'citizen' }));
  const open = waitingFor('answer', { ...rejected, stage: 'reopened' }, { ...facts, responsible: head });
  return accept(
    above === undefined ? { ...open, escalations: open.escalations + 1 } : escalateTo(open, above, { now }),
  );
};
