import type { LocalDate } from '../calendar/local-date.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Complaint, HeadOfUnit, Remedy } from './complaint.ts';
import { closedAlready, escalateTo, heldBy, textMissing, waitingFor, withEntry } from './complaint-changes.ts';
import { type ComplaintPlanning, dayOf } from './complaint-wait.ts';

/** What a citizen says. Name and contact are no part of it. */
export interface ComplaintReport {
  readonly text: string;
  readonly place?: string;
  readonly happenedOn?: LocalDate;
  readonly unitId?: string;
  readonly language: 'id' | 'en';
}

/** What the staff's decisions know: who decides. */
export interface StaffFacts extends ComplaintPlanning {
  readonly actorId: string;
}

/**
 * Takes in what a citizen reports. Refused without words of what happened, or for a day that has not come. `responsible`
 * is who routes complaints for the office; `unitIds` are the units that can be named.
 */
export const fileComplaint = (
  complaintId: string,
  report: ComplaintReport,
  facts: ComplaintPlanning & { readonly responsible: HeadOfUnit; readonly unitIds: readonly string[] },
): Decision<Complaint> => {
  const { text, place, happenedOn, unitId, language } = report;
  const { now } = facts;
  const refusals: readonly Refusal[] = [
    ...textMissing(text),
    ...(unitId !== undefined && !facts.unitIds.includes(unitId)
      ? [{ code: 'unit-unknown' as const, field: '/unitId', facts: { unitId } }]
      : []),
    ...(happenedOn !== undefined && happenedOn > dayOf(facts)
      ? [{ code: 'date-in-future' as const, field: '/happenedOn', facts: { today: dayOf(facts) } }]
      : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const complaint: Complaint = {
    complaintId,
    language,
    text: text.trim(),
    ...(place === undefined || place === '' ? {} : { place }),
    ...(happenedOn === undefined ? {} : { happenedOn }),
    ...(unitId === undefined ? {} : { namedUnitId: unitId }),
    stage: 'received',
    receivedAt: now,
    escalations: 0,
    taken: [],
    entries: [{ at: now, kind: 'received', by: 'citizen' }],
    version: 0,
  };
  return accept(waitingFor('route', complaint, facts));
};

export interface Routing {
  readonly unitId: string;
  readonly category: string;
}

/** Before the unit has answered it, a complaint may be sent to another one: it was the wrong door. */
const routable: ReadonlySet<Complaint['stage']> = new Set(['received', 'routed', 'in-work', 'reopened']);

/** The second unit at the latest: the citizen was promised an answer, and sending it on must not put that off for good. */
const mostTerms = 2;

/** Whether the term to answer begins anew: at first, and where the first door was the wrong one. */
const hasWholeTerm = ({ wait, unitId: before, entries }: Complaint, unitId: string): boolean =>
  wait?.duty !== 'answer' || (unitId !== before && entries.filter(({ kind }) => kind === 'routed').length < mostTerms);

/**
 * Gives the complaint to the unit that handles it, with the category under which it is counted. `responsible` is the head
 * of that unit, or of the nearest above where the post is vacant. The deadline moves for one wrong door, and no further.
 */
export const routeComplaint = (
  complaint: Complaint,
  { unitId, category }: Routing,
  facts: StaffFacts & { readonly responsible: HeadOfUnit | undefined },
): Decision<Complaint> => {
  const { terms, responsible, now, actorId } = facts;
  const refusals: readonly Refusal[] = [
    ...closedAlready(complaint),
    ...(complaint.stage === 'answered' ? [{ code: 'complaint-answered' as const }] : []),
    ...(responsible === undefined ? [{ code: 'unit-without-head' as const, field: '/unitId', facts: { unitId } }] : []),
    ...(terms.categories.some(({ id }) => id === category)
      ? []
      : [{ code: 'category-unknown' as const, field: '/category', facts: { category } }]),
  ];
  if (refusals.length > 0 || !routable.has(complaint.stage)) return refuse(...refusals);
  const routed: Complaint = { ...complaint, stage: 'routed', unitId, category };
  const waiting = hasWholeTerm(complaint, unitId) ? waitingFor('answer', routed, facts) : heldBy(responsible, routed);
  return accept(withEntry(waiting, { at: now, kind: 'routed', by: 'office', actorId, unitId }));
};

const notWithUnit = (complaint: Complaint): readonly Refusal[] => {
  const { stage } = complaint;
  if (stage === 'received') return [{ code: 'complaint-not-routed' }];
  if (stage === 'answered') return [{ code: 'complaint-answered' }];
  return closedAlready(complaint);
};

/** Tells the citizen that the unit works on it. The deadline stays what it was. */
export const startOnComplaint = (complaint: Complaint, { now, actorId }: StaffFacts): Decision<Complaint> => {
  const refusals: readonly Refusal[] = [
    ...notWithUnit(complaint),
    ...(complaint.stage === 'in-work' ? [{ code: 'complaint-in-work' as const }] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept(withEntry({ ...complaint, stage: 'in-work' }, { at: now, kind: 'in-work', by: 'office', actorId }));
};

export interface ComplaintAnswer {
  readonly text: string;
  readonly remedy?: Remedy;
}

/**
 * Answers the citizen, who then accepts, rejects or is silent. Once it has gone to a head above, only an answer with a
 * remedy and its date is one: that head answers for a solution.
 */
export const answerComplaint = (
  complaint: Complaint,
  { text, remedy }: ComplaintAnswer,
  facts: StaffFacts,
): Decision<Complaint> => {
  const today = dayOf(facts);
  const refusals: readonly Refusal[] = [
    ...notWithUnit(complaint),
    ...textMissing(text),
    ...(complaint.escalations > 0 && (remedy === undefined || remedy.what.trim() === '')
      ? [{ code: 'remedy-missing' as const, field: '/remedy', facts: { escalations: complaint.escalations } }]
      : []),
    ...(remedy !== undefined && remedy.by < today
      ? [{ code: 'date-in-past' as const, field: '/remedy/by', facts: { today } }]
      : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const answered = waitingFor('accept', { ...complaint, stage: 'answered' }, facts);
  const entry = { at: facts.now, kind: 'answered', by: 'office', actorId: facts.actorId, text: text.trim() } as const;
  return accept(withEntry(answered, remedy === undefined ? entry : { ...entry, remedy }));
};

/** What escalating by hand knows: who is above the one who has it. */
export interface EscalationFacts extends StaffFacts {
  readonly above: HeadOfUnit | undefined;
}

/**
 * Gives it up to the head above before its time, with the reason, since the unit can't settle it alone. The deadline stays.
 * Refused at the top, where nobody is above.
 */
export const escalateComplaint = (
  complaint: Complaint,
  reason: string,
  facts: EscalationFacts,
): Decision<Complaint> => {
  const { above, now, actorId } = facts;
  const refusals: readonly Refusal[] = [
    ...notWithUnit(complaint),
    ...(reason.trim() === '' ? [{ code: 'reason-missing' as const, field: '/reason' }] : []),
    ...(above === undefined ? [{ code: 'supervisor-missing' as const }] : []),
  ];
  if (refusals.length > 0 || above === undefined) return refuse(...refusals);
  return accept(escalateTo(complaint, above, { now, actorId, text: reason.trim() }));
};
