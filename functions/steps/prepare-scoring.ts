import { z } from 'zod';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import { step } from '../step.ts';
import { caseFile } from './case-file.ts';

const input = z.object({ agencyId: z.string(), caseId: z.string() });

/**
 * Which segments are rated: those with a plan in force, the earliest first, so that the last supervisor has the others'
 * ratings in view.
 */
export const prepareScoring = step('prepareScoring', input, async ({ agencyId, caseId }, deps) => {
  const { case: one, plans } = await caseFile({ agencyId, caseId }, deps);
  const planned = one.segments.filter(({ segmentId }) =>
    plans.some((plan) => plan.segmentId === segmentId && planInForce(plan) !== undefined),
  );
  const segments = planned.length > 0 ? planned : one.segments.slice(-1);
  return { output: { segmentIds: segments.map(({ segmentId }) => segmentId) } };
});
