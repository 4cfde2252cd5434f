import { describe, expect, it } from 'vitest';
import { sendSurvey, survey } from '../../../functions/citizens/survey.ts';
import { getSurveyReport } from '../../../functions/surveys/get-survey-report.ts';
import { type App, openApp } from '../../support/app.ts';
import { openSmallOffice } from '../../support/small-office.ts';
import { answerBy, defineService, everywhere, openedIn, tokenOf } from '../../support/surveying.ts';
import { visit } from '../../support/visit.ts';
import { wholeTable } from '../../support/whole-table.ts';

const start = '2026-02-02T02:00:00.000Z';

const opened = async (overrides = {}): Promise<{ app: App; serviceId: string; token: string }> => {
  const app = openApp({ now: start });
  await openSmallOffice(app);
  const serviceId = await defineService(app, overrides);
  return { app, serviceId, token: await tokenOf(app, serviceId) };
};

const reportOf = async (app: App) =>
  (await app.call(getSurveyReport, 'budi', { unitId: 'layanan', query: { period: '2026-Q1' } })).body;

describe('the page behind a link', () => {
  it.each(['id', 'en'] as const)('is below thirty kilobytes in all, in %s', async (lang) => {
    const { app, token } = await opened({ costApplies: true });
    const { html, status } = await visit(app, survey, { params: { token }, lang });
    expect(status).toBe(200);
    expect(Buffer.byteLength(html)).toBeLessThan(30_000);
    expect(html).not.toMatch(/<script|<img|<link|src=|url\(|style="/);
  });

  it('asks eight questions about what is free', async () => {
    const { app, token } = await opened();
    const { html } = await visit(app, survey, { params: { token } });
    expect(html.match(/<fieldset/g)).toHaveLength(8);
    expect(html).not.toContain('name="cost"');
  });

  it('asks nine where something is paid', async () => {
    const { app, token } = await opened({ costApplies: true });
    expect((await visit(app, survey, { params: { token } })).html.match(/<fieldset/g)).toHaveLength(9);
  });

  it('thanks for an answer, which counts at once', async () => {
    const { app, token } = await opened();
    const { text, status } = await answerBy(app, token);
    expect([status, text]).toEqual([200, expect.stringContaining('jawaban Anda tersimpan')]);
    expect((await reportOf(app)).whole).toMatchObject({
      answers: 1,
      setAside: 0,
      index: { index: 100_00, quality: 'A' },
    });
  });

  it('keeps what was chosen when something is missing', async () => {
    const { app, token } = await opened();
    const form = { requirements: '2', comment: 'Antrean <panjang>', opened: 'x' };
    const { status, html, text } = await visit(app, sendSurvey, { params: { token }, form });
    expect(status).toBe(422);
    expect(html).toContain('value="2" checked');
    expect(html).toContain('Antrean &lt;panjang&gt;</textarea>');
    expect(html.match(/<li><a href="#/g)).toHaveLength(7);
    expect(html).toContain('aria-describedby="time-wrong"');
    expect(text).toContain('Belum terkirim');
  });

  it('does not forget when it was opened', async () => {
    const { app, token } = await opened();
    const first = openedIn(await visit(app, survey, { params: { token } }));
    const again = await visit(app, sendSurvey, { params: { token }, form: { opened: first } });
    expect(openedIn(again)).toBe(first);
  });

  it('says kindly that it was used', async () => {
    const { app, token } = await opened();
    await answerBy(app, token);
    const { status, text } = await visit(app, sendSurvey, { params: { token }, form: everywhere('1') });
    expect([status, text]).toEqual([410, expect.stringContaining('Tautan ini sudah dipakai')]);
    expect((await reportOf(app)).whole.answers).toBe(1);
  });

  it('takes one of two answers sent at once', async () => {
    const { app, token } = await opened();
    const form = { ...everywhere('3'), opened: openedIn(await visit(app, survey, { params: { token } })) };
    app.at('2026-02-02T02:01:00.000Z');
    const both = await Promise.all([1, 2].map(() => visit(app, sendSurvey, { params: { token }, form })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    expect((await reportOf(app)).whole.answers).toBe(1);
  });

  it('says kindly that it expired after fourteen days', async () => {
    const { app, token } = await opened();
    app.at('2026-02-16T02:00:00.001Z');
    const { status, text } = await visit(app, survey, { params: { token } });
    expect([status, text]).toEqual([410, expect.stringContaining('sudah lewat waktunya')]);
  });

  it('is not there for a token that nobody gave', async () => {
    const { app } = await opened();
    expect((await visit(app, survey, { params: { token: 'abc' } })).status).toBe(404);
  });

  it('is not there in another agency', async () => {
    const { app, token } = await opened();
    expect((await visit(app, survey, { params: { token }, agencyId: 'lain' })).status).toBe(404);
  });
});

describe('an answer is set aside', () => {
  it('when the hidden field is filled', async () => {
    const { app, token } = await opened();
    await answerBy(app, token, { form: { website: 'https://spam.example' } });
    expect((await reportOf(app)).whole).toEqual({ answers: 0, setAside: 1 });
  });

  it('when the page was open for three seconds', async () => {
    const { app, token } = await opened();
    await answerBy(app, token, { seconds: 3 });
    expect((await reportOf(app)).whole).toEqual({ answers: 0, setAside: 1 });
  });

  it('when the form claims another time than the page was opened', async () => {
    const { app, token } = await opened();
    const real = openedIn(await visit(app, survey, { params: { token } }));
    const claimed = real.replace(/^\d+/, '1000');
    await visit(app, sendSurvey, { params: { token }, form: { ...everywhere('4'), opened: claimed } });
    expect((await reportOf(app)).whole).toEqual({ answers: 0, setAside: 1 });
  });
});

describe('the table', () => {
  it('holds no token and ties no answer to one', async () => {
    const { app, token } = await opened();
    await answerBy(app, token, { form: { comment: 'Ramah sekali' } });
    const rows = (await wholeTable(app)).map((row) => JSON.stringify(row));
    const answers = rows.filter((row) => row.includes('Ramah sekali'));
    expect(answers).toHaveLength(1);
    const [hash] = rows.filter((row) => row.includes('SURVEY-TOKEN#')).map((row) => /TOKEN#(\w+)/.exec(row)?.[1] ?? '');
    expect(answers[0]).not.toContain(hash);
    expect(answers[0]).not.toMatch(/T\d\d:\d\d/);
    // The officer who made the link has it in the record of that request, for eight days, and nobody else.
    expect(rows.filter((row) => row.includes(token) && !row.includes('REQUESTS'))).toEqual([]);
  });
});
