import { surveys, surveyWrites } from '../../shared/data/surveys.ts';
import { replyToComment } from '../../shared/domain/surveys/answer.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { commentView } from './comment-view.ts';

/** Replies to a comment on what the actor handled, once; whoever reads the comment reads it beside. */
export const replyToSurveyComment = endpoint('replyToSurveyComment', async ({ actor, params, body, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const found = await surveys(deps.table, agencyId).answer(params.answerId);
  if (!found) return { refusals: [{ code: 'not-found', field: '/answerId', facts: { in: 'path' } }] };
  const decided = replyToComment(found, { by: employeeId, at: now, text: body.text });
  if (!decided.ok) return { refusals: decided.refusals };
  const change = {
    journalId: `survey-replies-${employeeId}`,
    facts: { answerId: found.answerId },
    writes: [surveyWrites(agencyId).answer({ ...decided.value, version: found.version })],
    events: [],
  };
  const register = await openRegister(agencyId, [employeeId], deps);
  return { answer: { body: commentView(decided.value, { register, setAside: false }) }, changes: [change] };
});
