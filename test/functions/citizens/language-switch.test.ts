import { beforeEach, describe, expect, it } from 'vitest';
import type { CitizenPage } from '../../../functions/citizens/citizen-page.ts';
import { complaintForm, fileComplaint } from '../../../functions/citizens/complaint-form.ts';
import { complaintCode, followComplaint } from '../../../functions/citizens/complaint-status.ts';
import { consultation, sendConsultation } from '../../../functions/citizens/consultation.ts';
import { start } from '../../../functions/citizens/start.ts';
import { sendSurvey, survey } from '../../../functions/citizens/survey.ts';
import { openSurvey, sendOpenSurvey } from '../../../functions/citizens/survey-open.ts';
import { answerComplaint } from '../../../functions/complaints/answer-complaint.ts';
import { getSurveyReport } from '../../../functions/surveys/get-survey-report.ts';
import { type App, openApp } from '../../support/app.ts';
import { formIn, switched } from '../../support/form-in.ts';
import { openSmallOffice } from '../../support/small-office.ts';
import { defineService, everywhere, tokenOf } from '../../support/surveying.ts';
import { type Visited, visit } from '../../support/visit.ts';
import { wholeTable } from '../../support/whole-table.ts';
import { complain, openComplaintOffice, routedComplaint } from '../complaints/office.ts';
import { place, schemeDesk } from '../schemes/scheme-desk.ts';

type Typed = Readonly<Record<string, string>>;

/** Presses the other language on a page, and sees that nothing is written by it. */
const pressed = async (app: App, page: Visited, to: 'id' | 'en', { sender, params = {}, typed = {} }: Press) => {
  const before = JSON.stringify(wholeTable(app));
  const shown = await visit(app, sender, { params, form: switched(page, to, typed) });
  expect(JSON.stringify(wholeTable(app))).toBe(before);
  expect(shown.html).toContain(`<html lang="${to}">`);
  return shown;
};

interface Press {
  readonly sender: CitizenPage;
  readonly params?: Readonly<Record<string, string>>;
  readonly typed?: Typed;
}

/** The button that Enter in a text field presses: the first of the form in the document. */
const defaultButton = ({ html }: Visited): string =>
  /<button form="form"[^>]*>|<form id="form".*?<button[^>]*>/s.exec(html)?.[0] ?? '';

describe('the language of a survey', () => {
  let app: App;
  let token = '';
  let opened: Visited;

  const press = (page: Visited, to: 'id' | 'en', typed: Typed = {}) =>
    pressed(app, page, to, { sender: sendSurvey, params: { token }, typed });
  const whole = async () =>
    (await app.call(getSurveyReport, 'budi', { unitId: 'layanan', query: { period: '2026-Q1' } })).body.whole;

  beforeEach(async () => {
    app = openApp({ now: '2026-02-02T02:00:00.000Z' });
    await openSmallOffice(app);
    token = await tokenOf(app, await defineService(app, { costApplies: true }));
    opened = await visit(app, survey, { params: { token } });
  });

  it('changes and keeps what was chosen and written', async () => {
    const typed = { requirements: '2', cost: 'na', comment: 'Antrean <panjang> 🙂' };
    const english = await press(opened, 'en', typed);
    expect(english.status).toBe(200);
    expect(english.text).toContain('Did the requirements fit the service?');
    expect(formIn(english)).toEqual({ ...formIn(opened), ...typed, lang: 'en' });
    const back = await press(english, 'id');
    expect(formIn(back)).toEqual({ ...formIn(opened), ...typed });
  });

  it('changes without a word about what is still missing', async () => {
    const english = await press(opened, 'en');
    expect(english.html).not.toContain('role="alert"');
  });

  it('changes together with what a page says is wrong', async () => {
    const wrong = await visit(app, sendSurvey, { params: { token }, form: { ...formIn(opened), requirements: '2' } });
    expect(wrong.text).toContain('Belum terkirim');
    const english = await press(wrong, 'en', { comment: 'Long' });
    expect(english.text).toContain('Not sent yet');
    expect(english.html.match(/<li><a href="#/g)).toHaveLength(8);
    expect(formIn(english)).toMatchObject({ requirements: '2', comment: 'Long' });
  });

  it('does not send an answer that is complete, nor use up the link', async () => {
    const english = await press(opened, 'en', everywhere('4'));
    expect(await whole()).toMatchObject({ answers: 0 });
    app.at('2026-02-02T02:01:00.000Z');
    const { text } = await visit(app, sendSurvey, { params: { token }, form: formIn(english) });
    expect(text).toContain('Thank you, your answer is saved');
    expect(await whole()).toMatchObject({ answers: 1, setAside: 0 });
  });

  it('leaves the time at which the page was opened as it was', async () => {
    app.at('2026-02-02T02:00:30.000Z');
    const english = await press(opened, 'en', everywhere('4'));
    expect(formIn(english).opened).toBe(formIn(opened).opened);
    app.at('2026-02-02T02:00:33.000Z');
    await visit(app, sendSurvey, { params: { token }, form: formIn(english) });
    expect(await whole()).toMatchObject({ answers: 1, setAside: 0 });
  });

  it('gives a program no older opening than a page that is opened now', async () => {
    app.at('2026-02-02T02:10:00.000Z');
    const english = await press(opened, 'en', {
      ...everywhere('4'),
      opened: formIn(opened).opened?.replace(/^\d+/, '1000') ?? '',
    });
    app.at('2026-02-02T02:10:03.000Z');
    await visit(app, sendSurvey, { params: { token }, form: formIn(english) });
    expect(await whole()).toEqual({ answers: 0, setAside: 1 });
  });

  it('frees no program from the field that people do not see', async () => {
    const english = await press(opened, 'en', { ...everywhere('4'), website: 'https://spam.example' });
    app.at('2026-02-02T02:01:00.000Z');
    await visit(app, sendSurvey, { params: { token }, form: formIn(english) });
    expect(await whole()).toEqual({ answers: 0, setAside: 1 });
  });

  it('stays with the form, whatever the address says', async () => {
    const english = await visit(app, survey, { params: { token }, lang: 'en' });
    const form = switched(english, 'id', { requirements: '1' });
    const indonesian = await visit(app, sendSurvey, { params: { token }, lang: 'en', form });
    expect(indonesian.text).toContain('Apakah prosedurnya mudah?');
    const wrong = await visit(app, sendSurvey, { params: { token }, lang: 'en', form: formIn(indonesian) });
    expect(wrong.text).toContain('Belum terkirim');
  });

  it('changes on a poster too', async () => {
    const params = { unitId: 'layanan' };
    const form = await visit(app, openSurvey, { params });
    const typed = { ...everywhere('3'), comment: 'Baik.' };
    const english = await pressed(app, form, 'en', { sender: sendOpenSurvey, params, typed });
    expect(formIn(english)).toEqual({ ...formIn(form), ...typed, lang: 'en' });
  });
});

describe('the language of a complaint', () => {
  let app: App;
  const typed = {
    text: 'Loket dua tutup.\n"Kembali besok" <kata petugas>',
    unitId: 'layanan',
    place: 'Loket 2',
    happenedOn: '2026-01-30',
    name: 'Warga Contoh',
    contact: '0800-000',
  };
  const press = (page: Visited, to: 'id' | 'en', more: Typed = {}) =>
    pressed(app, page, to, { sender: fileComplaint, typed: more });

  beforeEach(async () => {
    app = await openComplaintOffice();
  });

  it('changes and keeps every field', async () => {
    const opened = await visit(app, complaintForm);
    const english = await press(opened, 'en', typed);
    expect(english.status).toBe(200);
    expect(english.text).toContain('What happened?');
    expect(english.html).not.toContain('role="alert"');
    expect(formIn(english)).toEqual({ ...formIn(opened), ...typed, lang: 'en' });
    const sent = await visit(app, fileComplaint, { form: formIn(english) });
    expect(sent.text).toContain('Your complaint has been received');
  });

  it('changes together with what a page says is wrong', async () => {
    const wrong = await complain(app, { ...typed, text: ' ' });
    const english = await press(wrong, 'en');
    expect(english.text).toContain('The complaint is not sent yet');
    expect(english.html).toContain('aria-invalid="true"');
    const mended = await press(english, 'id', { text: 'Loket dua tutup.' });
    expect(mended.html).not.toContain('role="alert"');
    expect(formIn(mended)).toMatchObject({ place: 'Loket 2', text: 'Loket dua tutup.' });
  });

  it('changes on the page for what a program seems to have filled in', async () => {
    const caught = await complain(app, { ...typed, website: 'http://spam.example' });
    const english = await press(caught, 'en');
    expect(english.text).toContain('A program seems to have filled in this form.');
    expect(formIn(english)).toMatchObject(typed);
    expect((await visit(app, fileComplaint, { form: formIn(english) })).status).toBe(201);
  });

  it('frees no program from the field that people do not see', async () => {
    const english = await press(await visit(app, complaintForm), 'en', { ...typed, website: 'http://spam.example' });
    expect((await visit(app, fileComplaint, { form: formIn(english) })).status).toBe(422);
  });

  it('changes on the receipt, which shows the same code again', async () => {
    const receipt = await complain(app);
    const english = await press(receipt, 'en');
    expect(english.text).toContain('Write this code down');
    expect(english.html).toContain(receipt.code);
  });

  it('changes where the code is typed', async () => {
    const entry = await visit(app, complaintCode);
    const { code } = await complain(app);
    for (const half of ['7K2M', code]) {
      const english = await pressed(app, entry, 'en', { sender: followComplaint, typed: { code: half } });
      expect([english.status, formIn(english).code]).toEqual([200, half]);
      expect(english.html).not.toContain('role="alert"');
    }
  });

  it('changes together with what is wrong with a code', async () => {
    const wrong = await visit(app, followComplaint, { form: { code: 'abc' } });
    const english = await pressed(app, wrong, 'en', { sender: followComplaint });
    expect(english.text).toContain('A sign of this code is wrong.');
    expect(formIn(english).code).toBe('abc');
  });
});

describe('the language of a complaint that is followed', () => {
  let app: App;
  const press = (page: Visited, to: 'id' | 'en', typed: Typed = {}) =>
    pressed(app, page, to, { sender: followComplaint, typed });

  beforeEach(async () => {
    app = await openComplaintOffice();
  });

  it('changes and keeps an addition', async () => {
    const { code } = await routedComplaint(app);
    const english = await press(await visit(app, followComplaint, { form: { code } }), 'en', { text: 'Antrean 41.' });
    expect(english.text).toContain('Handled by');
    expect(formIn(english)).toMatchObject({ code, text: 'Antrean 41.' });
    const added = await visit(app, followComplaint, { form: formIn(english) });
    expect(added.text).toContain('Your addition is saved.');
  });

  it('changes and keeps the reason against an answer', async () => {
    const { code, complaintId } = await routedComplaint(app);
    await app.call(answerComplaint, 'budi', { complaintId, ifMatch: 2, body: { text: 'Kami tambah loket.' } });
    const answered = await visit(app, followComplaint, { form: { code } });
    const english = await press(answered, 'en', { text: 'Still one counter.' });
    expect(english.text).toContain('What about this answer?');
    expect(formIn(english)).toMatchObject({ text: 'Still one counter.' });
    const empty = await visit(app, followComplaint, { form: { ...formIn(english), text: ' ' } });
    expect((await press(empty, 'id')).html).toContain('role="alert"');
    const accepted = await visit(app, followComplaint, { form: { code, intent: 'accepted' } });
    expect((await press(accepted, 'en')).text).toContain('You accepted the answer.');
  });
});

describe('the language of a draft under discussion', () => {
  let app: App;
  const params = { ...place };
  const typed = { kind: 'comment', place: '/behaviours', text: 'Perilaku & hasil.', name: 'Warga "C"' };
  const press = (page: Visited, to: 'id' | 'en', more: Typed = {}) =>
    pressed(app, page, to, { sender: sendConsultation, params, typed: more });

  beforeEach(async () => {
    app = openApp({ now: '2027-02-03T02:00:00.000Z' });
    const desk = schemeDesk(app);
    await openSmallOffice(app);
    await desk.draft();
    await desk.consult(1, { isPublic: true });
  });

  it('changes and keeps every field', async () => {
    const opened = await visit(app, consultation, { params });
    const english = await press(opened, 'en', typed);
    expect(english.text).toContain('Have your say');
    expect(formIn(english)).toEqual({ ...formIn(opened), ...typed, lang: 'en' });
    expect((await visit(app, sendConsultation, { params, form: formIn(english) })).status).toBe(201);
  });

  it('changes together with what a page says is wrong', async () => {
    const opened = await visit(app, consultation, { params });
    const wrong = await visit(app, sendConsultation, { params, form: { ...formIn(opened), name: 'Warga' } });
    const english = await press(wrong, 'en');
    expect(english.text).toContain('Not sent yet');
    expect(formIn(english)).toMatchObject({ name: 'Warga' });
  });

  it('changes on the page for what a program seems to have filled in', async () => {
    const opened = await visit(app, consultation, { params });
    const form = { ...formIn(opened), ...typed, website: 'http://spam.example' };
    const english = await press(await visit(app, sendConsultation, { params, form }), 'en');
    expect(english.text).toContain('A program seems to have filled in this form');
    expect(formIn(english)).toMatchObject(typed);
    expect((await visit(app, sendConsultation, { params, form: formIn(english) })).status).toBe(201);
  });

  it('makes no form younger than it is', async () => {
    const opened = await visit(app, consultation, { params });
    app.at('2027-02-04T02:00:01.000Z');
    const english = await press(opened, 'en', typed);
    expect((await visit(app, sendConsultation, { params, form: formIn(english) })).status).toBe(422);
  });

  it('changes after the last day with what was not taken', async () => {
    const opened = await visit(app, consultation, { params });
    app.at('2027-03-31T17:00:00.000Z');
    const late = await visit(app, sendConsultation, { params, form: { ...formIn(opened), ...typed } });
    const english = await press(late, 'en');
    expect(english.text).toContain('What you wrote is not saved.');
    expect(formIn(english).text).toBe(typed.text);
  });
});

describe('the switch', () => {
  it('is a link where nothing can be typed', async () => {
    const app = openApp();
    await openSmallOffice(app);
    const { html } = await visit(app, start);
    expect(html).toContain('href="/warga/contoh?lang=en"');
    expect(html).not.toContain('name="switch"');
  });

  it('is not what Enter in a field presses', async () => {
    const app = await openComplaintOffice();
    for (const page of [complaintForm, complaintCode]) {
      const button = defaultButton(await visit(app, page));
      expect(button).toContain('<button');
      expect(button).not.toContain('name=');
    }
  });
});
