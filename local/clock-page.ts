import { type Html, html } from '../shared/html.ts';
import { formatFor } from '../shared/messages/format.ts';
import { type Answer, redirect } from './answer.ts';
import { type ClockReason, ClockRefusal, type Journey, type MovableClock } from './clock.ts';
import { type Language, pageAnswer } from './html.ts';
import type { Operator } from './operator.ts';
import { bothLanguages, type Page, type PageRequest } from './page.ts';

export interface ClockPageOptions {
  readonly clock: MovableClock;
  readonly journey: Journey;
  readonly operator: Operator;
}

const path = '/demo/clock';
const dayMs = 24 * 60 * 60 * 1000;
/** The clock can't go back, so that a slip of the keyboard must not send it into another decade. */
const mostDays = 400;

const words = {
  id: {
    title: 'Jam demo',
    now: 'Waktu sekarang di kantor contoh',
    about:
      'Majukan waktu untuk melihat pengingat, eskalasi, dan penutupan tahap terjadi pada waktunya. Jam tidak dapat mundur.',
    days: (count: number) => `Maju ${count} hari`,
    date: 'Maju ke tanggal',
    dateHint: 'Pukul 08.00 WIB pada hari itu.',
    go: 'Majukan',
    key: 'Kunci operator',
    keyHint: 'Tercetak di terminal saat server dinyalakan.',
    enter: 'Buka',
    wrongKey: 'Kunci operator tidak cocok.',
    refused: {
      real: 'Jam ini menunjukkan waktu yang sebenarnya.',
      malformed: 'Pilih jumlah hari atau tanggal.',
      passed: 'Waktu itu sudah lewat, dan jam tidak dapat mundur.',
      'too-far': `Paling jauh ${mostDays} hari sekali maju, karena jam tidak dapat mundur.`,
    },
    problem: 'Jam tidak berubah',
    stops: (count: string) => `Jam sudah maju. Tenggat yang dilewati: ${count}.`,
    mail: 'Lihat surat yang terkirim',
  },
  en: {
    title: 'Demo clock',
    now: 'The time in the example office',
    about:
      'Move time forward to see reminders, escalations and closings happen at their own times. The clock cannot go back.',
    days: (count: number) => `Forward ${count} ${count === 1 ? 'day' : 'days'}`,
    date: 'Forward to a date',
    dateHint: 'At 08:00 western Indonesian time on that day.',
    go: 'Move forward',
    key: "Operator's key",
    keyHint: 'Printed in the terminal when the server started.',
    enter: 'Open',
    wrongKey: "The operator's key does not match.",
    refused: {
      real: 'This clock shows the real time.',
      malformed: 'Choose a number of days or a date.',
      passed: 'That time has passed, and the clock cannot go back.',
      'too-far': `At most ${mostDays} days at once, since the clock cannot go back.`,
    },
    problem: 'The clock has not changed',
    stops: (count: string) => `The clock has moved. Deadlines on the way: ${count}.`,
    mail: 'See the mail that was sent',
  },
} as const;

/** With the day of the week, as people in Jakarta read it. */
const readableTime = (instant: string, language: Language): string => {
  const { locale, moment } = formatFor(language, 'WIB');
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'Asia/Jakarta' });
  return `${weekday.format(new Date(instant))}, ${moment(instant)}`;
};

const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

const problemNotice = (language: Language, problem: string): Html =>
  html`<div class="wrong" role="alert" tabindex="-1" autofocus><h2>${words[language].problem}</h2><p>${problem}</p></div>`;

const keyForm = (language: Language): Html => {
  const text = words[language];
  return html`<form method="post" action="${path}" class="sheet"><div class="field"><label for="key">${text.key}</label>
<p class="hint" id="key-hint">${text.keyHint}</p>
<input id="key" name="key" type="password" required autocomplete="off" aria-describedby="key-hint"></div>
<button type="submit">${text.enter}</button></form>`;
};

const moveForms = (language: Language, token: string): Html => {
  const text = words[language];
  const hidden = html`<input type="hidden" name="token" value="${token}">`;
  const buttons = [1, 3, 7, 14, 30].map(
    (count) => html`<button type="submit" class="quiet" name="days" value="${count}">${text.days(count)}</button>`,
  );
  return html`<form method="post" action="${path}">${hidden}<p class="actions">${buttons}</p></form>
<form method="post" action="${path}" class="inline">${hidden}<div class="field"><label for="date">${text.date}</label>
<p class="hint" id="date-hint">${text.dateHint}</p><input id="date" name="date" type="date" required aria-describedby="date-hint"></div><button type="submit">${text.go}</button></form>
<p><a href="/demo/mail">${text.mail}</a></p>`;
};

const clockPage = (options: ClockPageOptions, request: PageRequest, problem?: string): Answer => {
  const { language } = request;
  const text = words[language];
  const entered = options.operator.isOperator(request);
  const stops = /^\d{1,6}$/.exec(request.query.get('stops') ?? '')?.[0];
  const main = html`<h1>${text.title}</h1>${problem !== undefined && problemNotice(language, problem)}
${stops !== undefined && html`<div class="note" role="status"><p>${text.stops(stops)}</p></div>`}
<div class="sheet"><p class="soft small">${text.now}</p><p><strong>${readableTime(options.clock.now(), language)}</strong></p></div>
<p>${text.about}</p>${entered ? moveForms(language, options.operator.formToken(request)) : keyForm(language)}`;
  const languages = bothLanguages(path, new URLSearchParams());
  return pageAnswer(
    { language, title: text.title, main, languages, width: 'narrow' },
    problem === undefined ? 200 : 422,
  );
};

const refusalWord = (language: Language, reason: ClockReason): string => words[language].refused[reason];

/** @throws {ClockRefusal} when it is no instant, has passed, or is too far ahead */
const targetOf = (clock: MovableClock, wish: { advanceTo?: unknown; days?: unknown; date?: unknown }): string => {
  const now = Date.parse(clock.now());
  let target = Number.NaN;
  if (typeof wish.advanceTo === 'string') target = Date.parse(wish.advanceTo);
  else if (typeof wish.date === 'string') target = Date.parse(`${wish.date}T08:00:00.000+07:00`);
  else if (wish.days !== undefined) target = now + Number(wish.days) * dayMs;
  if (Number.isNaN(target)) {
    throw new ClockRefusal('malformed', 'want advanceTo, an instant such as 2026-01-31T17:00:00.000Z, or days');
  }
  if (target < now) throw new ClockRefusal('passed', "that time has passed, and the clock can't go back");
  if (target > now + mostDays * dayMs) {
    throw new ClockRefusal('too-far', `at most ${mostDays} days at once, since the clock can't go back`);
  }
  return new Date(target).toISOString();
};

const parsed = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

/** For programs: the key is in the header, so that no form of another site can send it. */
const advanceByJson = async ({ clock, journey }: ClockPageOptions, request: PageRequest): Promise<Answer> => {
  try {
    const stops = await clock.advanceTo(targetOf(clock, parsed(request.text)), journey);
    return json(200, { now: clock.now(), stops });
  } catch (error) {
    if (error instanceof ClockRefusal) return json(409, { message: error.message });
    throw error;
  }
};

const advanceByForm = async (options: ClockPageOptions, request: PageRequest): Promise<Answer> => {
  const { clock, journey, operator } = options;
  const key = request.form.get('key');
  if (key !== null) {
    const cookie = operator.enter(key);
    return cookie ? redirect(path, [cookie]) : clockPage(options, request, words[request.language].wrongKey);
  }
  if (!operator.isOwnForm(request)) return json(403, { message: 'Forbidden' });
  try {
    const wish = Object.fromEntries(request.form);
    const stops = await clock.advanceTo(targetOf(clock, wish), journey);
    return redirect(`${path}?stops=${stops.length}`);
  } catch (error) {
    if (error instanceof ClockRefusal) return clockPage(options, request, refusalWord(request.language, error.reason));
    throw error;
  }
};

/** The demo's clock, for an operator's browser and, with the header `x-operator-key`, for programs. */
export const clockPages = (options: ClockPageOptions): readonly Page[] => [
  {
    method: 'GET',
    path,
    handle: (request) =>
      `${request.headers.accept ?? ''}`.includes('text/html')
        ? clockPage(options, request)
        : json(200, { now: options.clock.now(), movable: options.clock.movable }),
  },
  {
    method: 'POST',
    path,
    handle: (request) => {
      if (request.headers['x-operator-key'] === undefined) return advanceByForm(options, request);
      if (!options.operator.isOperator(request)) return json(403, { message: 'Forbidden' });
      return advanceByJson(options, request);
    },
  },
];
