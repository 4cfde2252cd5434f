import { z } from 'zod';
import { complaints } from '../../shared/data/complaints.ts';
import type { Complaint } from '../../shared/domain/complaints/complaint.ts';
import { type ComplaintStepTaken, takeComplaintStep } from '../../shared/domain/complaints/complaint-steps.ts';
import { dueComplaintSteps, secondsToComplaintStep } from '../../shared/domain/complaints/complaint-wait.ts';
import { complaintChange, complaintNotice } from '../complaints/complaint-change.ts';
import { aboveResponsible, type ComplaintOffice, complaintOffice } from '../complaints/complaint-office.ts';
import { step } from '../step.ts';

const input = z.object({ agencyId: z.string(), complaintId: z.string() });

/** What the machine reads of a complaint. */
const outputOf = (complaint: Complaint, now: string) => ({
  duty: complaint.wait?.duty ?? 'nothing',
  round: complaint.wait?.round ?? 0,
  waitSeconds: secondsToComplaintStep(complaint, now),
});

const takeDue = (complaint: Complaint, office: ComplaintOffice): readonly ComplaintStepTaken[] => {
  const taken: ComplaintStepTaken[] = [];
  let current = complaint;
  for (const { stepId } of dueComplaintSteps(complaint, office.now)) {
    const one = takeComplaintStep(current, stepId, { now: office.now, above: aboveResponsible(current, office) });
    taken.push(one);
    current = one.complaint;
  }
  return taken;
};

/** Takes what is due of a complaint: reminds, goes up to the next head, or lets silence close it. Then tells whose turn it is. */
export const settleComplaint = step('settleComplaint', input, async ({ agencyId, complaintId }, deps) => {
  const before = await complaints(deps.table, agencyId).complaint(complaintId);
  if (!before) throw new Error(`there is no complaint ${complaintId}`);
  const office = await complaintOffice(agencyId, [before], deps);
  const taken = takeDue(before, office);
  const after = taken.at(-1)?.complaint ?? before;
  if (taken.length === 0) return { output: outputOf(before, office.now) };
  const pressed = taken.findLast(({ effect }) => effect === 'reminded' || effect === 'pressed');
  const drafts = pressed === undefined ? [] : [complaintNotice('complaint-reminder', after, after.responsibleId)];
  const facts = { effects: taken.map(({ effect }) => effect) };
  const change = await complaintChange({ agencyId, before, after }, { office, drafts, facts }, deps);
  return { output: outputOf(after, office.now), changes: [change] };
});
