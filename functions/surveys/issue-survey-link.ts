import { people } from '../../shared/data/people.ts';
import { surveys, surveyWrites } from '../../shared/data/surveys.ts';
import { localDateOf, localHourOf } from '../../shared/domain/calendar/local-time.ts';
import { quarterOf } from '../../shared/domain/surveys/service.ts';
import { type SurveyToken, tokenDays } from '../../shared/domain/surveys/token.ts';
import { endpoint } from '../endpoint.ts';
import { hashOf, randomName } from './survey-secrets.ts';

const later = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * 24 * 60 * 60 * 1000).toISOString();

/**
 * Makes a link of one use for whoever was just served. Only its hash is kept, with who served; the audit notes the
 * service and no link, so that nothing leads from a citizen to an answer. Links are counted by the hour, so that a busy
 * hour is told from a forged one.
 */
export const issueSurveyLink = endpoint('issueSurveyLink', async ({ actor, params, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const service = await surveys(deps.table, agencyId).service(params.serviceId);
  if (service?.unitId !== params.unitId) {
    return { refusals: [{ code: 'not-found', field: '/serviceId', facts: { in: 'path' } }] };
  }
  const { serviceId, unitId, closedAt } = service;
  if (closedAt !== undefined) return { refusals: [{ code: 'survey-service-closed', facts: { at: closedAt } }] };
  const token = randomName();
  const expiresAt = later(now, tokenDays);
  const zone = (await people(deps.table, agencyId).unit(unitId))?.zone ?? actor.zone;
  const place = { placeId: serviceId, period: quarterOf(localDateOf(now, zone)) };
  const write = surveyWrites(agencyId);
  const kept: SurveyToken = { serviceId, unitId, handledBy: employeeId, expiresAt, version: 0 };
  const change = {
    journalId: `survey-links-${employeeId}`,
    facts: { serviceId },
    writes: [write.token(hashOf(token), kept), write.linkHandedOver(place, localHourOf(now, zone))],
    events: [],
  };
  const address = `${deps.baseUrl}/warga/${agencyId}/survei/${token}`;
  return { answer: { body: { address, expiresAt } }, changes: [change] };
});
