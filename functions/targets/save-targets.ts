import { saveTargets as decide } from '../../shared/domain/targets/plan-decisions.ts';
import { endpoint } from '../endpoint.ts';
import { planAnswer } from './plan-answer.ts';
import { loadPlan, overtaken } from './plan-of.ts';

/** Saves the draft of a plan, complete or not. */
export const saveTargets = endpoint('saveTargets', async (call, deps) => {
  const { plan, context } = await loadPlan(call, deps);
  const newer = overtaken(plan, call.ifMatch);
  if (newer) return newer;
  const decided = decide(plan, call.body, context);
  return decided.ok ? planAnswer(call.case, decided.value) : decided;
});
