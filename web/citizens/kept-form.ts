import { type Html, html } from '../../shared/html.ts';
import type { Language } from '../../shared/messages/language.ts';
import { citizenWords } from './words.ts';

/** The form of a page that holds what was typed bears this id: the language is changed by sending it. */
export const keptForm = 'form';

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
