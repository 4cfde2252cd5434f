import { cases } from '../../shared/data/cases.ts';
import { endpoint } from '../endpoint.ts';
import { loadPlan } from '../targets/plan-of.ts';
import { refreshChanges, staleMonths } from './refresh-segment.ts';

/** Records what data say of the months that have ended, until the segment is rated or scoring closes. */
export const refreshMeasured = endpoint('refreshMeasured', async (call, deps) => {
  const { case: one, now, params } = call;
  const { plan, segment, context } = await loadPlan(call, deps);
  const rating = await cases(deps.table, one.agencyId).rating(one.caseId, params.segmentId);
  if (rating !== undefined || context.phases.scoring.status === 'closed') {
    return { refusals: [{ code: 'phase-not-open', facts: { phase: 'execution' } }] };
  }
  const { stale } = await staleMonths({ case: one, segment, plan, now }, deps);
  const months = stale.map(({ month }) => month);
  return { answer: { body: { months } }, changes: refreshChanges({ case: one, segment, now }, stale) };
});
