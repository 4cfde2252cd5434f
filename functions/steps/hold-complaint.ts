import { z } from 'zod';
import { complaintStays, complaints, saveToken } from '../../shared/data/complaints.ts';
import { wake } from '../answer-task.ts';
import { step } from '../step.ts';

const input = z.object({ agencyId: z.string(), complaintId: z.string(), round: z.int(), token: z.string() });

/** Keeps the token of the wait with the complaint. Whoever moved it on meanwhile wakes the machine at once. */
export const holdComplaint = step('holdComplaint', input, async ({ agencyId, complaintId, round, token }, deps) => {
  const complaint = await complaints(deps.table, agencyId).complaint(complaintId);
  if (!complaint) throw new Error(`there is no complaint ${complaintId}`);
  const journalId = complaintId;
  if ((complaint.wait?.round ?? 0) !== round) {
    return { output: {}, changes: [{ journalId, writes: [], events: wake(token, 'answered') }] };
  }
  const { version } = await complaints(deps.table, agencyId).token(complaintId);
  const writes = [complaintStays(agencyId, complaint), saveToken(agencyId, complaintId, { token, version })];
  return { output: {}, changes: [{ journalId, writes, events: [] }] };
});
