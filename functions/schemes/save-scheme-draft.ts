import { schemes } from '../../shared/data/agency-schemes.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import { saveDraft } from '../../shared/domain/schemes/lifecycle.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { endpoint } from '../endpoint.ts';
import { packTooLarge } from './pack-size.ts';
import { schemeMoved } from './scheme-moved.ts';
import { seenVersion } from './seen-version.ts';
import { answeredNotices } from './tell-consultation.ts';

/** Saves a draft, finished or not. During a consultation it says which comments it answers. */
export const saveSchemeDraft = endpoint('saveSchemeDraft', async (call, deps) => {
  const { actor, params, body, now } = call;
  const seen = await seenVersion(call, deps);
  if ('refusals' in seen) return seen;
  const large = packTooLarge(body.scheme);
  if (large.length > 0) return { refusals: large };
  const store = schemes(deps.table, actor.agencyId);
  const found = await Promise.all(body.answers.map((id) => store.comment(params.schemeId, params.version, id)));
  const unknown = found.flatMap((comment, at): readonly Refusal[] =>
    comment === undefined ? [{ code: 'not-found', field: `/answers/${at}` }] : [],
  );
  if (unknown.length > 0) return { refusals: unknown };
  const change = { ...body, scheme: body.scheme as unknown as Scheme };
  const decided = saveDraft(seen.one, change, { by: actor.employeeId, at: now });
  const heard = found.flatMap((comment) => comment ?? []);
  const events = answeredNotices(seen.one, heard, { at: now, by: actor.employeeId });
  return schemeMoved(decided, { facts: { answers: body.answers }, events }, deps);
});
