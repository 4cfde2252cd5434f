import { z } from 'zod';
import { step } from '../step.ts';
import { caseFile } from './case-file.ts';

const input = z.object({ agencyId: z.string(), caseId: z.string() });

/** Which segments are rated, the earliest first, so that the last supervisor has the others' ratings in view. */
export const prepareScoring = step('prepareScoring', input, async ({ agencyId, caseId }, deps) => {
  const { case: one, plans } = await caseFile({ agencyId, caseId }, deps);
  const planned = one.segments.filter(({ segmentId }) =>
    plans.some((plan) => plan.segmentId === segmentId && plan.status === 'approved'),
  );
  const segments = planned.length > 0 ? planned : one.segments.slice(-1);
  return { output: { segmentIds: segments.map(({ segmentId }) => segmentId) } };
});
