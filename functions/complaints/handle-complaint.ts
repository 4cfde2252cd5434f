import type { AnswerOf } from '../../shared/contract/index.ts';
import { complaints } from '../../shared/data/complaints.ts';
import type { Complaint } from '../../shared/domain/complaints/complaint.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { type ComplaintExtras, complaintChange } from './complaint-change.ts';
import { type ComplaintOffice, complaintOffice } from './complaint-office.ts';
import { complaintView } from './complaint-view.ts';

/** A decision of the staff, as it was asked for. */
export interface Handling {
  readonly actor: Actor;
  readonly complaint: Complaint;
  /** The version that the person saw. */
  readonly ifMatch: number;
}

type Decide = (office: ComplaintOffice) => Decision<Complaint>;
type More = (after: Complaint, office: ComplaintOffice) => Promise<Omit<ComplaintExtras, 'office'>>;

/** Decides, saves with what follows, and shows the complaint as it then stands. */
export const handleComplaint = async (
  { actor, complaint, ifMatch }: Handling,
  { decide, more = async () => ({}) }: { readonly decide: Decide; readonly more?: More },
  deps: Dependencies,
) => {
  const { agencyId, employeeId } = actor;
  const office = await complaintOffice(agencyId, [complaint], deps);
  const contact = await complaints(deps.table, agencyId).contact(complaint.complaintId, office.now);
  if (ifMatch !== complaint.version) {
    const current: AnswerOf<'getComplaint'> = complaintView(complaint, office.register, contact);
    return { refusals: [{ code: 'changed-since-read' as const }], current };
  }
  const decided = decide(office);
  if (!decided.ok) return { refusals: decided.refusals };
  const after = decided.value;
  const move = { agencyId, before: complaint, after };
  const change = await complaintChange(move, { office, ...(await more(after, office)) }, deps);
  const version = complaint.version + 1;
  const named = await complaintOffice(agencyId, [after], deps);
  const view = complaintView({ ...after, version }, named.register, contact);
  return { answer: { body: view, etag: version }, changes: [{ ...change, actorId: employeeId }] };
};
