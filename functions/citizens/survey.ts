import { people } from '../../shared/data/people.ts';
import { surveyAnswerId, surveys, surveyWrites } from '../../shared/data/surveys.ts';
import { localDateOf, localHourOf } from '../../shared/domain/calendar/local-time.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import { quarterOf, type SurveyService } from '../../shared/domain/surveys/service.ts';
import { type SurveyToken, tokenState } from '../../shared/domain/surveys/token.ts';
import { surveyFormView, surveyMessageView } from '../../web/citizens/survey-form-view.ts';
import { surveyWords } from '../../web/citizens/survey-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { hashOf, randomName } from '../surveys/survey-secrets.ts';
import { isSentAgain } from './citizen-form.ts';
import { citizenPage, type Shown, type Visit } from './citizen-page.ts';
import { fieldOf } from './complaint-visit.ts';
import { answersJournal, filledForm, openedNow, shownAgain } from './survey-opening.ts';

const path = '/warga/{agencyId}/survei/{token}';

interface Asked {
  readonly token: SurveyToken;
  readonly hash: string;
  readonly service: SurveyService;
}

const homeOf = ({ agencyId }: Visit): string => `/warga/${agencyId}`;

/** What a link of one use leads to; or what to say where it is used up, expired or none. */
const ask = async (visit: Visit, { table }: Dependencies): Promise<Asked | Shown> => {
  const hash = hashOf(visit.params.token ?? '');
  const store = surveys(table, visit.agencyId);
  const token = await store.token(hash);
  const service = token && (await store.service(token.serviceId));
  if (token === undefined || service === undefined) return 'not-found';
  const state = tokenState(token, visit.now);
  if (state === 'open') return { token, hash, service };
  const words = surveyWords[visit.language];
  const said =
    state === 'spent'
      ? { title: words.spentTitle, text: words.spent }
      : { title: words.expiredTitle, text: words.expired };
  const unsaved = fieldOf(visit.form, 'comment');
  return { status: 410, view: surveyMessageView({ ...said, home: homeOf(visit), unsaved }, visit.language) };
};

const isAsked = (found: Asked | Shown): found is Asked => typeof found === 'object' && 'token' in found;

const formOf = async (
  { hash, service }: Asked,
  { visit, refusals }: { readonly visit: Visit; readonly refusals: readonly Refusal[] },
  deps: Dependencies,
): Promise<Shown> => {
  const { language, form: sent } = visit;
  const title = surveyWords[language].title(service.name[language]);
  const opened = await openedNow(hash, visit, deps);
  const { costApplies } = service;
  const view = surveyFormView({ title, language, costApplies, opened, sent, refusals });
  return { view, ...(refusals.length > 0 ? { status: 422 } : {}) };
};

/** The survey after a service, behind a link of one use. */
export const survey = citizenPage({ page: 'survey', method: 'GET', path }, async (visit, deps) => {
  const found = await ask(visit, deps);
  return isAsked(found) ? formOf(found, { visit, refusals: [] }, deps) : found;
});

const thanks = (visit: Visit) => {
  const { thanksTitle: title, thanks: text } = surveyWords[visit.language];
  return surveyMessageView({ title, text, home: homeOf(visit), isThanks: true }, visit.language);
};

/** Takes the answer and uses up the link in one transaction; neither keeps anything of the other. */
export const sendSurvey = citizenPage({ page: 'sendSurvey', method: 'POST', path }, async (visit, deps) => {
  if (isSentAgain(visit.form)) return { view: thanks(visit) };
  const found = await ask(visit, deps);
  if (!isAsked(found)) return found;
  const { token, hash, service } = found;
  const filled = await filledForm(visit, { subject: hash, costApplies: service.costApplies }, deps);
  const refusals = shownAgain(visit, filled);
  if (!filled.ok || refusals !== undefined) return formOf(found, { visit, refusals: refusals ?? [] }, deps);
  const { agencyId, now } = visit;
  const zone = (await people(deps.table, agencyId).unit(service.unitId))?.zone ?? 'WIB';
  const secret = randomName();
  const place = { channel: 'token', placeId: service.serviceId, period: quarterOf(localDateOf(now, zone)) } as const;
  const answer = {
    ...filled.value,
    answerId: surveyAnswerId(place, secret),
    channel: place.channel,
    hour: localHourOf(now, zone),
    handledBy: token.handledBy,
    version: 0,
  };
  const write = surveyWrites(agencyId);
  const writes = [write.answer(answer), write.token(hash, { ...token, spent: true })];
  const change = { journalId: answersJournal(service.serviceId, secret), writes, events: [] };
  return { view: thanks(visit), changes: [change] };
});
