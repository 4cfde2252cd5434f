import { type Html, html } from '../../shared/html.ts';
import type { Language } from '../../shared/messages/language.ts';
import { qrPath } from '../../shared/qr-path.ts';
import type { CitizenView } from './document.ts';
import { surveyWords } from './survey-words.ts';

interface Poster {
  readonly office: string;
  readonly unit: string;
  /** To where the QR code leads. */
  readonly address: string;
  readonly language: Language;
}

/** Words in lines of about so many letters, at most three: an SVG wraps nothing. */
const linesOf = (text: string, most: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 3);
};

interface TextAt {
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
}

const line = (text: string, { y, size, bold = false }: TextAt): Html =>
  html`<text x="105" y="${y}" font-size="${size}" text-anchor="middle"${bold ? html` font-weight="700"` : ''}>${text}</text>`;

const side = 120;

/** A sheet of A4 in millimetres, black on white whatever the device prefers: printers have no dark mode. */
const sheet = ({ office, unit, address, language }: Poster): Html => {
  const words = surveyWords[language];
  const { size, path } = qrPath(address);
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297" width="100%" role="img" aria-label="${words.posterName(unit)}" font-family="system-ui, sans-serif" fill="#000"><rect width="210" height="297" fill="#fff"/>${line(office, { y: 28, size: 8 })}${linesOf(unit, 30).map((text, index) => line(text, { y: 42 + index * 11, size: 10, bold: true }))}${line(words.posterHeading, { y: 86, size: 13, bold: true })}<path transform="translate(45 96) scale(${side / size})" d="${path}" shape-rendering="crispEdges"/>${line(words.posterScan, { y: 232, size: 8 })}${line(words.posterOther, { y: 245, size: 5.5 })}${linesOf(address.replace(/^https?:\/\//, '').replaceAll('/', '/ '), 52).map((text, index) => line(text.replaceAll('/ ', '/'), { y: 266 + index * 7, size: 5 }))}</svg>`;
};

/** A poster to print, with the QR code of the unit's open channel. */
export const surveyPosterView = (poster: Poster): CitizenView => {
  const words = surveyWords[poster.language];
  const title = words.posterTitle(poster.unit);
  return {
    title,
    main: html`<div class="no-print"><h1>${title}</h1><p class="soft">${words.posterLead}</p></div>${sheet(poster)}`,
  };
};
