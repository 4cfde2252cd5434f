import { approveTargets as decide } from '../../shared/domain/targets/plan-decisions.ts';
import { endpoint } from '../endpoint.ts';
import { decidedPlan } from './decide-targets.ts';
import { loadPlan, overtaken } from './plan-of.ts';

/** The supervisor approves exactly the plan that was read. */
export const approveTargets = endpoint('approveTargets', async (call, deps) => {
  const { plan, context, cycle } = await loadPlan(call, deps);
  const newer = overtaken(plan, call.ifMatch);
  if (newer) return newer;
  const decided = decide(plan, context);
  return decided.ok ? decidedPlan(call, { plan: decided.value, cycle }, deps) : decided;
});
