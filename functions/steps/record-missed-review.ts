import { z } from 'zod';
import { saveCase } from '../../shared/data/cases.ts';
import { step } from '../step.ts';
import { caseFile } from './case-file.ts';

const input = z.object({ agencyId: z.string(), caseId: z.string() });

/** The mid-period review was not held in time; the year goes on, and the console shows that it is missing. */
export const recordMissedReview = step('recordMissedReview', input, async ({ agencyId, caseId }, deps) => {
  const file = await caseFile({ agencyId, caseId }, deps);
  if (file.case.midReview !== 'due') return { output: {} };
  const writes = saveCase({ ...file.case, midReview: 'missed' }, file.case);
  return { output: {}, changes: [{ journalId: caseId, writes, events: [] }] };
});
