import type { Complaint, ComplaintEntry } from '../../shared/domain/complaints/complaint.ts';
import type { Zone } from '../../shared/domain/people/people.ts';
import { type Html, html } from '../../shared/html.ts';
import { formatFor } from '../../shared/messages/format.ts';
import type { Language } from '../../shared/messages/language.ts';
import { complaintWords } from './complaint-words.ts';
import type { CitizenView } from './document.ts';
import { keptForm, toldMark } from './kept-form.ts';
import { citizenWords } from './words.ts';

interface Place {
  readonly agencyId: string;
  readonly language: Language;
}

const address = ({ agencyId }: Place): string => `/warga/${encodeURIComponent(agencyId)}/pengaduan/status`;

interface CodeEntry extends Place {
  readonly typed: string;
  readonly wrong?: 'malformed' | 'unknown' | undefined;
}

/** Where the code is typed. What is wrong with it is said without saying which codes there are. */
export const codeEntryView = (page: CodeEntry): CitizenView => {
  const { language, typed, wrong } = page;
  const words = complaintWords[language];
  const said = wrong === 'malformed' ? words.codeMalformed : words.codeUnknown;
  return {
    title: words.codeTitle,
    keepsForm: true,
    main: html`<h1>${words.codeTitle}</h1>${wrong !== undefined && html`<div class="wrong" role="alert"><p>${said}</p></div>`}
<form id="${keptForm}" method="post" action="${address(page)}"><input type="hidden" name="lang" value="${language}">${toldMark(wrong && 'wrong')}
<div class="sheet"><label class="name" for="code">${words.codeLabel}</label><p class="hint" id="code-hint">${words.codeLead}</p><input type="text" id="code" name="code" maxlength="64" value="${typed}" required autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint"></div><button>${words.show}</button></form>`,
  };
};

/** A complaint as its citizen sees it: no name of the staff, only units. */
export interface StatusPage extends Place {
  readonly complaint: Complaint;
  readonly code: string;
  readonly unitName: (unitId: string) => string;
  readonly zone: Zone;
  readonly wrong?: readonly { readonly text: string }[];
  readonly said?: 'added' | 'accepted' | 'rejected';
  /** What was typed when something was wrong with it. */
  readonly text?: string;
}

const paragraphs = (text: string): readonly Html[] =>
  text.split(/\n\s*\n|\n/).map((part) => html`<p dir="auto">${part}</p>`);

const entryView = (entry: ComplaintEntry, { language, zone, unitName }: StatusPage): Html => {
  const words = complaintWords[language];
  const format = formatFor(language, zone);
  const { at, kind, unitId, text, remedy, by } = entry;
  const what = unitId === undefined ? words.entries[kind] : `${words.entries[kind]} ${unitName(unitId)}`;
  // Why somebody of the staff passed it up is between them.
  const isShown = text !== undefined && !(kind === 'escalated' && by === 'office');
  return html`<li><strong>${what}</strong> <span class="soft small">${format.moment(at)}</span>${isShown && paragraphs(text)}${remedy !== undefined && html`<p class="note">${words.remedy(remedy.what, format.day(remedy.by))}</p>`}</li>`;
};

const hiddenFields = ({ language, code, wrong = [] }: StatusPage): Html =>
  html`<input type="hidden" name="lang" value="${language}"><input type="hidden" name="code" value="${code}">${toldMark(wrong.length > 0 ? 'wrong' : undefined)}`;

const answerForm = (page: StatusPage, due: string): Html => {
  const words = complaintWords[page.language];
  const again = page.complaint.entries.some(({ kind }) => kind === 'rejected');
  return html`<section class="sheet" aria-labelledby="answer"><h2 id="answer">${words.answerTitle}</h2><p>${again ? words.answerLeadAgain(due) : words.answerLead(due)}</p>
<form method="post" action="${address(page)}">${hiddenFields(page)}<input type="hidden" name="intent" value="accepted"><button>${words.accept}</button></form>
<form id="${keptForm}" method="post" action="${address(page)}">${hiddenFields(page)}<input type="hidden" name="intent" value="rejected"><p></p><label class="name" for="reason">${words.rejectReason}</label><textarea id="reason" name="text" rows="4" maxlength="4000" required dir="auto">${page.text ?? ''}</textarea><p></p><button class="quiet">${words.reject}</button></form></section>`;
};

const addForm = (page: StatusPage): Html => {
  const words = complaintWords[page.language];
  return html`<section class="sheet" aria-labelledby="more"><h2 id="more">${words.addTitle}</h2><form id="${keptForm}" method="post" action="${address(page)}">${hiddenFields(page)}<input type="hidden" name="intent" value="added"><label class="name" for="addition">${words.addText}</label><textarea id="addition" name="text" rows="4" maxlength="4000" required dir="auto">${page.text ?? ''}</textarea><p></p><button class="quiet">${words.add}</button></form></section>`;
};

const standing = (page: StatusPage, due: string | undefined): Html => {
  const { complaint, language, unitName } = page;
  const words = complaintWords[language];
  const { stage, unitId, outcome } = complaint;
  return html`<div class="sheet"><dl><dt>${words.standing}</dt><dd><strong>${words.stages[stage]}</strong></dd>${unitId !== undefined && html`<dt>${words.handledBy}</dt><dd>${unitName(unitId)}</dd>`}${due !== undefined && html`<dt>${words.due}</dt><dd>${due}</dd>`}</dl>${outcome !== undefined && html`<p>${words.outcomes[outcome]}</p>`}</div>`;
};

const unsaved = ({ text = '', language }: StatusPage): Html | undefined =>
  text === ''
    ? undefined
    : html`<div class="sheet"><label class="name" for="unsaved">${citizenWords[language].unsaved}</label><textarea id="unsaved" name="text" rows="6" readonly dir="auto">${text}</textarea></div>`;

/** Nothing can be said any more: the form holds which complaint is shown, and gives back what came too late. */
const closedForm = (page: StatusPage): Html =>
  html`<form id="${keptForm}" method="post" action="${address(page)}">${hiddenFields(page)}<input type="hidden" name="intent" value="added">${unsaved(page)}</form>`;

const replies = (page: StatusPage, due: string | undefined): Html => {
  const { stage } = page.complaint;
  if (stage === 'closed') return closedForm(page);
  return stage === 'answered' ? answerForm(page, due ?? '') : addForm(page);
};

/** How a complaint stands, what was said, and what the citizen can do now. */
export const statusView = (page: StatusPage): CitizenView => {
  const { complaint, language, zone, wrong = [], said } = page;
  const words = complaintWords[language];
  const { wait, text, entries } = complaint;
  const due = wait === undefined ? undefined : formatFor(language, zone).moment(wait.dueAt);
  return {
    title: words.codeTitle,
    keepsForm: true,
    main: html`<h1>${words.codeTitle}</h1>${wrong.length > 0 && html`<div class="wrong" role="alert">${wrong.map((one) => html`<p>${one.text}</p>`)}</div>`}${said !== undefined && html`<p class="note" role="status">${words.said[said]}</p>`}
${standing(page, due)}
<h2>${words.history}</h2><ol class="steps">${entries.map((entry) => entryView(entry, page))}</ol>
${replies(page, due)}
<h2>${words.yours}</h2><div class="sheet">${paragraphs(text)}</div>`,
  };
};
