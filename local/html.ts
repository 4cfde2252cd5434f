import { createHash } from 'node:crypto';
import { escapeHtml, type Html, html } from '../shared/html.ts';
import type { Answer } from './answer.ts';
import { stylesheet } from './stylesheet.ts';

export type Language = 'id' | 'en';

const styleHash = createHash('sha256').update(stylesheet).digest('base64');

/** What a page may load: its own style sheet and nothing else. No script runs. */
export const pagePolicy = (formTargets = "'self'"): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "img-src 'self' data:",
    "frame-src 'self'",
    `form-action ${formTargets}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const mark =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"%3E%3Crect width="16" height="16" rx="4" fill="%230b5f58"/%3E%3Cpath d="m4 8.5 2.8 2.8L12 5.5" fill="none" stroke="white" stroke-width="2"/%3E%3C/svg%3E';

export interface PageContent {
  readonly language: Language;
  readonly title: string;
  readonly main: Html;
  /** Addresses of this page in both languages. */
  readonly languages?: { readonly id: string; readonly en: string };
  /** A wide page carries tables; a narrow one a form. */
  readonly width?: 'narrow' | 'wide';
}

const switcher = (language: Language, languages: { readonly id: string; readonly en: string }): Html =>
  language === 'id'
    ? html`<nav class="languages" aria-label="Bahasa"><span aria-current="true">Indonesia</span> <a href="${languages.en}" lang="en" hreflang="en">English</a></nav>`
    : html`<nav class="languages" aria-label="Language"><a href="${languages.id}" lang="id" hreflang="id">Indonesia</a> <span aria-current="true">English</span></nav>`;

/** The whole document around the content of a page. */
const document = (page: PageContent): string => {
  const body = html`<a class="skip" href="#main">${page.language === 'id' ? 'Langsung ke isi' : 'Skip to content'}</a>
<header class="top"><a class="brand" href="/">Capaian</a>${page.languages && switcher(page.language, page.languages)}</header>
<main id="main" class="${page.width ?? 'wide'}">${page.main}</main>`;
  return `<!doctype html>
<html lang="${page.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escapeHtml(page.title)} · Capaian</title><link rel="icon" href="${escapeHtml(mark)}"><style>${stylesheet}</style></head>
<body>${body.markup}</body></html>
`;
};

/** A page as an answer. `formTargets` widens where its forms may lead, in the words of a content security policy. */
export const pageAnswer = (page: PageContent, status = 200, formTargets?: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy(formTargets) },
  body: document(page),
});
