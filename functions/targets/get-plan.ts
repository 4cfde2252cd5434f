import { endpoint } from '../endpoint.ts';
import { loadPlan } from './plan-of.ts';

/** Shows a plan; one that nobody has drafted yet is empty and has version 0. */
export const getPlan = endpoint('getPlan', async (call, deps) => {
  const { plan } = await loadPlan(call, deps);
  return { answer: { body: plan, etag: plan.version } };
});
