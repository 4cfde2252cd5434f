import { surveys, surveyWrites } from '../../shared/data/surveys.ts';
import { closeService } from '../../shared/domain/surveys/service.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { serviceView } from './service-view.ts';

/** Asks nobody about a service any more. Links that were handed over stay good, and what was answered stays. */
export const closeSurveyService = endpoint('closeSurveyService', async ({ actor, params, now }, deps) => {
  const { agencyId } = actor;
  const found = await surveys(deps.table, agencyId).service(params.serviceId);
  if (found?.unitId !== params.unitId)
    return { refusals: [{ code: 'not-found', field: '/serviceId', facts: { in: 'path' } }] };
  const decided = closeService(found, now);
  if (!decided.ok) return { refusals: decided.refusals };
  const change = {
    journalId: 'survey-services',
    facts: { serviceId: found.serviceId },
    writes: [surveyWrites(agencyId).service(decided.value)],
    events: [],
  };
  const register = await openRegister(agencyId, [], deps);
  return { answer: { body: serviceView(decided.value, { register, actor }) }, changes: [change] };
});
