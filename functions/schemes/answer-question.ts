import { saveSchemeComment, schemes } from '../../shared/data/agency-schemes.ts';
import { answerComment } from '../../shared/domain/schemes/consultation.ts';
import { endpoint } from '../endpoint.ts';
import { commentView } from './comment-view.ts';
import { loadSchemeVersion } from './load-scheme-version.ts';
import { answeredNotices } from './tell-consultation.ts';

/** HR, or a leader who was named for the consultation, answers what was said. */
export const answerQuestion = endpoint('answerQuestion', async ({ actor, params, body, now }, deps) => {
  const { schemeId, version, commentId } = params;
  const { agencyId, employeeId: by, roles } = actor;
  const [one, comment] = await Promise.all([
    loadSchemeVersion(actor, params, deps),
    schemes(deps.table, agencyId).comment(schemeId, version, commentId),
  ]);
  if (!comment) return { refusals: [{ code: 'not-found', field: '/commentId', facts: { in: 'path' } }] };
  const isLeader = roles.includes('hr') || one.consultation?.leaderIds.includes(by) === true;
  const decided = answerComment(comment, body, { by, at: now, isLeader });
  if (!decided.ok) return { refusals: decided.refusals };
  return {
    answer: { body: await commentView(one, decided.value, deps) },
    changes: [
      {
        journalId: `scheme-${schemeId}`,
        facts: { schemeId, version, commentId, isFaq: decided.value.answer?.isFaq ?? false },
        writes: [saveSchemeComment(agencyId, { schemeId, version }, decided.value)],
        events: answeredNotices(one, [comment], { at: now, by }),
      },
    ],
  };
});
