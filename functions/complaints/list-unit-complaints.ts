import { complaints } from '../../shared/data/complaints.ts';
import { endpoint } from '../endpoint.ts';
import { complaintOffice } from './complaint-office.ts';
import { complaintSummary } from './complaint-view.ts';

/** Lists complaints about a unit, the newest first. */
export const listUnitComplaints = endpoint('listUnitComplaints', async ({ actor, params, query }, deps) => {
  const { items, ...page } = await complaints(deps.table, actor.agencyId).ofUnit(params.unitId, query);
  const { register } = await complaintOffice(actor.agencyId, items, deps);
  return { answer: { body: { items: items.map((one) => complaintSummary(one, register)), ...page } } };
});
