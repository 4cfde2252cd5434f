import type { Instant } from '../calendar/local-time.ts';
import type { Complaint } from './complaint.ts';

export const complaintMilestones = ['complaint-received', 'complaint-answered', 'complaint-closed'] as const;

/** A service event for measures: what happened in a unit and when, and nothing of what was said or by whom. */
export interface ComplaintMilestone {
  /** The same event has the same id, however often it is told. */
  readonly eventId: string;
  readonly type: (typeof complaintMilestones)[number];
  readonly at: Instant;
  /** When the complaint came in, from which its service is timed. */
  readonly startedAt: Instant;
  readonly complaintId: string;
  readonly unitId: string;
  readonly category: string;
}

const typeOf = { received: 'complaint-received', answered: 'complaint-answered', closed: 'complaint-closed' } as const;

const all = ({
  complaintId,
  unitId,
  category,
  entries,
  receivedAt: startedAt,
}: Complaint): readonly ComplaintMilestone[] => {
  // Before it is routed nobody knows whose it is.
  if (unitId === undefined || category === undefined) return [];
  return entries.flatMap(({ kind, at }) =>
    kind === 'received' || kind === 'answered' || kind === 'closed'
      ? [{ eventId: `${complaintId}~${kind}~${at}`, type: typeOf[kind], at, startedAt, complaintId, unitId, category }]
      : [],
  );
};

/** What a change adds to the events that measures count. A complaint counts as received when its unit is known. */
export const milestonesOf = (after: Complaint, before: Complaint | undefined): readonly ComplaintMilestone[] => {
  const known = new Set((before === undefined ? [] : all(before)).map(({ eventId }) => eventId));
  return all(after).filter(({ eventId }) => !known.has(eventId));
};
