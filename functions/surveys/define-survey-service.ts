import { surveyWrites } from '../../shared/data/surveys.ts';
import type { SurveyService } from '../../shared/domain/surveys/service.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { serviceView } from './service-view.ts';

/** Defines a service that citizens are asked about. */
export const defineSurveyService = endpoint('defineSurveyService', async ({ actor, params, body }, deps) => {
  const register = await openRegister(actor.agencyId, [], deps);
  if (!register.units.some(({ unitId }) => unitId === params.unitId)) {
    return { refusals: [{ code: 'unit-unknown', field: '/unitId', facts: { in: 'path' } }] };
  }
  const service: SurveyService = { ...body, serviceId: deps.ids.next(), unitId: params.unitId, version: 0 };
  const change = {
    journalId: 'survey-services',
    facts: { serviceId: service.serviceId, unitId: service.unitId, name: service.name.id },
    writes: [surveyWrites(actor.agencyId).service(service)],
    events: [],
  };
  return { answer: { body: serviceView(service, { register, actor }) }, changes: [change] };
});
