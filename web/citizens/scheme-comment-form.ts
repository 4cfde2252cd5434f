import { type CommentKind, commentKinds } from '../../shared/domain/schemes/consultation.ts';
import type { Bilingual } from '../../shared/domain/schemes/scheme.ts';
import { type Html, html } from '../../shared/html.ts';
import type { Language } from '../../shared/messages/language.ts';
import { keptForm, toldMark } from './kept-form.ts';
import { citizenSchemeWords } from './scheme-words.ts';

/** What a citizen fills in about a draft, as it is sent. `secret` names this one form; `website` is the trap. */
export interface CommentFields {
  readonly kind: CommentKind;
  /** A JSON pointer into the pack; empty for the whole. */
  readonly place: string;
  readonly text: string;
  readonly name: string;
  readonly secret: string;
  readonly website: string;
}

interface CommentForm {
  readonly language: Language;
  readonly action: string;
  readonly places: readonly { readonly path: string; readonly name: Bilingual }[];
  readonly fields: CommentFields;
  /** Something is wrong with the text. */
  readonly isMarked: boolean;
  /** What the page told, if anything. */
  readonly told: 'wrong' | 'trapped' | undefined;
}

const kindChoice = ({ fields, language }: CommentForm): Html => {
  const words = citizenSchemeWords[language];
  const choice = (kind: CommentKind): Html =>
    html`<label><input type="radio" name="kind" value="${kind}"${kind === fields.kind ? html` checked` : ''}> ${words.kinds[kind]}</label>`;
  return html`<fieldset><legend>${words.kind}</legend><div class="scale">${commentKinds.map(choice)}</div></fieldset>`;
};

const placeChoice = ({ fields, places, language }: CommentForm): Html => {
  const words = citizenSchemeWords[language];
  const option = (path: string, name: string): Html =>
    html`<option value="${path}"${path === fields.place ? html` selected` : ''}>${name}</option>`;
  return html`<div class="sheet"><label class="name" for="place">${words.place}</label><select id="place" name="place">${option('', words.whole)}${places.map(({ path, name }) => option(path, name[language]))}</select></div>`;
};

const textBox = ({ fields, language, isMarked }: CommentForm): Html => {
  const words = citizenSchemeWords[language];
  return html`<div class="sheet"><label class="name" for="text">${words.text}</label><p class="hint" id="text-hint">${words.textHint}</p><textarea id="text" name="text" rows="5" maxlength="4000" required dir="auto" aria-describedby="text-hint"${isMarked ? html` aria-invalid="true"` : ''}>${fields.text}</textarea></div>`;
};

const nameBox = ({ fields, language }: CommentForm): Html => {
  const words = citizenSchemeWords[language];
  return html`<div class="sheet"><label class="name" for="name">${words.name}</label><p class="hint" id="name-hint">${words.nameHint}</p><input type="text" id="name" name="name" dir="auto" maxlength="140" autocomplete="name" value="${fields.name}" aria-describedby="name-hint"></div>`;
};

/** The form of a question or a comment. What was typed stays when something is wrong. */
export const commentForm = (form: CommentForm): Html => {
  const { language, action, fields, told } = form;
  const words = citizenSchemeWords[language];
  return html`<form id="${keptForm}" method="post" action="${action}"><input type="hidden" name="lang" value="${language}"><input type="hidden" name="secret" value="${fields.secret}">${toldMark(told)}
${kindChoice(form)}${placeChoice(form)}${textBox(form)}${nameBox(form)}
${told !== 'trapped' && html`<div class="trap" aria-hidden="true"><label for="website">${words.trap}</label><input type="text" id="website" name="website" value="${fields.website}" tabindex="-1" autocomplete="off"></div>`}
<p class="soft small">${words.privacy}</p><p><button>${words.send}</button></p></form>`;
};
