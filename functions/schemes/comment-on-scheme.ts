import { saveSchemeComment } from '../../shared/data/agency-schemes.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { commentOn } from '../../shared/domain/schemes/consultation.ts';
import { endpoint } from '../endpoint.ts';
import { fullName } from '../register.ts';
import { commentView } from './comment-view.ts';
import { loadSchemeVersion } from './load-scheme-version.ts';
import { questionNotices } from './tell-consultation.ts';

/** Somebody of the staff says something about a draft, or asks. */
export const commentOnScheme = endpoint('commentOnScheme', async ({ actor, params, body, now }, deps) => {
  const one = await loadSchemeVersion(actor, params, deps);
  const { agencyId, employeeId: by, zone } = actor;
  const speaking = { commentId: deps.ids.next(), by, at: now, today: localDateOf(now, zone) };
  const decided = commentOn(one, body, speaking);
  if (!decided.ok) return { refusals: decided.refusals };
  const comment = decided.value;
  const { commentId, kind } = comment;
  return {
    answer: { body: await commentView(one, decided.value, deps) },
    changes: [
      {
        journalId: `scheme-${params.schemeId}`,
        facts: { ...params, commentId, kind },
        writes: [saveSchemeComment(agencyId, params, decided.value)],
        events: questionNotices(one, { comment, actorName: fullName(actor) }),
      },
    ],
  };
});
