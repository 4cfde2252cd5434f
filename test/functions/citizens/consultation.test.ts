import { beforeEach, describe, expect, it } from 'vitest';
import { complaintForm } from '../../../functions/citizens/complaint-form.ts';
import { consultation, consultations, sendConsultation } from '../../../functions/citizens/consultation.ts';
import { start } from '../../../functions/citizens/start.ts';
import { answerQuestion } from '../../../functions/schemes/answer-question.ts';
import { commentOnScheme } from '../../../functions/schemes/comment-on-scheme.ts';
import { getSchemeVersion } from '../../../functions/schemes/get-scheme-version.ts';
import { listConsultation } from '../../../functions/schemes/list-consultation.ts';
import { saveSchemeComment } from '../../../shared/data/agency-schemes.ts';
import { documentsOf } from '../../../shared/data/document.ts';
import { partitions } from '../../../shared/data/keys.ts';
import type { SchemeComment } from '../../../shared/domain/schemes/consultation.ts';
import { type App, openApp } from '../../support/app.ts';
import { inboxOf } from '../../support/appraisal.ts';
import { formIn, switched } from '../../support/form-in.ts';
import { openSmallOffice } from '../../support/small-office.ts';
import { type VisitWish, visit } from '../../support/visit.ts';
import { place, schemeDesk } from '../schemes/scheme-desk.ts';

let app: App;
let desk: ReturnType<typeof schemeDesk>;

const params = { ...place };

const opened = (wish: VisitWish = {}) => visit(app, consultation, { params, ...wish });

const filled = async (fields: Readonly<Record<string, string>> = {}) => {
  const secret = /name="secret" value="([\w-]+)"/.exec((await opened()).html)?.[1] ?? '';
  return { kind: 'question', place: '', text: 'Apakah antrean ikut dinilai?', name: '', secret, ...fields };
};

const send = async (fields: Readonly<Record<string, string>> = {}) =>
  visit(app, sendConsultation, { params, form: await filled(fields) });

const listed = async () => (await app.call(listConsultation, 'wati', { ...place, query: {} })).body.items;

const answer = (commentId: string, isFaq = true) =>
  app.call(answerQuestion, 'wati', { ...place, commentId, body: { text: 'Ya, lewat survei.', isFaq } });

beforeEach(async () => {
  app = openApp({ now: '2027-02-03T02:00:00.000Z' });
  desk = schemeDesk(app);
  await openSmallOffice(app);
  await desk.draft();
});

describe('a draft that citizens are asked about', () => {
  beforeEach(async () => {
    await desk.consult(1, { isPublic: true });
  });

  it('is listed, and reached from the start', async () => {
    const { html, text } = await visit(app, consultations);
    expect(html).toContain('href="/warga/contoh/skema/permenpanrb-6-2022/1.1.0?lang=id"');
    expect(text).toContain('Tanggapan diterima sampai 31 Maret 2027.');
    expect((await visit(app, start)).html).toContain('href="/warga/contoh/skema?lang=id"');
  });

  it('is told in plain words, in both languages', async () => {
    const { status, text } = await opened();
    expect(status).toBe(200);
    expect(text).toContain('Predikat setahun menurut hasil kerja (baris) dan perilaku (kolom)');
    expect(text).toContain('Berorientasi Pelayanan');
    expect((await opened({ lang: 'en' })).text).toContain('Behaviour that is rated:');
  });

  it('tells whoever answers that a citizen asked, by no name', async () => {
    await app.deliver();
    const before = await inboxOf(app, 'budi');
    await send({ name: 'Warga Contoh' });
    await send({ kind: 'comment' });
    await app.deliver();
    for (const who of ['budi', 'wati']) expect(await inboxOf(app, who)).toContain('citizen-question');
    expect((await inboxOf(app, 'budi')).length).toBe(before.length + 1);
    expect(await inboxOf(app, 'siti')).not.toContain('citizen-question');
  });

  it('needs no script and no cookie, under the same policy as complaints', async () => {
    const { html, headers } = await opened();
    expect(html).not.toContain('<script');
    expect(headers['set-cookie']).toBeUndefined();
    const { headers: ofComplaints } = await visit(app, complaintForm);
    expect(headers['content-security-policy']).toBe(ofComplaints['content-security-policy']);
  });

  it('weighs less than thirty kilobytes, however much was said', async () => {
    const one = { kind: 'question', voice: 'public', place: '/behaviours', revision: 1, at: app.now() } as const;
    const long = '"<&'.repeat(1_300);
    const said = Array.from({ length: 90 }, (_, index): SchemeComment => {
      const reply = { by: 'wati', at: app.now(), text: long, isFaq: true };
      return { ...one, commentId: `id-${index}`, text: long, answer: reply, version: 0 };
    });
    await app.table.transact(said.map((comment) => saveSchemeComment(app.agencyId, place, comment)));
    const { html, text } = await opened();
    expect(Buffer.byteLength(html)).toBeLessThan(30 * 1024);
    expect(text).toMatch(/8\d jawaban lain tidak muat di halaman ini\./);
    const typed = switched({ html }, 'en', { text: 'ꦏ'.repeat(4_000), name: 'ꦏ'.repeat(140) });
    const kept = await visit(app, sendConsultation, { params, form: typed });
    expect(formIn(kept).text).toBe(typed.text);
    expect(Buffer.byteLength(kept.html)).toBeLessThan(30 * 1024);
  });

  it('says that it is still put right while something is wrong', async () => {
    const { body, etag } = await app.call(getSchemeVersion, 'wati', place);
    await desk.save(etag, { scheme: { ...body.scheme, matrix: {} }, summary: 'Matriks dikosongkan.' });
    const { text } = await opened();
    expect(text).toContain('Rancangan ini masih diperbaiki.');
    expect(text).toContain('Matriks dikosongkan.');
  });

  describe('takes a question', () => {
    it('of somebody whom nobody knows', async () => {
      const { status, text } = await send({ place: '/behaviours' });
      expect(status).toBe(201);
      expect(text).toContain('Suara Anda sudah diterima');
      const [comment] = await listed();
      expect(comment).toMatchObject({ voice: 'public', kind: 'question', place: '/behaviours' });
      expect(comment).not.toHaveProperty('by');
      expect(comment).not.toHaveProperty('name');
    });

    it('with a name where one is given, for the office alone', async () => {
      await send({ name: 'Warga Contoh' });
      const [comment] = await listed();
      expect(comment?.name).toBe('Warga Contoh');
      await answer(comment?.commentId ?? '');
      expect((await opened()).text).not.toContain('Warga Contoh');
    });

    it('once, however often it is sent', async () => {
      const form = await filled();
      expect((await visit(app, sendConsultation, { params, form })).status).toBe(201);
      app.at('2027-02-03T02:05:00.000Z');
      expect((await visit(app, sendConsultation, { params, form })).status).toBe(201);
      expect(await listed()).toHaveLength(1);
    });

    it('and another one from the same form, after going back', async () => {
      const form = await filled();
      await visit(app, sendConsultation, { params, form });
      await visit(app, sendConsultation, { params, form: { ...form, text: 'Apakah parkir juga?' } });
      const texts = (await listed()).map(({ text }) => text).sort();
      expect(texts).toEqual(['Apakah antrean ikut dinilai?', 'Apakah parkir juga?']);
    });

    it('of four thousand letters of any script', async () => {
      const text = 'ꦏ'.repeat(4_000);
      expect((await send({ text })).status).toBe(201);
      expect((await listed())[0]?.text).toBe(text);
    });

    it('without its words in the journal', async () => {
      await send({ name: 'Warga Contoh' });
      const { items } = await app.table.query({ pk: partitions.journal(app.agencyId, `scheme-${place.schemeId}`) });
      const journal = JSON.stringify(documentsOf(items));
      expect(journal).toContain('sendConsultation');
      expect(journal).not.toMatch(/antrean|Warga Contoh/);
    });

    it('not from a program, and says so', async () => {
      const { status, text, html } = await send({ website: 'http://spam.example' });
      expect([status, await listed()]).toEqual([422, []]);
      expect(text).toContain('Tidak ada yang disimpan.');
      expect(html).toContain('Apakah antrean ikut dinilai?');
    });

    it('from no form that is older than a day, or of tomorrow', async () => {
      const form = await filled();
      app.at('2027-02-04T02:00:01.000Z');
      expect((await visit(app, sendConsultation, { params, form })).status).toBe(422);
      app.at('2027-02-02T02:00:00.000Z');
      expect((await visit(app, sendConsultation, { params, form })).status).toBe(422);
      expect(await listed()).toEqual([]);
    });

    it('with words only, and keeps what was typed', async () => {
      const { status, text, html } = await send({ text: ' ', name: 'Warga "C"', kind: 'comment' });
      expect(status).toBe(422);
      expect(text).toContain('Belum terkirim');
      expect(html).toContain('<a href="#text">Ke isian Anda</a>');
      expect(html).toContain('value="Warga &quot;C&quot;"');
      expect(html).toContain('value="comment" checked');
    });

    it('about the whole where the place is none', async () => {
      await send({ place: '/sources/0' });
      expect(await listed()).toMatchObject([{ place: '' }]);
    });
  });

  describe('shows what was said', () => {
    it('once somebody has answered', async () => {
      await send({ text: 'Apakah <antrean> dinilai?' });
      const before = await opened();
      expect(before.text).not.toContain('antrean');
      expect(before.text).toContain('1 lainnya menunggu jawaban.');
      await answer((await listed())[0]?.commentId ?? '');
      const { text } = await opened();
      expect(text).toContain('Apakah <antrean> dinilai?');
      expect(text).toContain('Jawaban kantor: Ya, lewat survei.');
      expect((await opened({ lang: 'en' })).text).toContain('Answer of the office:');
    });

    it('of staff only where it is a frequent question, and names nobody', async () => {
      const ask = (text: string) =>
        app.call(commentOnScheme, 'siti', { ...place, body: { kind: 'question', place: '', text } });
      const [frequent, other] = [await ask('Sering ditanya?'), await ask('Hanya di kantor?')];
      await answer(frequent.body.commentId);
      await answer(other.body.commentId, false);
      const { text } = await opened();
      expect(text).toContain('Sering ditanya?');
      expect(text).not.toContain('Hanya di kantor?');
      expect(text).not.toMatch(/Siti|Wati/);
    });

    it('with what was changed for it', async () => {
      await send();
      const commentId = (await listed())[0]?.commentId ?? '';
      await answer(commentId);
      const { body, etag } = await app.call(getSchemeVersion, 'wati', place);
      await desk.save(etag, { scheme: body.scheme, summary: 'Antrean diperjelas.', answers: [commentId] });
      const { text } = await opened();
      expect(text).toContain('Antrean diperjelas.');
      expect(text).toContain('Rancangan sudah diubah karenanya.');
    });
  });

  it('says that it is over after the last day', async () => {
    const form = await filled();
    app.at('2027-03-31T17:00:00.000Z');
    expect(await opened()).toMatchObject({ status: 410, text: expect.stringContaining('sudah ditutup') });
    const late = await visit(app, sendConsultation, { params, form });
    expect([late.status, await listed()]).toEqual([410, []]);
    expect(late.text).toContain('Yang Anda tulis tidak tersimpan. Salin dari sini bila masih diperlukan:');
    expect(late.text).toContain('Apakah antrean ikut dinilai?');
    expect((await opened()).text).not.toContain('Salin dari sini');
    expect((await opened({ lang: 'en' })).text).toContain('are no longer taken');
    expect((await visit(app, consultations)).text).toContain('Saat ini tidak ada rancangan');
  });
});

describe('a draft that citizens are not asked about', () => {
  it('looks like one that is not there', async () => {
    const drafted = await opened();
    expect(drafted.status).toBe(404);
    expect(drafted.text).toContain('Rancangan ini tidak dibahas bersama warga');
    await desk.consult(1);
    expect((await opened()).html).toBe(drafted.html);
    const missing = await opened({ params: { ...place, version: '9.9.9' } });
    expect(missing.html.replaceAll('9.9.9', place.version)).toBe(drafted.html);
    expect((await visit(app, consultations)).text).toContain('Saat ini tidak ada rancangan');
  });

  it('takes nothing', async () => {
    await desk.consult(1);
    const form = { kind: 'comment', text: 'Halo', secret: '019f0000-0000-7000-8000-000000000000' };
    expect((await visit(app, sendConsultation, { params, form })).status).toBe(404);
    expect(await listed()).toEqual([]);
  });
});
