import { complaints } from '../../shared/data/complaints.ts';
import { endpoint } from '../endpoint.ts';
import { complaintOffice } from './complaint-office.ts';
import { complaintSummary } from './complaint-view.ts';

/** Lists complaints at a stage, the oldest first. */
export const listComplaints = endpoint('listComplaints', async ({ actor, query }, deps) => {
  const { items, ...page } = await complaints(deps.table, actor.agencyId).at(query.stage, query);
  const { register } = await complaintOffice(actor.agencyId, items, deps);
  return { answer: { body: { items: items.map((one) => complaintSummary(one, register)), ...page } } };
});
