import { schemeFindings } from '../../shared/contract/scheme-findings.ts';
import { replays } from '../../shared/data/replays.ts';
import { markTested as decide } from '../../shared/domain/schemes/lifecycle.ts';
import { endpoint } from '../endpoint.ts';
import { schemeMoved } from './scheme-moved.ts';
import { seenVersion } from './seen-version.ts';

/** Ends the consultation: the draft was replayed as it stands, and nothing is wrong with it. */
export const markTested = endpoint('markTested', async (call, deps) => {
  const { actor, params, body, now } = call;
  const seen = await seenVersion(call, deps);
  if ('refusals' in seen) return seen;
  const { replayId } = body;
  const place = { schemeId: params.schemeId, schemeVersion: params.version, replayId };
  const replay = await replays(deps.table, actor.agencyId).replay(place);
  const findings = schemeFindings(seen.one.scheme);
  const decided = decide(seen.one, { findings, replay }, { by: actor.employeeId, at: now });
  return schemeMoved(decided, { facts: { replayId } }, deps);
});
