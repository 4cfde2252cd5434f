import { escapeHtml, type Html, html } from '../../shared/html.ts';
import type { Language } from '../../shared/messages/language.ts';
import { firstButton, switchButton } from './kept-form.ts';
import { citizenStyle } from './style.ts';
import { citizenWords } from './words.ts';

/** What one page for citizens shows. */
export interface CitizenView {
  readonly title: string;
  readonly main: Html;
  /** There is a form whose id is `keptForm`: changing the language loses nothing of it. */
  readonly keepsForm?: boolean;
}

/** Where and for whom it is shown. */
export interface CitizenFrame {
  readonly language: Language;
  /** The address of the page, without a query. */
  readonly path: string;
  /** The name of the office; absent where none is known. */
  readonly office?: string;
}

const languages = (keepsForm: boolean, { language, path }: CitizenFrame): Html => {
  const way = (to: Language, name: string): Html => {
    if (to === language) return html`<span aria-current="true" lang="${to}">${name}</span>`;
    if (keepsForm) return switchButton(to, name);
    return html`<a href="${path}?lang=${to}" lang="${to}" hreflang="${to}">${name}</a>`;
  };
  return html`${keepsForm && firstButton(language)}<nav class="languages" aria-label="${citizenWords[language].language}">${way('id', 'Indonesia')}${way('en', 'English')}</nav>`;
};

/** The whole document: works without a script, in one request, on a phone of ten years ago. */
export const citizenDocument = ({ title, main, keepsForm = false }: CitizenView, frame: CitizenFrame): string => {
  const { language, office } = frame;
  const body = html`<a class="skip" href="#main">${citizenWords[language].skip}</a>
<header><p>${office ?? 'Capaian'}</p>${languages(keepsForm, frame)}</header>
<main id="main">${main}</main>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${citizenStyle}</style></head>
<body>${body.markup}</body></html>
`;
};
