import { schemeFindings } from '../../shared/contract/scheme-findings.ts';
import { adoptScheme as decide } from '../../shared/domain/schemes/lifecycle.ts';
import { endpoint } from '../endpoint.ts';
import { schemeMoved } from './scheme-moved.ts';
import { seenVersion } from './seen-version.ts';

/** Makes a tested scheme the office's own, by a decree and from a day on. */
export const adoptScheme = endpoint('adoptScheme', async (call, deps) => {
  const { actor, body, now } = call;
  const seen = await seenVersion(call, deps);
  if ('refusals' in seen) return seen;
  const findings = schemeFindings(seen.one.scheme);
  const decided = decide(seen.one, { ...body, findings }, { by: actor.employeeId, at: now });
  return schemeMoved(decided, { facts: { ...body } }, deps);
});
