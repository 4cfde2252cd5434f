import { retireScheme as decide } from '../../shared/domain/schemes/lifecycle.ts';
import { endpoint } from '../endpoint.ts';
import { schemeMoved } from './scheme-moved.ts';
import { seenVersion } from './seen-version.ts';

/** No further year is pinned to the scheme; the years that are go on under it. */
export const retireScheme = endpoint('retireScheme', async (call, deps) => {
  const { actor, body, now } = call;
  const seen = await seenVersion(call, deps);
  if ('refusals' in seen) return seen;
  const decided = decide(seen.one, body.reason, { by: actor.employeeId, at: now });
  return schemeMoved(decided, { facts: { reason: body.reason } }, deps);
});
