import { z } from 'zod';
import { caseWrites } from '../../shared/data/cases.ts';
import { closeFollowUp as close } from '../../shared/domain/followups/follow-up-decisions.ts';
import { step } from '../step.ts';
import { caseFile } from './case-file.ts';

const input = z.object({ agencyId: z.string(), caseId: z.string(), followUpId: z.string() });

/** Nobody completed it in time: it is closed as missed, for HR to see. */
export const closeFollowUp = step('closeFollowUp', input, async ({ agencyId, caseId, followUpId }, deps) => {
  const file = await caseFile({ agencyId, caseId }, deps);
  const followUp = file.followUps.find((one) => one.followUpId === followUpId);
  if (followUp?.status !== 'open') return { output: {} };
  const closed = close(followUp, 'missed', { now: deps.clock.now() });
  if (!closed.ok) return { output: {} };
  const writes = [caseWrites(agencyId, caseId).followUp(closed.value)];
  return { output: {}, changes: [{ journalId: caseId, facts: { followUpId }, writes, events: [] }] };
});
