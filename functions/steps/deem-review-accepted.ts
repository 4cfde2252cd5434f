import { z } from 'zod';
import { caseWrites, saveCase } from '../../shared/data/cases.ts';
import { deemReviewAccepted as deem } from '../../shared/domain/reviews/mid-review.ts';
import { beginAfterReview } from '../reviews/begin-remedies.ts';
import { step } from '../step.ts';
import { caseFile } from './case-file.ts';
import { caseOffice } from './case-office.ts';

const input = z.object({ agencyId: z.string(), caseId: z.string() });

/** The employee said nothing to the record of the dialogue: it is taken for acknowledged, and says so. */
export const deemReviewAccepted = step('deemReviewAccepted', input, async ({ agencyId, caseId }, deps) => {
  const file = await caseFile({ agencyId, caseId }, deps);
  if (!file.midReview || file.case.midReview !== 'held') return { output: {} };
  const now = deps.clock.now();
  const decided = deem(file.midReview, { now });
  if (!decided.ok) return { output: {} };
  const begun = await beginAfterReview(decided.value.findings, { office: await caseOffice(file, deps), now }, deps);
  const writes = [
    caseWrites(agencyId, caseId).midReview(decided.value),
    ...saveCase({ ...file.case, midReview: 'acknowledged' }, file.case),
    ...begun.writes,
  ];
  return { output: {}, changes: [{ journalId: caseId, facts: { deemed: true }, writes, events: begun.events }] };
});
