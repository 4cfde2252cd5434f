import { surveys, surveyWrites } from '../../shared/data/surveys.ts';
import { ruleOnAnswer } from '../../shared/domain/surveys/answer.ts';
import { endpoint } from '../endpoint.ts';

/** Decides with a reason whether an answer counts. May be decided anew; the audit keeps every decision. */
export const ruleOnSurveyAnswer = endpoint('ruleOnSurveyAnswer', async ({ actor, params, body, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const found = await surveys(deps.table, agencyId).answer(params.answerId);
  if (!found) return { refusals: [{ code: 'not-found', field: '/answerId', facts: { in: 'path' } }] };
  if (found.handledBy === employeeId) return { refusals: [{ code: 'conflict-of-interest' }] };
  const decided = ruleOnAnswer(found, { ...body, by: employeeId, at: now });
  if (!decided.ok) return { refusals: decided.refusals };
  const { answerId } = found;
  const change = {
    journalId: 'survey-rulings',
    facts: { answerId, counts: body.counts, reason: body.reason },
    writes: [surveyWrites(agencyId).answer({ ...decided.value, version: found.version })],
    events: [],
  };
  return { answer: { body: { answerId, counts: body.counts } }, changes: [change] };
});
