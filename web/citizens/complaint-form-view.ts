import { type Html, html } from '../../shared/html.ts';
import type { Language } from '../../shared/messages/language.ts';
import { complaintWords } from './complaint-words.ts';
import type { CitizenView } from './document.ts';
import { keptForm, toldMark } from './kept-form.ts';

/** What a citizen fills in, as it is sent. `secret` makes the code of this one form; `website` is the trap. */
export interface FormFields {
  readonly text: string;
  readonly unitId: string;
  readonly place: string;
  readonly happenedOn: string;
  readonly name: string;
  readonly contact: string;
  readonly secret: string;
  readonly website: string;
}

interface Place {
  readonly agencyId: string;
  readonly language: Language;
}

interface FormPage extends Place {
  readonly fields: FormFields;
  readonly wrong: readonly { readonly field: string; readonly text: string }[];
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
  readonly today: string;
  /** Somebody filled in the trap, perhaps a helper of the browser: this time there is none. */
  readonly isTrapped: boolean;
}

const base = ({ agencyId }: Place): string => `/warga/${encodeURIComponent(agencyId)}/pengaduan`;

const wrongBox = (title: string, texts: readonly string[]): Html =>
  html`<div class="wrong" role="alert"><h2>${title}</h2>${texts.map((text) => html`<p>${text}</p>`)}</div>`;

const unitChoice = ({ units, fields, language }: FormPage): Html => {
  const words = complaintWords[language];
  const option = (value: string, name: string): Html =>
    value === fields.unitId
      ? html`<option value="${value}" selected>${name}</option>`
      : html`<option value="${value}">${name}</option>`;
  return html`<div class="sheet"><label class="name" for="unitId">${words.unit}</label><select id="unitId" name="unitId">${option('', words.unitUnknown)}${units.map(({ unitId, name }) => option(unitId, name))}</select></div>`;
};

const story = ({ fields, language, wrong }: FormPage): Html => {
  const words = complaintWords[language];
  const isWrong = wrong.some(({ field }) => field === 'text');
  const marked = isWrong
    ? html`<textarea id="text" name="text" rows="6" maxlength="4000" required dir="auto" aria-describedby="text-hint" aria-invalid="true">${fields.text}</textarea>`
    : html`<textarea id="text" name="text" rows="6" maxlength="4000" required dir="auto" aria-describedby="text-hint">${fields.text}</textarea>`;
  return html`<div class="sheet"><label class="name" for="text">${words.text}</label><p class="hint" id="text-hint">${words.textHint}</p>${marked}</div>`;
};

const whereAndWhen = ({ fields, language, today }: FormPage): Html => {
  const words = complaintWords[language];
  return html`<div class="sheet"><label class="name" for="place">${words.place}</label><p class="hint" id="place-hint">${words.placeHint}</p><input type="text" id="place" name="place" dir="auto" maxlength="350" value="${fields.place}" aria-describedby="place-hint"></div>
<div class="sheet"><label class="name" for="happenedOn">${words.happenedOn}</label><input type="date" id="happenedOn" name="happenedOn" max="${today}" value="${fields.happenedOn}"></div>`;
};

const who = ({ fields, language }: FormPage): Html => {
  const words = complaintWords[language];
  return html`<fieldset aria-describedby="who-hint"><legend>${words.who}</legend><p class="hint" id="who-hint">${words.whoHint}</p>
<p><label class="name" for="name">${words.name}</label><input type="text" id="name" name="name" dir="auto" maxlength="140" autocomplete="name" value="${fields.name}"></p>
<label class="name" for="contact">${words.contact}</label><input type="text" id="contact" name="contact" maxlength="140" value="${fields.contact}"></fieldset>`;
};

const trap = ({ language, fields }: FormPage): Html =>
  html`<div class="trap" aria-hidden="true"><label for="website">${complaintWords[language].trap}</label><input type="text" id="website" name="website" value="${fields.website}" tabindex="-1" autocomplete="off"></div>`;

const wrongIn = ({ wrong, isTrapped, language }: FormPage): readonly string[] => [
  ...(isTrapped ? [complaintWords[language].trapped] : []),
  ...wrong.map(({ text }) => text),
];

/** The form of a complaint. What was typed stays when something is wrong, or a program seems to have filled it in. */
export const formView = (page: FormPage): CitizenView => {
  const { language, fields, isTrapped } = page;
  const words = complaintWords[language];
  const wrong = wrongIn(page);
  const told = isTrapped ? 'trapped' : 'wrong';
  const box = wrong.length > 0 && wrongBox(words.wrongTitle, wrong);
  return {
    title: wrong.length > 0 ? `${words.wrongTitle}: ${words.title}` : words.title,
    keepsForm: true,
    main: html`<h1>${words.title}</h1>${box}<p>${words.lead}</p>
<form id="${keptForm}" method="post" action="${base(page)}"><input type="hidden" name="lang" value="${language}"><input type="hidden" name="secret" value="${fields.secret}">${toldMark(wrong.length > 0 ? told : undefined)}
${story(page)}${unitChoice(page)}${whereAndWhen(page)}${who(page)}${!isTrapped && trap(page)}
<p class="soft small">${words.privacy}</p><p><button>${words.send}</button></p></form>
<p><a href="${base(page)}/status?lang=${language}">${words.followLink}</a></p>`,
  };
};

interface Receipt extends Place {
  readonly code: string;
  readonly secret: string;
  /** What was written into the form after it had been sent. */
  readonly unsent: string;
}

/** Holds the receipt while the language changes, and what can still be added to the complaint. */
const receiptForm = (page: Receipt): Html => {
  const { language, code, secret, unsent } = page;
  const words = complaintWords[language];
  const hidden = html`<input type="hidden" name="lang" value="${language}"><input type="hidden" name="secret" value="${secret}">`;
  if (unsent === '') return html`<form id="${keptForm}" method="post" action="${base(page)}">${hidden}</form>`;
  return html`<form id="${keptForm}" class="sheet" method="post" action="${base(page)}">${hidden}<input type="hidden" name="code" value="${code}"><input type="hidden" name="intent" value="added"><p>${words.unsent}</p><label class="name" for="addition">${words.addText}</label><textarea id="addition" name="text" rows="6" maxlength="4000" required dir="auto">${unsent}</textarea><p></p><button formaction="${base(page)}/status">${words.add}</button></form>`;
};

/** The receipt: the code is on this page and nowhere else. By the secret of its form the page can be shown again. */
export const codeView = (page: Receipt): CitizenView => {
  const { language, code } = page;
  const words = complaintWords[language];
  return {
    title: words.sentTitle,
    keepsForm: true,
    main: html`<h1>${words.sentTitle}</h1><div class="note"><p>${words.codeLabel}</p><p class="code" id="code">${code}</p><p><strong>${words.codeOnce}</strong></p></div>
<p>${words.next}</p><form method="post" action="${base(page)}/status"><input type="hidden" name="lang" value="${language}"><input type="hidden" name="code" value="${code}"><button>${words.open}</button></form>
${receiptForm(page)}`,
  };
};
