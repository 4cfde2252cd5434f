import { people } from '../../shared/data/people.ts';
import { surveyAnswerId, surveys, surveyWrites } from '../../shared/data/surveys.ts';
import { localDateOf, localHourOf } from '../../shared/domain/calendar/local-time.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import type { Unit } from '../../shared/domain/people/people.ts';
import { quarterOf } from '../../shared/domain/surveys/service.ts';
import { surveyFormView, surveyMessageView } from '../../web/citizens/survey-form-view.ts';
import { surveyWords } from '../../web/citizens/survey-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { hashOf, randomName } from '../surveys/survey-secrets.ts';
import { isSentAgain } from './citizen-form.ts';
import { citizenPage, type Shown, type Visit } from './citizen-page.ts';
import { answersJournal, type FilledForm, filledForm, openedNow, shownAgain } from './survey-opening.ts';

const path = '/warga/{agencyId}/suara/{unitId}';

const unitOf = ({ agencyId, params }: Visit, { table }: Dependencies): Promise<Unit | undefined> =>
  people(table, agencyId).unit(params.unitId ?? '');

const subjectOf = ({ unitId }: Unit): string => `open ${unitId}`;

const formOf = async (
  unit: Unit,
  { visit, refusals }: { readonly visit: Visit; readonly refusals: readonly Refusal[] },
  deps: Dependencies,
): Promise<Shown> => {
  const { language, form: sent } = visit;
  const words = surveyWords[language];
  const opened = await openedNow(subjectOf(unit), visit, deps);
  const shown = { title: words.openTitle(unit.name), language, costApplies: true, opened, sent, refusals };
  return { view: surveyFormView({ ...shown, note: words.openNote }), ...(refusals.length > 0 ? { status: 422 } : {}) };
};

/** The survey behind a poster: for anybody, about a unit, and counted apart. */
export const openSurvey = citizenPage({ page: 'openSurvey', method: 'GET', path }, async (visit, deps) => {
  const unit = await unitOf(visit, deps);
  return unit === undefined ? 'not-found' : formOf(unit, { visit, refusals: [] }, deps);
});

const answerWrites = (
  { agencyId, now, form }: Visit,
  { unit, filled }: { readonly unit: Unit; readonly filled: FilledForm },
  isProven: boolean,
) => {
  const secret = randomName();
  const period = quarterOf(localDateOf(now, unit.zone));
  const place = { channel: 'open', placeId: unit.unitId, period } as const;
  const hour = localHourOf(now, unit.zone);
  const answer = { ...filled, answerId: surveyAnswerId(place, secret), channel: place.channel, hour, version: 0 };
  const write = surveyWrites(agencyId);
  const sent = isProven ? [write.form(hashOf(form.get('opened') ?? ''), now)] : [];
  const writes = [write.answer(answer), ...sent];
  return { journalId: answersJournal(unit.unitId, secret), writes, events: [] };
};

const thanks = ({ agencyId, language }: Visit) => {
  const { thanksTitle: title, thanksOpen: text } = surveyWords[language];
  return surveyMessageView({ title, text, home: `/warga/${agencyId}`, isThanks: true }, language);
};

/** Takes an answer from a poster. The same page sent twice is one answer. */
export const sendOpenSurvey = citizenPage({ page: 'sendOpenSurvey', method: 'POST', path }, async (visit, deps) => {
  const unit = await unitOf(visit, deps);
  if (unit === undefined) return 'not-found';
  if (isSentAgain(visit.form)) return { view: thanks(visit) };
  const filled = await filledForm(visit, { subject: subjectOf(unit), costApplies: true }, deps);
  const refusals = shownAgain(visit, filled);
  if (!filled.ok || refusals !== undefined) return formOf(unit, { visit, refusals: refusals ?? [] }, deps);
  const { agencyId, form } = visit;
  const isProven = filled.value.pace !== 'unknown';
  const isSent = isProven && (await surveys(deps.table, agencyId).form(hashOf(form.get('opened') ?? ''))) !== undefined;
  const changes = isSent ? [] : [answerWrites(visit, { unit, filled: filled.value }, isProven)];
  return { view: thanks(visit), changes };
});
