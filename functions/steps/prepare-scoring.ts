import { z } from 'zod';
import type { CaseFile } from '../../shared/data/cases.ts';
import { segmentsToRate } from '../../shared/domain/scoring/unratable.ts';
import type { Dependencies } from '../dependencies.ts';
import { refreshChanges, staleMonths } from '../measures/refresh-segment.ts';
import type { ChangeDraft } from '../saving.ts';
import { step } from '../step.ts';
import { caseFile } from './case-file.ts';

const input = z.object({ agencyId: z.string(), caseId: z.string() });

/** What data say by now of the segments that wait for their rating: nobody is rated on values of last month. */
const measuredByNow = async (file: CaseFile, deps: Dependencies): Promise<readonly ChangeDraft[]> => {
  const now = deps.clock.now();
  const rated = new Set(file.ratings.map(({ segmentId }) => segmentId));
  const changes: ChangeDraft[] = [];
  for (const segment of file.case.segments.filter(({ segmentId }) => !rated.has(segmentId))) {
    const plan = file.plans.find(({ segmentId }) => segmentId === segment.segmentId);
    const of = { case: file.case, segment, now };
    changes.push(...refreshChanges(of, (await staleMonths({ ...of, plan }, deps)).stale));
  }
  return changes;
};

/**
 * Which segments are rated: those with a plan in force, the earliest first, so that the last supervisor has the others'
 * ratings in view. What comes from data is brought up to date before.
 */
export const prepareScoring = step('prepareScoring', input, async ({ agencyId, caseId }, deps) => {
  const file = await caseFile({ agencyId, caseId }, deps);
  const segments = segmentsToRate(file.case.segments, file.plans);
  return {
    output: { segmentIds: segments.map(({ segmentId }) => segmentId) },
    changes: await measuredByNow(file, deps),
  };
});
