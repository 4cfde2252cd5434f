import { complaints } from '../../shared/data/complaints.ts';
import { endpoint } from '../endpoint.ts';
import { complaintOffice } from './complaint-office.ts';
import { complaintSummary } from './complaint-view.ts';

/** Lists complaints that wait for the reader, the nearest deadline first. */
export const listMyComplaints = endpoint('listMyComplaints', async ({ actor, query }, deps) => {
  const { items, ...page } = await complaints(deps.table, actor.agencyId).waitingFor(actor.employeeId, query);
  const { register } = await complaintOffice(actor.agencyId, items, deps);
  return { answer: { body: { items: items.map((one) => complaintSummary(one, register)), ...page } } };
});
