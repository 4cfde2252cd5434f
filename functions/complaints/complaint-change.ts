import { complaints, saveComplaint, saveContact, saveToken } from '../../shared/data/complaints.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import { addSpan } from '../../shared/domain/calendar/working-calendar.ts';
import type { Complaint } from '../../shared/domain/complaints/complaint.ts';
import { milestonesOf } from '../../shared/domain/complaints/complaint-milestones.ts';
import { headOf } from '../../shared/domain/complaints/head-of-unit.ts';
import type { NoticeKind } from '../../shared/domain/notifications/notice.ts';
import type { Write } from '../../shared/ports/table.ts';
import { wake } from '../answer-task.ts';
import type { Dependencies } from '../dependencies.ts';
import { type NoticeDraft, notify } from '../notify.ts';
import type { ChangeDraft } from '../saving.ts';
import type { ComplaintOffice } from './complaint-office.ts';

/** A complaint before and after a decision. `before` is absent when it comes in. */
export interface ComplaintMove {
  readonly agencyId: string;
  readonly before: Complaint | undefined;
  readonly after: Complaint;
}

/** A notice about a complaint: it names the complaint and nothing of it. */
export const complaintNotice = (
  kind: NoticeKind,
  { complaintId, wait }: Complaint,
  to: string | undefined,
): NoticeDraft => ({
  kind,
  to,
  complaintId,
  about: `${complaintId}~${wait?.round ?? 0}~${kind}`,
  ...(wait === undefined ? {} : { actBy: wait.dueAt }),
  facts: {},
});

/** Who hears of a change, by what changed: whoever has it now, and at the end the head of the unit. */
const toldOf = ({ before, after }: ComplaintMove, office: ComplaintOffice): readonly NoticeDraft[] => {
  if (after.stage === 'closed') {
    return [complaintNotice('complaint-closed', after, headOf(after.unitId ?? '', office.structure)?.headId)];
  }
  if (after.escalations > (before?.escalations ?? 0)) {
    return [complaintNotice('complaint-escalated', after, after.responsibleId)];
  }
  const isSame = before?.wait?.round === after.wait?.round && before?.responsibleId === after.responsibleId;
  if (isSame || after.wait?.duty === 'accept') return [];
  const kind = after.wait?.duty === 'route' ? 'complaint-received' : 'complaint-routed';
  return [complaintNotice(kind, after, after.responsibleId)];
};

/** At the end the clock starts for name and contact. */
const contactAfter = async ({ agencyId, after }: ComplaintMove, office: ComplaintOffice, deps: Dependencies) => {
  if (after.stage !== 'closed') return [];
  const { complaintId, unitId } = after;
  const contact = await complaints(deps.table, agencyId).contact(complaintId, office.now);
  if (contact === undefined || contact.deleteAt !== undefined) return [];
  const deleteAt = addSpan(office.now, office.terms.contactKept, office.calendarOf(unitId));
  return [saveContact(agencyId, complaintId, { ...contact, deleteAt })];
};

export interface ComplaintExtras {
  readonly office: ComplaintOffice;
  readonly writes?: readonly Write[];
  readonly drafts?: readonly NoticeDraft[];
  readonly events?: readonly OutgoingEvent[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * The change that saves a complaint: its machine looks again when it waits for something else, whoever has it hears of it,
 * and measures hear what was reached. The journal holds no word of what was said.
 */
export const complaintChange = async (
  move: ComplaintMove,
  { office, writes = [], drafts = [], events = [], facts = {} }: ComplaintExtras,
  deps: Dependencies,
): Promise<ChangeDraft> => {
  const { agencyId, before, after } = move;
  const { complaintId } = after;
  const isMoved = before !== undefined && before.wait?.round !== after.wait?.round;
  const { token, version } = isMoved ? await complaints(deps.table, agencyId).token(complaintId) : { version: 0 };
  const told = [...toldOf(move, office), ...drafts];
  return {
    journalId: complaintId,
    facts: { stage: after.stage, ...facts },
    writes: [
      saveComplaint(agencyId, after),
      // A wait that begins meanwhile makes this change start over, so that no machine sleeps through it.
      ...(isMoved ? [saveToken(agencyId, complaintId, { version })] : []),
      ...writes,
      ...(await contactAfter(move, office, deps)),
    ],
    events: [
      ...events,
      ...wake(token, 'answered'),
      ...notify(agencyId, office.now, told),
      ...milestonesOf(after, before).map((milestone) => ({ type: 'complaint-milestone' as const, milestone })),
    ],
  };
};
