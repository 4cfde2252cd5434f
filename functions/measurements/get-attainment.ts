import { cases } from '../../shared/data/cases.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import { endpoint } from '../endpoint.ts';
import { schemeOf } from '../scheme-of.ts';
import { loadPlan } from '../targets/plan-of.ts';
import { nothingAttained } from './attainment-of-segment.ts';
import { attainmentSoFar } from './attainment-so-far.ts';

/** Shows how far the targets are reached so far. */
export const getAttainment = endpoint('getAttainment', async (call, deps) => {
  const { case: one, params, now } = call;
  const { plan, cycle, segment, context } = await loadPlan(call, deps);
  const content = planInForce(plan);
  if (content === undefined) return { answer: { body: nothingAttained } };
  const months = await cases(deps.table, one.agencyId).monthsOf(one.caseId, params.segmentId);
  const body = attainmentSoFar({ content, months, segment, zone: context.zone, now }, await schemeOf(cycle, deps));
  return { answer: { body } };
});
