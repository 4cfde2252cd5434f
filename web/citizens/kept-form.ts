import { type Html, html } from '../../shared/html.ts';
import type { Language } from '../../shared/messages/language.ts';
import { citizenWords } from './words.ts';

interface Unsaved {
  readonly name: string;
  readonly label: string;
  readonly language: Language;
}

/** The form of a page that holds what was typed bears this id: the language is changed by sending it. */
export const keptForm = 'form';

/** Of a page that only says that something has arrived: it can be said in the other language. */
export const sentForm = (language: Language): Html =>
  html`<form id="${keptForm}" method="post"><input type="hidden" name="lang" value="${language}"><input type="hidden" name="sent" value="1"></form>`;

/** Gives back in a form what was not taken, to be copied. `name` is that of the field from which it came. */
export const unsavedForm = (text: string, { name, label, language }: Unsaved): Html =>
  html`<form id="${keptForm}" class="sheet" method="post"><input type="hidden" name="lang" value="${language}"><label class="name" for="unsaved">${label}</label><textarea id="unsaved" name="${name}" rows="6" readonly dir="auto">${text}</textarea></form>`;

/** Says with the form that its page told what is wrong, so that the same page in the other language tells it too. */
export const toldMark = (told: 'wrong' | 'trapped' | undefined): Html | undefined =>
  told === undefined ? undefined : html`<input type="hidden" name="told" value="${told}">`;

/**
 * What Enter in a text field presses: the first button of a form in the document. Without it that would be the language,
 * which stands above the form. Out of sight, and no stop for the Tab key.
 */
export const firstButton = (language: Language): Html =>
  html`<button form="${keptForm}" class="trap" tabindex="-1" aria-hidden="true">${citizenWords[language].goOn}</button>`;

/** Sends the form to be shown in another language, and not to be taken. */
export const switchButton = (to: Language, name: string): Html =>
  html`<button form="${keptForm}" formnovalidate name="switch" value="${to}" lang="${to}">${name}</button>`;
