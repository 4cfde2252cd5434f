import { type Html, html } from '../shared/html.ts';
import { formatFor } from '../shared/messages/format.ts';
import { BadCursor } from '../shared/ports/table.ts';
import { type Answer, gatewayMessage } from './answer.ts';
import { type Language, pageAnswer } from './html.ts';
import type { LetterSummary, MailSink, StoredLetter } from './mail-sink.ts';
import { bothLanguages, type Page, type PageRequest } from './page.ts';

const words = {
  id: {
    title: 'Surat',
    about: 'Surat yang semestinya terkirim. Tidak satu pun meninggalkan mesin ini.',
    search: 'Alamat penerima',
    find: 'Cari',
    all: 'Semua surat',
    none: 'Belum ada surat.',
    noneFor: (to: string) => `Belum ada surat untuk ${to}.`,
    when: 'Waktu',
    to: 'Kepada',
    subject: 'Perihal',
    older: 'Lebih lama',
    missing: 'Surat ini tidak ada',
    back: 'Kembali ke daftar surat',
    id: 'Message-ID',
    repeats: 'Terkirim ulang',
    times: (count: number, at: string) => `${count} kali, terakhir ${at}; penerima tetap melihat satu surat`,
    text: 'Isi sebagai teks',
    html: 'Isi sebagai HTML',
  },
  en: {
    title: 'Mail',
    about: 'The mail that would have been sent. None of it leaves this machine.',
    search: 'Address of the recipient',
    find: 'Search',
    all: 'All letters',
    none: 'No letters yet.',
    noneFor: (to: string) => `No letters for ${to} yet.`,
    when: 'Time',
    to: 'To',
    subject: 'Subject',
    older: 'Older',
    missing: 'There is no such letter',
    back: 'Back to the list',
    id: 'Message-ID',
    repeats: 'Sent again',
    times: (count: number, at: string) =>
      `${count === 1 ? 'once' : `${count} times`}, last ${at}; the recipient still sees one letter`,
    text: 'As text',
    html: 'As HTML',
  },
} as const;

const path = '/demo/mail';

/** As people in Jakarta read it. */
const readableTime = (instant: string, language: Language): string => formatFor(language, 'WIB').moment(instant);

const listAddress = (to: string | undefined, cursor?: string): string => {
  const query = new URLSearchParams({
    ...(to === undefined ? {} : { to }),
    ...(cursor === undefined ? {} : { cursor }),
  });
  return query.size > 0 ? `${path}?${query}` : path;
};

const row = (letter: LetterSummary, language: Language): Html =>
  html`<tr><th scope="row"><a href="${path}/${letter.letterId}">${letter.subject}</a></th>
<td><a href="${listAddress(letter.to)}">${letter.to}</a></td>
<td class="small soft"><time datetime="${letter.at}">${readableTime(letter.at, language)}</time></td></tr>`;

const table = (letters: readonly LetterSummary[], language: Language): Html => {
  const text = words[language];
  return html`<div class="scroll"><table class="stack"><thead><tr><th scope="col">${text.subject}</th><th scope="col">${text.to}</th><th scope="col">${text.when}</th></tr></thead>
<tbody>${letters.map((letter) => row(letter, language))}</tbody></table></div>`;
};

const wishOf = (request: PageRequest): { to?: string; cursor?: string } => {
  const to = request.query.get('to')?.trim().slice(0, 254);
  const cursor = request.query.get('cursor');
  return { ...(to ? { to } : {}), ...(cursor ? { cursor } : {}) };
};

const listPage = async (sink: MailSink, request: PageRequest): Promise<Answer> => {
  const { language } = request;
  const text = words[language];
  const wish = wishOf(request);
  const { letters, cursor } = await sink.list({ ...wish, limit: 30 });
  const empty = wish.to === undefined ? text.none : text.noneFor(wish.to);
  const main = html`<h1>${text.title}</h1><p class="soft">${text.about}</p>
<form method="get" action="${path}" class="inline" role="search"><div class="field"><label for="to">${text.search}</label>
<input id="to" name="to" type="search" inputmode="email" value="${wish.to ?? ''}" maxlength="254" autocapitalize="none"></div>
<button type="submit">${text.find}</button>${wish.to !== undefined && html`<a class="button quiet" href="${path}">${text.all}</a>`}</form>
${letters.length > 0 ? table(letters, language) : html`<p class="note">${empty}</p>`}
${cursor !== undefined && html`<p><a class="button quiet" href="${listAddress(wish.to, cursor)}" rel="next">${text.older}</a></p>`}`;
  return pageAnswer({ language, title: text.title, main, languages: bothLanguages(path, request.query) });
};

const facts = (letter: StoredLetter, language: Language): Html => {
  const text = words[language];
  const again =
    letter.repeats > 0 &&
    html`<dt>${text.repeats}</dt><dd>${text.times(letter.repeats, readableTime(letter.repeatedAt ?? letter.at, language))}</dd>`;
  return html`<dl class="facts sheet"><dt>${text.to}</dt><dd><a href="${listAddress(letter.to)}">${letter.to}</a></dd>
<dt>${text.when}</dt><dd><time datetime="${letter.at}">${readableTime(letter.at, language)}</time></dd>
<dt>${text.id}</dt><dd><code>${letter.messageId}</code></dd>${again}</dl>`;
};

/** Whoever presses a link of a letter goes there, and leaves this page. */
const sandbox = 'allow-top-navigation-by-user-activation';

const missingPage = (language: Language): Answer => {
  const text = words[language];
  const main = html`<h1>${text.missing}</h1><p><a href="${path}">${text.back}</a></p>`;
  return pageAnswer({ language, title: text.missing, main, width: 'narrow' }, 404);
};

const letterPage = async (sink: MailSink, request: PageRequest): Promise<Answer> => {
  const { language } = request;
  const text = words[language];
  const letter = await sink.read(request.parameters.letterId ?? '');
  if (!letter) return missingPage(language);
  const main = html`<p class="small"><a href="${path}">${text.back}</a></p><h1>${letter.subject}</h1>${facts(letter, language)}
<h2>${text.text}</h2><div class="sheet"><pre>${letter.text}</pre></div>
<h2>${text.html}</h2><iframe src="${path}/${letter.letterId}/html" sandbox="${sandbox}" title="${text.html}"></iframe>`;
  return pageAnswer({ language, title: letter.subject, main, languages: bothLanguages(request.path, request.query) });
};

/** The letter's own markup: it may style itself, and nothing else. */
const framePolicy = [
  `sandbox ${sandbox}`,
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'",
].join('; ');

const letterFrame = async (sink: MailSink, request: PageRequest): Promise<Answer> => {
  const letter = await sink.read(request.parameters.letterId ?? '');
  if (!letter) return missingPage(request.language);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': framePolicy,
    'x-frame-options': 'SAMEORIGIN',
  };
  return { status: 200, headers, body: letter.html.replace('<head>', '<head><base target="_top">') };
};

const letterList = async (sink: MailSink, request: PageRequest): Promise<Answer> => {
  const limit = Math.min(Math.max(Math.trunc(Number(request.query.get('limit'))) || 50, 1), 200);
  const { letters, cursor } = await sink.list({ ...wishOf(request), limit });
  const whole = await Promise.all(letters.map(({ letterId }) => sink.read(letterId)));
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ letters: whole, cursor }),
  };
};

/** Cursors come back from the browser, where anybody can edit them. */
const orBadRequest = (answer: Promise<Answer>): Promise<Answer> =>
  answer.catch((error: unknown) => {
    if (error instanceof BadCursor) return gatewayMessage(400, 'Bad Request');
    throw error;
  });

/**
 * The pages of the sink. They show everybody's letters to anybody, so they belong to a demo: an office sends by SMTP.
 */
export const mailPages = (sink: MailSink): readonly Page[] => [
  { method: 'GET', path, handle: (request) => orBadRequest(listPage(sink, request)) },
  { method: 'GET', path: `${path}.json`, handle: (request) => orBadRequest(letterList(sink, request)) },
  { method: 'GET', path: `${path}/{letterId}`, handle: (request) => letterPage(sink, request) },
  { method: 'GET', path: `${path}/{letterId}/html`, handle: (request) => letterFrame(sink, request) },
];
