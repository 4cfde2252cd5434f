import { endpoint } from '../endpoint.ts';
import { loadPlan } from '../targets/plan-of.ts';
import { staleMonths } from './refresh-segment.ts';

/** Shows what data say of the indicators that name a measure: also of the month that runs, and where data are too few. */
export const listMeasured = endpoint('listMeasured', async (call, deps) => {
  const { plan, segment } = await loadPlan(call, deps);
  const { indicators, stale } = await staleMonths({ case: call.case, segment, plan, now: call.now }, deps);
  return { answer: { body: { items: indicators, upToDate: stale.length === 0 } } };
});
