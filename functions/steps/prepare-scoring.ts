import { z } from 'zod';
import { segmentsToRate } from '../../shared/domain/scoring/unratable.ts';
import { step } from '../step.ts';
import { caseFile } from './case-file.ts';

const input = z.object({ agencyId: z.string(), caseId: z.string() });

/**
 * Which segments are rated: those with a plan in force, the earliest first, so that the last supervisor has the others'
 * ratings in view.
 */
export const prepareScoring = step('prepareScoring', input, async ({ agencyId, caseId }, deps) => {
  const { case: one, plans } = await caseFile({ agencyId, caseId }, deps);
  const segments = segmentsToRate(one.segments, plans);
  return { output: { segmentIds: segments.map(({ segmentId }) => segmentId) } };
});
