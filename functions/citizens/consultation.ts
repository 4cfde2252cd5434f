import { schemeFindings } from '../../shared/contract/scheme-findings.ts';
import { saveSchemeComment, schemes } from '../../shared/data/agency-schemes.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import { limits } from '../../shared/domain/limits.ts';
import { commentOn, isOpenToPublic, type SchemeComment } from '../../shared/domain/schemes/consultation.ts';
import { placeOf } from '../../shared/domain/schemes/scheme-finding-place.ts';
import type { SchemeVersion } from '../../shared/domain/schemes/scheme-version.ts';
import type { CommentFields } from '../../web/citizens/scheme-comment-form.ts';
import {
  type AnsweredComment,
  commentSentView,
  commentTrappedView,
  consultationClosedView,
  consultationsView,
  consultationView,
} from '../../web/citizens/scheme-consultation-view.ts';
import { citizenSchemeWords } from '../../web/citizens/scheme-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { questionNotices } from '../schemes/tell-consultation.ts';
import { isSentAgain, isToldTrapped, toldAgain } from './citizen-form.ts';
import { citizenPage, type Shown, type Visit } from './citizen-page.ts';
import { fieldOf, type Wrong, wrongOf } from './complaint-visit.ts';
import { commentIdOf, emptyFields, fieldsOf, placesOf } from './consultation-form.ts';
import { tooLongIn } from './too-long.ts';

const path = '/warga/{agencyId}/skema';

/** The day of the last office whose day ends, so that nobody's last day is cut. */
const todayOf = ({ now }: Visit): string => localDateOf(now, 'WIB');

const draftOf = ({ scheme, consultation }: SchemeVersion, { language }: Visit) => {
  const { schemeId, version } = scheme;
  // A draft from a file may lack its title.
  const title = (scheme as Partial<typeof scheme>).title?.[language] ?? schemeId;
  return { schemeId, version, title, until: consultation?.until ?? '' };
};

/** The drafts of an office that citizens are asked about. Without login, script or cookie, as all pages here. */
export const consultations = citizenPage({ page: 'consultations', method: 'GET', path }, async (visit, { table }) => {
  const all = await schemes(table, visit.agencyId).versions();
  const drafts = all.filter((one) => isOpenToPublic(one, todayOf(visit))).map((one) => draftOf(one, visit));
  return { view: consultationsView({ ...visit, drafts }) };
});

/** The draft that the address names, while citizens are asked; or a page that says that they are not. */
const openDraft = async (visit: Visit, { table }: Dependencies): Promise<SchemeVersion | { readonly shown: Shown }> => {
  const { schemeId = '', version = '' } = visit.params;
  const one = await schemes(table, visit.agencyId).version(schemeId, version);
  if (one !== undefined && isOpenToPublic(one, todayOf(visit))) return one;
  // Whether the office has such a draft is nobody's business before citizens are asked about it.
  const isEnded = one?.consultation?.isPublic === true;
  const text = fieldOf(visit.form, 'text');
  return { shown: { status: isEnded ? 410 : 404, view: consultationClosedView({ ...visit, isEnded, text }) } };
};

/** The newest comments that are looked through; more than this many are spam. */
const lookedThrough = { pages: 4, each: 500 };

const newestComments = async ({ agencyId, params }: Visit, { table }: Dependencies) => {
  const { schemeId = '', version = '' } = params;
  const found: SchemeComment[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < lookedThrough.pages && (page === 0 || cursor !== undefined); page += 1) {
    const wish = { descending: true, limit: lookedThrough.each, ...(cursor === undefined ? {} : { cursor }) };
    const next = await schemes(table, agencyId).comments(schemeId, version, wish);
    found.push(...next.items);
    cursor = next.cursor;
  }
  return found;
};

const answeredOf = (
  { changes }: SchemeVersion,
  { commentId, kind, text, place, answer }: SchemeComment,
  { language }: Visit,
): readonly AnsweredComment[] => {
  if (answer === undefined) return [];
  const name = place === '' ? citizenSchemeWords[language].whole : placeOf(place)[language];
  const isChanged = changes.some(({ answers }) => answers.includes(commentId));
  return [{ kind, text, place: name, answer: answer.text, isChanged }];
};

/** So many changes of the draft are told, the newest first. */
const mostChanges = 5;

/**
 * Citizens read what a citizen said once somebody of the office has answered it, and what staff asked where it was set
 * among the frequent questions. So nothing appears under the name of the office that nobody there has read.
 */
const consultationPage = async (
  one: SchemeVersion,
  { visit, ...form }: { readonly visit: Visit; readonly fields: CommentFields; readonly wrong: readonly Wrong[] },
  deps: Dependencies,
) => {
  const all = await newestComments(visit, deps);
  const ofPublic = all.filter(({ voice, answer }) => voice === 'public' || answer?.isFaq === true);
  return consultationView({
    ...visit,
    ...form,
    draft: draftOf(one, visit),
    scheme: schemeFindings(one.scheme).length === 0 ? one.scheme : undefined,
    changes: one.changes
      .slice(-mostChanges)
      .map(({ summary }) => summary)
      .reverse(),
    answered: ofPublic.flatMap((comment) => answeredOf(one, comment, visit)),
    waiting: ofPublic.filter(({ answer }) => answer === undefined).length,
    places: placesOf(one.scheme),
  });
};

/** What a draft says, what was asked and answered, and a form to ask or comment. */
export const consultation = citizenPage(
  { page: 'consultation', method: 'GET', path: `${path}/{schemeId}/{version}` },
  async (visit, deps) => {
    const found = await openDraft(visit, deps);
    if ('shown' in found) return found.shown;
    return { view: await consultationPage(found, { visit, fields: emptyFields(visit.now), wrong: [] }, deps) };
  },
);

interface Spoken {
  readonly visit: Visit;
  readonly fields: CommentFields;
}

const wrongIn = (outcome: Decision<SchemeComment>, { visit, fields }: Spoken): readonly Wrong[] => {
  const { text: label, name } = citizenSchemeWords[visit.language];
  const typed = [
    { field: 'text', label, text: fields.text, most: limits.paragraph },
    { field: 'name', label: name, text: fields.name, most: limits.name },
  ];
  return [...tooLongIn(typed, visit), ...(outcome.ok ? [] : wrongOf(outcome.refusals, visit))];
};

const decided = (one: SchemeVersion, { visit, fields }: Spoken, commentId: string) => {
  const { secret: _, website: __, ...wish } = fields;
  return commentOn(one, wish, { commentId, by: undefined, at: visit.now, today: todayOf(visit) });
};

const trapped = ({ scheme }: SchemeVersion, { visit, fields }: Spoken) =>
  commentTrappedView({ ...visit, draft: scheme, places: placesOf(scheme), fields });

/** The same form in the other language, with all that was typed. */
const switched = async (one: SchemeVersion, spoken: Spoken, deps: Dependencies): Promise<Shown> => {
  const { visit } = spoken;
  if (isSentAgain(visit.form)) return { view: commentSentView({ ...visit, draft: one.scheme }) };
  if (isToldTrapped(visit.form)) return { view: trapped(one, spoken) };
  const wrong = toldAgain(visit.form, wrongIn(decided(one, spoken, ''), spoken));
  return { view: await consultationPage(one, { ...spoken, wrong }, deps) };
};

const said = async (
  one: SchemeVersion,
  { commentId, ...spoken }: Spoken & { readonly commentId: string },
  deps: Dependencies,
): Promise<Shown> => {
  const { visit } = spoken;
  const { agencyId } = visit;
  const { schemeId, version } = one.scheme;
  const sent = { status: 201, view: commentSentView({ ...visit, draft: { schemeId, version } }) };
  if ((await schemes(deps.table, agencyId).comment(schemeId, version, commentId)) !== undefined) return sent;
  const outcome = decided(one, spoken, commentId);
  const wrong = wrongIn(outcome, spoken);
  if (!outcome.ok || wrong.length > 0) {
    return { status: 422, view: await consultationPage(one, { ...spoken, wrong }, deps) };
  }
  const facts = { schemeId, version, commentId, kind: outcome.value.kind };
  const writes = [saveSchemeComment(agencyId, { schemeId, version }, outcome.value)];
  const events = questionNotices(one, { comment: outcome.value });
  return { ...sent, changes: [{ journalId: `scheme-${schemeId}`, facts, writes, events }] };
};

/**
 * Takes what a citizen asks or says about a draft. A field that people don't see is a trap for programs: what they fill in
 * is not taken, and the page says so.
 */
export const sendConsultation = citizenPage(
  { page: 'sendConsultation', method: 'POST', path: `${path}/{schemeId}/{version}` },
  async (visit, deps) => {
    const found = await openDraft(visit, deps);
    if ('shown' in found) return found.shown;
    const fields = fieldsOf(visit.form, found.scheme);
    if (visit.isSwitched) return switched(found, { visit, fields }, deps);
    const commentId = commentIdOf(fields, visit.now);
    if (commentId !== undefined) return said(found, { visit, fields, commentId }, deps);
    const { secret } = emptyFields(visit.now);
    return { status: 422, view: trapped(found, { visit, fields: { ...fields, secret } }) };
  },
);
