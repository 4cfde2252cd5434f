import { escapeHtml } from '../html.ts';
import type { Entry, LetterContent } from './letter.ts';

/** Colours follow the reader's light or dark scheme where the mail program allows it, and are legible where it doesn't. */
const styles = {
  body: 'margin:0;padding:16px;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,sans-serif',
  main: 'max-width:36rem;margin:0 auto',
  heading: 'font-size:1.125rem;margin:1.5rem 0 .5rem',
  entry: 'margin:0 0 1.25rem;padding:0 0 0 12px;border-left:3px solid #1d6fb8',
  line: 'margin:0 0 .25rem',
  button:
    'display:inline-block;margin:.5rem 0 0;padding:10px 16px;border-radius:6px;background:#1d5fa0;color:#ffffff;text-decoration:none;font-weight:600',
  note: 'margin:1.5rem 0 0;font-size:.875rem',
} as const;

const paragraph = (text: string): string => `<p style="${styles.line}">${escapeHtml(text)}</p>`;

const button = (text: string, link: string): string =>
  `<p style="margin:0"><a href="${escapeHtml(link)}" style="${styles.button}">${escapeHtml(text)}</a></p>`;

const entryHtml = ({ sentence, deadline, toDo, button: label, link }: Entry): string =>
  `<div style="${styles.entry}">${paragraph(sentence)}${
    deadline ? `<p style="${styles.line}"><strong>${escapeHtml(deadline)}</strong></p>` : ''
  }${paragraph(toDo)}${button(label, link)}</div>`;

/** A letter as HTML: headings, paragraphs and links, styled in place, without tables, images or scripts. */
export const letterHtml = ({ language, subject, greeting, sections, more, notes }: LetterContent): string => {
  const parts = sections.map(
    ({ title, entries }) =>
      (title ? `<h2 style="${styles.heading}">${escapeHtml(title)}</h2>` : '') + entries.map(entryHtml).join(''),
  );
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(subject)}</title><style>:root{color-scheme:light dark}</style></head>
<body style="${styles.body}"><main style="${styles.main}"><p>${escapeHtml(greeting)}</p>${parts.join('\n')}${
    more ? `<div>${paragraph(more.sentence)}${button(more.button, more.link)}</div>` : ''
  }<p style="${styles.note}">${notes.map(escapeHtml).join('<br>')}</p></main></body>
</html>`;
};
