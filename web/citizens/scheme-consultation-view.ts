import type { CommentKind } from '../../shared/domain/schemes/consultation.ts';
import type { Bilingual, Scheme } from '../../shared/domain/schemes/scheme.ts';
import { type Html, html } from '../../shared/html.ts';
import { formatFor } from '../../shared/messages/format.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { CitizenView } from './document.ts';
import { sentForm, unsavedForm } from './kept-form.ts';
import { type CommentFields, commentForm } from './scheme-comment-form.ts';
import { draftPart } from './scheme-draft-view.ts';
import { citizenSchemeWords } from './scheme-words.ts';
import { citizenWords } from './words.ts';

interface Place {
  readonly agencyId: string;
  readonly language: Language;
}

/** Which draft: its name, as far as it has one yet, and until when citizens are asked. */
interface OpenDraft {
  readonly schemeId: string;
  readonly version: string;
  readonly title: string;
  readonly until: string;
}

/** What somebody asked or said, with the answer; nobody is named. */
export interface AnsweredComment {
  readonly kind: CommentKind;
  readonly text: string;
  readonly place: string;
  readonly answer: string;
  readonly isChanged: boolean;
}

interface ConsultationPage extends Place {
  readonly draft: OpenDraft;
  /** The pack, if nothing is wrong with it. */
  readonly scheme: Scheme | undefined;
  readonly changes: readonly string[];
  readonly answered: readonly AnsweredComment[];
  readonly waiting: number;
  readonly places: readonly { readonly path: string; readonly name: Bilingual }[];
  readonly fields: CommentFields;
  readonly wrong: readonly { readonly field: string; readonly text: string }[];
}

const address = ({ agencyId }: Place, draft?: Pick<OpenDraft, 'schemeId' | 'version'>): string =>
  ['/warga', agencyId, 'skema', ...(draft === undefined ? [] : [draft.schemeId, draft.version])]
    .map((part, at) => (at === 0 ? part : encodeURIComponent(part)))
    .join('/');

const link = (to: string, { language }: Place): string => `${to}?lang=${language}`;

/** The drafts that are discussed with citizens now. */
export const consultationsView = (page: Place & { readonly drafts: readonly OpenDraft[] }): CitizenView => {
  const { language, drafts } = page;
  const words = citizenSchemeWords[language];
  const format = formatFor(language, 'WIB');
  const items = drafts.map(
    (draft) =>
      html`<li class="sheet"><a href="${link(address(page, draft), page)}"><strong>${draft.title}</strong></a><br><span class="soft small">${words.versionOf(draft.version)}. ${words.until(format.day(draft.until))}</span></li>`,
  );
  return {
    title: words.listTitle,
    main: html`<h1>${words.listTitle}</h1><p>${words.listLead}</p>${items.length === 0 ? html`<p class="note">${words.none}</p>` : html`<ul class="plain">${items}</ul>`}`,
  };
};

interface Closed extends Place {
  readonly isEnded: boolean;
  /** What was sent all the same, given back to whoever wrote it; empty where nothing was. */
  readonly text: string;
}

/** Says that nothing is asked here: citizens never were, or no longer are. */
export const consultationClosedView = (page: Closed): CitizenView => {
  const { language, isEnded, text: unsaved } = page;
  const words = citizenSchemeWords[language];
  const title = isEnded ? words.endedTitle : words.notOpenTitle;
  const text = isEnded ? words.ended : words.notOpen;
  return {
    title,
    keepsForm: unsaved !== '',
    main: html`<h1>${title}</h1><p>${text}</p>${unsaved !== '' && unsavedForm(unsaved, { name: 'text', label: citizenWords[language].unsaved, language })}<p><a href="${link(address(page), page)}">${words.back}</a></p>`,
  };
};

/** So long may what was said be, in bytes of markup: with the longest pack and form the page stays below 30 KB. */
const mostBytes = 9_000;
/** Letters of one text; whoever wrote more is quoted in part. */
const mostLetters = 600;

const quoted = (text: string): string =>
  text.length > mostLetters ? `${text.slice(0, mostLetters).toWellFormed().trimEnd()}…` : text;

const entry = ({ kind, text, place, answer, isChanged }: AnsweredComment, language: Language): Html => {
  const words = citizenSchemeWords[language];
  return html`<li class="sheet"><p class="soft small">${words.kinds[kind]} · ${place}</p><p dir="auto">${quoted(text)}</p><p><strong>${words.answer}</strong> ${quoted(answer)}</p>${isChanged && html`<p class="small">${words.changed}</p>`}</li>`;
};

const fitting = (entries: readonly Html[]): readonly Html[] => {
  let left = mostBytes;
  return entries.filter(({ markup }) => {
    left -= new TextEncoder().encode(markup).length;
    return left >= 0;
  });
};

const saidPart = ({ answered, waiting, language }: ConsultationPage): Html => {
  const words = citizenSchemeWords[language];
  const shown = fitting(answered.map((one) => entry(one, language)));
  const rest = answered.length - shown.length;
  return html`<h2>${words.saidTitle}</h2>${answered.length === 0 ? html`<p class="soft">${words.saidNone}</p>` : html`<p class="soft small">${words.saidLead}</p><ul class="plain">${shown}</ul>`}${rest > 0 && html`<p class="note">${words.more(rest)}</p>`}${waiting > 0 && html`<p class="soft small">${words.waiting(waiting)}</p>`}`;
};

const changesPart = ({ changes, language }: ConsultationPage): Html | undefined =>
  changes.length === 0
    ? undefined
    : html`<h2>${citizenSchemeWords[language].changesTitle}</h2><ul>${changes.map((summary) => html`<li>${quoted(summary)}</li>`)}</ul>`;

/** A draft that citizens are asked about: what it says, what was asked and answered, and a form. */
export const consultationView = (page: ConsultationPage): CitizenView => {
  const { draft, scheme, language, wrong } = page;
  const words = citizenSchemeWords[language];
  const content = scheme === undefined ? html`<p class="note">${words.unfinished}</p>` : draftPart(scheme, language);
  const box =
    wrong.length > 0 &&
    html`<div class="wrong" role="alert"><h2>${words.wrongTitle}</h2>${wrong.map(({ text }) => html`<p>${text}</p>`)}<p><a href="#text">${words.toForm}</a></p></div>`;
  return {
    title: draft.title,
    keepsForm: true,
    main: html`<h1>${draft.title}</h1>${box}<p class="soft">${words.versionOf(draft.version)}. ${words.until(formatFor(language, 'WIB').day(draft.until))}</p>
<section class="sheet"><h2>${words.draftTitle}</h2>${content}</section>
${changesPart(page)}${saidPart(page)}
<h2>${words.formTitle}</h2>${commentForm({ ...page, action: address(page, draft), isMarked: wrong.some(({ field }) => field === 'text'), told: wrong.length > 0 ? 'wrong' : undefined })}`,
  };
};

type Sent = Place & { readonly draft: Pick<OpenDraft, 'schemeId' | 'version'> };

/** For whoever filled in the trap, perhaps by a helper of the browser: everything is kept for a second press. */
export const commentTrappedView = (page: Sent & Pick<ConsultationPage, 'places' | 'fields'>): CitizenView => {
  const words = citizenSchemeWords[page.language];
  return {
    title: words.wrongTitle,
    keepsForm: true,
    main: html`<h1>${words.formTitle}</h1><div class="wrong" role="alert"><h2>${words.wrongTitle}</h2><p>${words.trapped}</p></div>${commentForm({ ...page, action: address(page, page.draft), isMarked: false, told: 'trapped' })}`,
  };
};

/** What was sent has arrived. */
export const commentSentView = (page: Sent): CitizenView => {
  const words = citizenSchemeWords[page.language];
  return {
    title: words.sentTitle,
    keepsForm: true,
    main: html`<h1>${words.sentTitle}</h1><p class="note">${words.sent}</p>${sentForm(page.language)}<p><a class="button" href="${link(address(page, page.draft), page)}">${words.toDraft}</a></p>`,
  };
};
