import { beforeEach, describe, expect, it } from 'vitest';
import { citizenPage } from '../../../functions/citizens/citizen-page.ts';
import { fileComplaint } from '../../../functions/citizens/complaint-form.ts';
import { followComplaint } from '../../../functions/citizens/complaint-status.ts';
import { consultation, sendConsultation } from '../../../functions/citizens/consultation.ts';
import { sendSurvey, survey } from '../../../functions/citizens/survey.ts';
import { openSurvey, sendOpenSurvey } from '../../../functions/citizens/survey-open.ts';
import { answerComplaint } from '../../../functions/complaints/answer-complaint.ts';
import { listComplaints } from '../../../functions/complaints/list-complaints.ts';
import { listConsultation } from '../../../functions/schemes/list-consultation.ts';
import { html } from '../../../shared/html.ts';
import { type App, openApp } from '../../support/app.ts';
import { formIn, switched } from '../../support/form-in.ts';
import { openSmallOffice } from '../../support/small-office.ts';
import { answerBy, defineService, everywhere, tokenOf } from '../../support/surveying.ts';
import { visit } from '../../support/visit.ts';
import { complain, onlyAt, openComplaintOffice, routedComplaint, seen } from '../complaints/office.ts';
import { place, schemeDesk } from '../schemes/scheme-desk.ts';

const long = 'Antrean '.repeat(1_250).trim();

describe('a complaint', () => {
  let app: App;
  const received = async () => (await app.call(listComplaints, 'wati', { query: { stage: 'received' } })).body.items;

  beforeEach(async () => {
    app = await openComplaintOffice();
  });

  it('that is too long is not cut but given back whole', async () => {
    const sent = await complain(app, { text: long, name: 'N'.repeat(141) });
    expect([sent.status, await received()]).toEqual([422, []]);
    expect(sent.text).toContain('“Apa yang terjadi?” berisi 9.999 tanda, paling banyak 4.000.');
    expect(sent.text).toContain('“Nama” berisi 141 tanda, paling banyak 140.');
    expect(sent.text).not.toContain('“Telepon atau surel”');
    expect(formIn(sent)).toMatchObject({ text: long, name: 'N'.repeat(141) });
    const english = await visit(app, fileComplaint, { form: switched(sent, 'en') });
    expect(english.text).toContain('“What happened?” has 9,999 signs');
  });

  it('of as many lines as its field takes is kept whole', async () => {
    const text = `${'ab\r\n'.repeat(1_333)}c`;
    expect((await complain(app, { text })).status).toBe(201);
    const { text: kept } = await seen(app, 'wati', await onlyAt(app, 'received'));
    expect(kept).toBe(text.replaceAll('\r', ''));
  });

  it('has the day as people write it where the browser shows no calendar', async () => {
    await complain(app, { happenedOn: '3/1/2026' });
    expect(await seen(app, 'wati', await onlyAt(app, 'received'))).toMatchObject({ happenedOn: '2026-01-03' });
  });

  it('asks again for a day that nobody can read', async () => {
    const sent = await complain(app, { happenedOn: 'kemarin' });
    expect([sent.status, await received()]).toEqual([422, []]);
    expect(sent.text).toContain('Tanggal ini tidak terbaca.');
    expect(formIn(sent).happenedOn).toBe('kemarin');
  });

  it('that is changed after going back shows its code, and what was not sent', async () => {
    const { form, code } = await complain(app);
    const again = await visit(app, fileComplaint, { form: { ...form, text: 'Petugasnya <dua>.' } });
    expect(again.html).toContain(code);
    expect(again.text).toContain('Formulir ini sudah terkirim sebelumnya.');
    const english = await visit(app, fileComplaint, { form: switched(again, 'en') });
    expect(english.html).toContain(code);
    expect(english.text).toContain('This form was sent before.');
    expect(formIn(english)).toMatchObject({ intent: 'added', text: 'Petugasnya <dua>.' });
    await visit(app, followComplaint, { form: formIn(english) });
    expect(await received()).toHaveLength(1);
    expect((await seen(app, 'wati', await onlyAt(app, 'received'))).entries.at(-1)).toMatchObject({
      kind: 'message',
      text: 'Petugasnya <dua>.',
    });
  });
});

describe('a word on a complaint', () => {
  let app: App;
  let code = '';
  let complaintId = '';

  const follow = (form: Readonly<Record<string, string>>) => visit(app, followComplaint, { form: { code, ...form } });
  const answered = () =>
    app.call(answerComplaint, 'budi', { complaintId, ifMatch: 2, body: { text: 'Kami tambah loket.' } });
  const entriesOf = async (kind: string) =>
    (await seen(app, 'wati', complaintId)).entries.filter((entry: { kind: string }) => entry.kind === kind);

  beforeEach(async () => {
    app = await openComplaintOffice();
    ({ code, complaintId } = await routedComplaint(app));
  });

  it('that is pressed twice is added once', async () => {
    const form = { intent: 'added', text: 'Nomor antrean 41.' };
    const both = await Promise.all([follow(form), follow(form)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await follow(form)).text).toContain('Tambahan Anda tersimpan.');
    expect(await entriesOf('message')).toHaveLength(1);
    await follow({ intent: 'added', text: 'Pukul sembilan.' });
    expect(await entriesOf('message')).toHaveLength(2);
  });

  it('that accepts is thanked for, however often it is pressed', async () => {
    await answered();
    await follow({ intent: 'accepted' });
    const again = await follow({ intent: 'accepted' });
    expect([again.status, again.text]).toEqual([200, expect.stringContaining('Terima kasih. Pengaduan ditutup.')]);
  });

  it('that rejects counts once, however often it is pressed', async () => {
    await answered();
    const form = { intent: 'rejected', text: 'Masih satu loket.' };
    await follow(form);
    const again = await follow(form);
    expect([again.status, again.text]).toEqual([200, expect.stringContaining('Penolakan Anda tersimpan.')]);
    expect(await seen(app, 'wati', complaintId)).toMatchObject({ stage: 'reopened' });
  });

  it('that is too long is given back whole', async () => {
    const sent = await follow({ intent: 'added', text: long });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('“Tambahan” berisi 9.999 tanda, paling banyak 4.000.');
    expect(formIn(sent).text).toBe(long);
    expect(await entriesOf('message')).toEqual([]);
  });

  it('that comes after the end is given back to be copied', async () => {
    await answered();
    await follow({ intent: 'accepted' });
    const late = await follow({ intent: 'rejected', text: 'Ternyata masih satu loket.' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Yang Anda tulis tidak tersimpan.');
    expect(formIn(late).text).toBe('Ternyata masih satu loket.');
    const english = await visit(app, followComplaint, { form: switched(late, 'en') });
    expect(english.text).toContain('What you wrote is not saved.');
    expect(formIn(english).text).toBe('Ternyata masih satu loket.');
  });
});

describe('a survey', () => {
  let app: App;
  let token = '';
  const params = { unitId: 'layanan' };

  beforeEach(async () => {
    app = openApp({ now: '2026-02-02T02:00:00.000Z' });
    await openSmallOffice(app);
    token = await tokenOf(app, await defineService(app));
  });

  it('takes as many lines as its field takes', async () => {
    const comment = 'abcd\r\n'.repeat(200);
    expect((await answerBy(app, token, { form: { comment } })).status).toBe(200);
  });

  it('gives back a comment that is too long, whole', async () => {
    const sent = await answerBy(app, token, { form: { comment: long } });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Komentar paling banyak 1.000 huruf.');
    expect(formIn(sent)).toMatchObject({ comment: long, conduct: '4' });
  });

  it('gives back what was written where the link has expired', async () => {
    const form = formIn(await visit(app, survey, { params: { token } }));
    app.at('2026-02-17T02:00:00.000Z');
    const late = await visit(app, sendSurvey, { params: { token }, form: { ...form, comment: 'Ramah <sekali>.' } });
    expect([late.status, formIn(late).comment]).toEqual([410, 'Ramah <sekali>.']);
    expect(late.text).toContain('Yang Anda tulis di halaman ini');
    const english = await visit(app, sendSurvey, { params: { token }, form: switched(late, 'en') });
    expect(english.text).toContain('This link has expired');
    expect(formIn(english).comment).toBe('Ramah <sekali>.');
    expect((await visit(app, survey, { params: { token } })).text).not.toContain('Yang Anda tulis');
  });

  it('gives back what was written in a second window', async () => {
    const second = formIn(await visit(app, survey, { params: { token } }));
    await answerBy(app, token);
    const sent = { ...second, ...everywhere('1'), comment: 'Jendela kedua.' };
    const used = await visit(app, sendSurvey, { params: { token }, form: sent });
    expect(used.text).toContain('Tautan ini sudah dipakai');
    expect(formIn(used).comment).toBe('Jendela kedua.');
  });

  it('thanks in the other language too', async () => {
    const thanked = await answerBy(app, token);
    const english = await visit(app, sendSurvey, { params: { token }, form: switched(thanked, 'en') });
    expect([english.status, english.text]).toEqual([200, expect.stringContaining('Thank you, your answer is saved')]);
    const form = { ...formIn(await visit(app, openSurvey, { params })), ...everywhere('3') };
    app.at('2026-02-02T03:00:00.000Z');
    const open = await visit(app, sendOpenSurvey, { params, form });
    const again = await visit(app, sendOpenSurvey, { params, form: switched(open, 'en') });
    expect(again.text).toContain('Thank you, your answer is saved');
  });
});

describe('a comment on a draft', () => {
  let app: App;
  const params = { ...place };

  beforeEach(async () => {
    app = openApp({ now: '2027-02-03T02:00:00.000Z' });
    const desk = schemeDesk(app);
    await openSmallOffice(app);
    await desk.draft();
    await desk.consult(1, { isPublic: true });
  });

  it('that is too long is not cut but given back whole', async () => {
    const opened = formIn(await visit(app, consultation, { params }));
    const sent = await visit(app, sendConsultation, { params, form: { ...opened, text: long } });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('“Pertanyaan atau tanggapan Anda” berisi 9.999 tanda, paling banyak 4.000.');
    expect(formIn(sent).text).toBe(long);
    expect((await app.call(listConsultation, 'wati', { ...place, query: {} })).body.items).toEqual([]);
  });

  it('is confirmed in the other language too', async () => {
    const opened = formIn(await visit(app, consultation, { params }));
    const sent = await visit(app, sendConsultation, { params, form: { ...opened, text: 'Setuju.' } });
    const english = await visit(app, sendConsultation, { params, form: switched(sent, 'en') });
    expect(english.text).toContain('Your voice has been received');
  });
});

describe('a fault', () => {
  it('keeps what was sent for another try', async () => {
    const app = openApp();
    await openSmallOffice(app);
    let isBroken = true;
    const page = citizenPage({ page: 'broken', method: 'POST', path: '/warga/{agencyId}/x' }, async ({ form }) => {
      if (isBroken) throw new Error('the table is gone');
      return { view: { title: 'x', main: html`<p>${form.get('text') ?? ''}</p>` } };
    });
    const quiet = { ...app, deps: { ...app.deps, log: () => undefined } };
    const form = { lang: 'id', text: '"Loket" <dua>\ntutup' };
    const broken = await visit(quiet, page, { form });
    expect([broken.status, broken.text]).toEqual([500, expect.stringContaining('masih ada di halaman ini')]);
    expect(formIn(broken)).toEqual(form);
    isBroken = false;
    expect((await visit(quiet, page, { form: formIn(broken) })).text).toContain('"Loket" <dua> tutup');
  });
});
