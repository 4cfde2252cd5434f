import type { LocalDate } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-time.ts';

export const complaintStages = ['received', 'routed', 'in-work', 'answered', 'reopened', 'closed'] as const;
/** Where a complaint (pengaduan) stands. `reopened`: the citizen did not accept the answer, which happens once. */
export type ComplaintStage = (typeof complaintStages)[number];

export const complaintOutcomes = ['accepted', 'silence', 'disputed'] as const;
/** How it ended. `disputed`: the second answer was not accepted either; the way to the Ombudsman is open. */
export type ComplaintOutcome = (typeof complaintOutcomes)[number];

/** For what a complaint waits: a unit, an answer, or the citizen. */
export const complaintDuties = ['route', 'answer', 'accept'] as const;
export type ComplaintDuty = (typeof complaintDuties)[number];

/** What the office will do about it, and by when. */
export interface Remedy {
  readonly what: string;
  readonly by: LocalDate;
}

export const complaintEntryKinds = [
  'received',
  'routed',
  'in-work',
  'message',
  'answered',
  'rejected',
  'escalated',
  'closed',
] as const;

/** One thing that happened, as citizen and staff both read it. Who of the staff did it only staff see. */
export interface ComplaintEntry {
  readonly at: Instant;
  readonly kind: (typeof complaintEntryKinds)[number];
  readonly by: 'citizen' | 'office' | 'system';
  readonly actorId?: string;
  readonly unitId?: string;
  readonly text?: string;
  readonly remedy?: Remedy;
}

/** One thing that falls due while a complaint waits. */
export interface ComplaintStep {
  /** Taken once, so a stale timer changes nothing. */
  readonly stepId: string;
  readonly action: 'remind' | 'escalate' | 'close';
  readonly at: Instant;
}

/** When it is due, and what falls due on the way. Computed by the domain, never by a machine. */
export interface ComplaintWait {
  readonly duty: ComplaintDuty;
  readonly dueAt: Instant;
  readonly steps: readonly ComplaintStep[];
  /** How often the wait was planned, from 1: steps of an earlier round are stale. */
  readonly round: number;
}

/** Pengaduan: what went wrong for a citizen, and what the office does about it. Nothing here says who the citizen is. */
export interface Complaint {
  readonly complaintId: string;
  readonly language: 'id' | 'en';
  readonly text: string;
  /** Where it happened, in the citizen's words. */
  readonly place?: string;
  readonly happenedOn?: LocalDate;
  /** The unit that the citizen named; absent for "I don't know". */
  readonly namedUnitId?: string;
  /** The unit that handles it, once it is routed. */
  readonly unitId?: string;
  readonly category?: string;
  readonly stage: ComplaintStage;
  readonly receivedAt: Instant;
  /** Who must route or answer it now; absent while it waits for the citizen, and at the end. */
  readonly responsibleId?: string;
  /** The unit whose head is responsible: the next escalation goes to the head above it. */
  readonly responsibleUnitId?: string;
  /** How often it went one level up. From the first time on an answer must name a remedy. */
  readonly escalations: number;
  readonly wait?: ComplaintWait;
  /** Ids of the steps that were taken. */
  readonly taken: readonly string[];
  readonly entries: readonly ComplaintEntry[];
  readonly outcome?: ComplaintOutcome;
  readonly closedAt?: Instant;
  readonly version: number;
}

/** How to reach the citizen. Kept apart from the complaint, and deleted some days after the end. */
export interface ComplaintContact {
  readonly name?: string;
  readonly contact?: string;
  readonly deleteAt?: Instant;
  readonly version: number;
}

/** Whoever leads a unit on the day, with that unit. */
export interface HeadOfUnit {
  readonly unitId: string;
  readonly headId: string;
}
