import { complaints } from '../../shared/data/complaints.ts';
import { endpoint } from '../endpoint.ts';
import { complaintOffice } from './complaint-office.ts';
import { complaintView } from './complaint-view.ts';

/** A complaint with all that was said, and how to reach the citizen as long as that is kept. */
export const getComplaint = endpoint('getComplaint', async ({ actor, complaint, now }, deps) => {
  const { register } = await complaintOffice(actor.agencyId, [complaint], deps);
  const contact = await complaints(deps.table, actor.agencyId).contact(complaint.complaintId, now);
  return { answer: { body: complaintView(complaint, register, contact), etag: complaint.version } };
});
