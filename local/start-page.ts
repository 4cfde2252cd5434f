import { type Html, html } from '../shared/html.ts';
import type { Answer } from './answer.ts';
import { type Language, pageAnswer } from './html.ts';
import type { DemoPerson } from './identity/login-page.ts';
import { bothLanguages, type Page, type PageRequest } from './page.ts';

export interface StartPageOptions {
  /** Whose server this is, such as "Dinas Contoh Kota Rakumpit". */
  readonly office: string;
  readonly baseUrl: string;
  /** Whom anyone may be; undefined for an office, which then shows neither people nor the pages of a demo. */
  readonly people?: readonly DemoPerson[];
  /** Where people of an office mind their passwords. */
  readonly accountPaths?: { readonly forgot: string; readonly change: string };
  /** Where the page is; `/` when absent, which the web application takes where it is served. */
  readonly path?: string;
  /** Rejects when the table does not answer. */
  readonly probe: () => Promise<unknown>;
}

const words = {
  id: {
    title: 'Penilaian kinerja pegawai',
    about:
      'Capaian mengelola kinerja pegawai sepanjang tahun: sasaran, realisasi dan bukti dukungnya, dialog kinerja, penilaian, keberatan, dan tindak lanjut.',
    demo: 'Ini kantor contoh. Semua orang di dalamnya rekaan, dan tidak satu surat pun meninggalkan mesin ini.',
    see: 'Yang dapat Anda lihat',
    mail: ['Surat', 'Pengingat, eskalasi, dan pengumuman yang semestinya terkirim.'],
    clock: ['Jam demo', 'Majukan waktu, dan tenggat pun berjalan pada waktunya.'],
    api: ['Uraian API', 'Semua operasi, dalam OpenAPI 3.1.'],
    health: ['Kesehatan', 'Apakah server dan penyimpanannya menjawab.'],
    account: 'Akun Anda',
    change: ['Ganti kata sandi', 'Bila Anda tahu kata sandi yang sekarang.'],
    forgot: ['Lupa kata sandi', 'Tautan untuk memilih yang baru datang lewat surel.'],
    people: 'Masuk sebagai',
    peopleHint: 'Pilih nama akun seorang pegawai contoh, lalu mintalah token baginya di terminal:',
    use: 'Token berlaku 15 menit. Pakailah untuk setiap permintaan:',
    role: 'Peran',
    person: 'Pegawai dan nama akun',
  },
  en: {
    title: 'Performance appraisal of civil servants',
    about:
      'Capaian runs the performance year of civil servants: targets, actuals with their evidence, performance dialogues, ratings, appeals and follow-up.',
    demo: 'This is an example office. Everybody in it is invented, and no letter leaves this machine.',
    see: 'What you can look at',
    mail: ['Mail', 'The reminders, escalations and announcements that would have been sent.'],
    clock: ['Demo clock', 'Move time forward, and deadlines happen at their own times.'],
    api: ['API description', 'Every operation, in OpenAPI 3.1.'],
    health: ['Health', 'Whether the server and its storage answer.'],
    account: 'Your account',
    change: ['Change your password', 'If you know the current one.'],
    forgot: ['Forgot your password', 'A link for choosing a new one comes by e-mail.'],
    people: 'Sign in as',
    peopleHint: 'Choose the account name of an example employee, then ask for a token in a terminal:',
    use: 'A token is good for 15 minutes. Use it with every request:',
    role: 'Role',
    person: 'Employee and account name',
  },
} as const;

const card = (href: string, [title, text]: readonly [string, string]): Html =>
  html`<li><a href="${href}">${title}</a><p>${text}</p></li>`;

const rolesTable = (people: readonly DemoPerson[], language: Language): Html => {
  const text = words[language];
  const rows = [...Map.groupBy(people, ({ roleHint }) => roleHint)].map(([role, holders]) => {
    const names = holders.map(({ name, login }) => html`<li>${name} <code>${login}</code></li>`);
    return html`<tr><th scope="row" lang="id">${role}</th><td><ul class="names">${names}</ul></td></tr>`;
  });
  return html`<div class="scroll"><table class="stack"><thead><tr><th scope="col">${text.role}</th><th scope="col">${text.person}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
};

const peopleSection = ({ people = [], baseUrl }: StartPageOptions, language: Language): Html | undefined => {
  const [first] = people;
  if (!first) return undefined;
  const text = words[language];
  const token = `npm run --silent token -- --as ${first.login} --url ${baseUrl}`;
  return html`<h2>${text.people}</h2><p>${text.peopleHint}</p><div class="sheet"><pre>${token}</pre></div>
<p>${text.use}</p><div class="sheet"><pre>curl -H "Authorization: Bearer $(${token})" ${baseUrl}/api/me</pre></div>${rolesTable(people, language)}`;
};

const accountSection = ({ accountPaths }: StartPageOptions, language: Language): Html | undefined => {
  if (accountPaths === undefined) return undefined;
  const text = words[language];
  return html`<h2>${text.account}</h2><ul class="cards">${card(accountPaths.change, text.change)}${card(accountPaths.forgot, text.forgot)}</ul>`;
};

const startPage = (options: StartPageOptions, { language, query }: PageRequest): Answer => {
  const text = words[language];
  const demo = options.people !== undefined;
  const main = html`<p class="soft small">${options.office}</p><h1>${text.title}</h1><p>${text.about}</p>
${demo && html`<div class="note"><p>${text.demo}</p></div>`}${accountSection(options, language)}<h2>${text.see}</h2><ul class="cards">
${demo && [card('/demo/mail', text.mail), card('/demo/clock', text.clock)]}${card('/api/openapi.json', text.api)}${card('/healthz', text.health)}</ul>
${peopleSection(options, language)}`;
  return pageAnswer({ language, title: text.title, main, languages: bothLanguages(options.path ?? '/', query) });
};

const health = async (probe: StartPageOptions['probe']): Promise<Answer> => {
  const [status, word] = await probe().then(
    () => [200, 'ok'] as const,
    () => [503, 'no answer from the table'] as const,
  );
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ status: word }) };
};

/** What a server is and what it offers, for whoever opens it in a browser, and `/healthz` for whoever watches it. */
export const startPages = (options: StartPageOptions): readonly Page[] => [
  { method: 'GET', path: options.path ?? '/', handle: (request) => startPage(options, request) },
  { method: 'GET', path: '/healthz', handle: () => health(options.probe) },
];
