import { people } from '../../shared/data/people.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import { openConsultation as decide } from '../../shared/domain/schemes/lifecycle.ts';
import { endpoint } from '../endpoint.ts';
import { schemeMoved } from './scheme-moved.ts';
import { seenVersion } from './seen-version.ts';
import { consultationNews } from './tell-consultation.ts';

/** Shows a draft to all staff, the evaluation team and perhaps the public, and asks them. */
export const openConsultation = endpoint('openConsultation', async (call, deps) => {
  const { actor, body, now } = call;
  const seen = await seenVersion(call, deps);
  if ('refusals' in seen) return seen;
  const known = await people(deps.table, actor.agencyId).employees([...body.evaluatorIds, ...body.leaderIds]);
  const unknown = (['evaluatorIds', 'leaderIds'] as const).flatMap((name) =>
    body[name].flatMap((id, at): readonly Refusal[] =>
      known.has(id) ? [] : [{ code: 'not-found', field: `/${name}/${at}` }],
    ),
  );
  if (unknown.length > 0) return { refusals: unknown };
  const today = localDateOf(now, actor.zone);
  // Somebody named twice is named once.
  const [evaluatorIds, leaderIds] = [[...new Set(body.evaluatorIds)], [...new Set(body.leaderIds)]];
  const decided = decide(seen.one, { ...body, evaluatorIds, leaderIds }, { by: actor.employeeId, at: now, today });
  const facts = { until: body.until, isPublic: body.isPublic };
  return schemeMoved(decided, { facts, events: decided.ok ? consultationNews(decided.value) : [] }, deps);
});
