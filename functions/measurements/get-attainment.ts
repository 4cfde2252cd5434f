import { cases } from '../../shared/data/cases.ts';
import { localMonthOf } from '../../shared/domain/calendar/local-time.ts';
import type { PlanAttainment } from '../../shared/domain/measurements/attainment.ts';
import { attainmentBy } from '../../shared/domain/reviews/periodic-evaluation.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import { endpoint } from '../endpoint.ts';
import { schemeOf } from '../scheme-of.ts';
import { loadPlan } from '../targets/plan-of.ts';
import { nothingAttained } from './attainment-of-segment.ts';
import { lastMonthEnded } from './last-month-ended.ts';

/**
 * Shows how far the targets are reached so far: by the last month that has ended, or the last that was recorded when that
 * is later.
 */
export const getAttainment = endpoint('getAttainment', async (call, deps) => {
  const { case: one, params, now } = call;
  const { plan, cycle, segment, context } = await loadPlan(call, deps);
  const content = planInForce(plan);
  if (content === undefined) return { answer: { body: nothingAttained } };
  const months = await cases(deps.table, one.agencyId).monthsOf(one.caseId, params.segmentId);
  const recorded = months.filter(({ actuals }) => actuals.length > 0).map(({ month }) => month);
  const ended = lastMonthEnded(segment, localMonthOf(now, context.zone));
  const by = [...recorded, ended].sort().at(-1) ?? ended;
  const actuals = months.flatMap((month) => month.actuals);
  const body: PlanAttainment = attainmentBy(by, content, { scheme: schemeOf(cycle, deps), segment, actuals });
  return { answer: { body } };
});
