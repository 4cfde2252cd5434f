import { savePublishedScheme } from '../../shared/data/agency-schemes.ts';
import { people } from '../../shared/data/people.ts';
import { publishScheme as decide } from '../../shared/domain/schemes/lifecycle.ts';
import { endpoint } from '../endpoint.ts';
import { schemeMoved } from './scheme-moved.ts';
import { seenVersion } from './seen-version.ts';

/** Lets other agencies begin their own draft with this scheme. The pack goes out, and nothing that people said of it. */
export const publishScheme = endpoint('publishScheme', async (call, deps) => {
  const { actor, now } = call;
  const seen = await seenVersion(call, deps);
  if ('refusals' in seen) return seen;
  const { agencyId } = actor;
  const agency = await people(deps.table, agencyId).agency();
  const { one } = seen;
  const published = { agencyId, agencyName: agency?.name ?? agencyId, publishedAt: now, scheme: one.scheme };
  const decided = decide(one, { by: actor.employeeId, at: now });
  return schemeMoved(decided, { writes: savePublishedScheme(published) }, deps);
});
