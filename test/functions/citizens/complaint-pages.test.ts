import { beforeEach, describe, expect, it } from 'vitest';
import { complaintForm, fileComplaint } from '../../../functions/citizens/complaint-form.ts';
import { complaintCode, followComplaint } from '../../../functions/citizens/complaint-status.ts';
import { answerComplaint } from '../../../functions/complaints/answer-complaint.ts';
import { listComplaints } from '../../../functions/complaints/list-complaints.ts';
import { documentsOf } from '../../../shared/data/document.ts';
import { partitions } from '../../../shared/data/keys.ts';
import type { App } from '../../support/app.ts';
import { visit } from '../../support/visit.ts';
import { wholeTable } from '../../support/whole-table.ts';
import { complain, onlyAt, openComplaintOffice, routedComplaint, seen, toldAbout } from '../complaints/office.ts';

let app: App;

beforeEach(async () => {
  app = await openComplaintOffice();
});

const follow = (code: string, form: Readonly<Record<string, string>> = {}) =>
  visit(app, followComplaint, { form: { code, ...form } });

const answered = async () => {
  const { code, complaintId } = await routedComplaint(app);
  await app.call(answerComplaint, 'budi', { complaintId, ifMatch: 2, body: { text: 'Kami tambah <loket>.' } });
  return { code, complaintId };
};

const received = async () => (await app.call(listComplaints, 'wati', { query: { stage: 'received' } })).body.items;

describe('the form', () => {
  it('weighs less than thirty kilobytes and needs no script', async () => {
    const { html } = await visit(app, complaintForm);
    expect(Buffer.byteLength(html)).toBeLessThan(30 * 1024);
    expect(html).not.toContain('<script');
  });

  it('shows a receipt code, once', async () => {
    const { status, code, text } = await complain(app);
    expect(status).toBe(201);
    expect(code).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/);
    expect(text).toContain('Catat atau foto kode ini sekarang.');
  });

  it('that is sent twice makes one complaint with the same code', async () => {
    const { form, code } = await complain(app);
    const again = await visit(app, fileComplaint, { form });
    expect(again.html).toContain(code);
    expect(await received()).toHaveLength(1);
  });

  it('keeps what was typed when something is wrong', async () => {
    const { status, text, html } = await complain(app, { text: ' ', place: 'Loket "2"', happenedOn: '2027-01-01' });
    expect(status).toBe(422);
    expect(text).toContain('Uraian masih kosong.');
    expect(text).toContain('Tanggal kejadian paling lambat 2 Februari 2026.');
    expect(html).toContain('value="Loket &quot;2&quot;"');
  });

  it('takes no date that the calendar does not have', async () => {
    const { status, text } = await complain(app, { happenedOn: '2026-13-45' });
    expect([status, await received()]).toEqual([422, []]);
    expect(text).toContain('Tanggal ini tidak terbaca.');
  });

  it('takes nothing from a program, and says so', async () => {
    const { status, text, html } = await complain(app, { website: 'http://spam.example' });
    expect([status, await received()]).toEqual([422, []]);
    expect(text).toContain('Tidak ada yang disimpan.');
    expect(html).toContain('Saya menunggu tiga jam.');
  });

  it('speaks English where asked', async () => {
    expect((await visit(app, complaintForm, { lang: 'en' })).text).toContain('What happened?');
  });
});

describe('what is kept', () => {
  it('holds the code nowhere', async () => {
    const { code } = await complain(app);
    const all = JSON.stringify(wholeTable(app));
    expect(all).not.toContain(code);
    expect(all).not.toContain(code.replaceAll('-', ''));
  });

  it('has name and contact in one item only, and no word of it in the journal', async () => {
    await complain(app, { name: 'Warga Contoh', contact: '0800-000' });
    const holding = wholeTable(app).filter((item) => JSON.stringify(item).includes('Warga Contoh'));
    expect(holding).toMatchObject([{ sk: 'contact' }]);
    const pk = partitions.journal(app.agencyId, await onlyAt(app, 'received'));
    const { items: entries } = await app.table.query({ pk });
    expect(JSON.stringify(documentsOf(entries))).not.toContain('tiga jam');
  });
});

describe('the status', () => {
  it('is shown for the code, however it is typed', async () => {
    const { code } = await routedComplaint(app);
    const { status, text } = await follow(code.toLowerCase().replaceAll('-', ' '));
    expect(status).toBe(200);
    expect(text).toContain('Ditangani oleh Bidang Layanan');
    expect(text).toContain('Paling lambat 24 Februari 2026');
  });

  it('names no officer', async () => {
    const { text } = await follow((await answered()).code);
    expect(text).not.toMatch(/Budi|Wati/);
    expect(text).toContain('Kami tambah <loket>.');
  });

  it('tells a mistyped code from one that is unknown here', async () => {
    const { code } = await complain(app);
    const wrong = code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`;
    expect(await follow(wrong)).toMatchObject({ status: 422, text: expect.stringContaining('Ada tanda yang keliru') });
    expect(await follow('00000-00000-00000-00000')).toMatchObject({ status: 404 });
  });

  it('asks for the code in a form, so that no address holds it', async () => {
    const { html } = await visit(app, complaintCode);
    expect(html).toContain('method="post" action="/warga/contoh/pengaduan/status"');
  });
});

describe('the citizen', () => {
  it('adds something, and whoever has it hears of it', async () => {
    const { code, complaintId } = await routedComplaint(app);
    app.at('2026-02-03T02:00:00.000Z');
    const { text } = await follow(code, { intent: 'added', text: 'Nomor antrean 41.' });
    expect(text).toContain('Tambahan Anda tersimpan.');
    expect((await seen(app, 'budi', complaintId)).entries.at(-1)).toMatchObject({ text: 'Nomor antrean 41.' });
    expect(await toldAbout(app, 'budi')).toEqual(['complaint-message', 'complaint-routed']);
  });

  it('accepts the answer', async () => {
    const { code, complaintId } = await answered();
    expect((await follow(code, { intent: 'accepted' })).text).toContain('Terima kasih. Pengaduan ditutup.');
    expect(await seen(app, 'wati', complaintId)).toMatchObject({ stage: 'closed', outcome: 'accepted' });
  });

  it('rejects it with a reason, and the head of the office has it', async () => {
    const { code, complaintId } = await answered();
    expect((await follow(code, { intent: 'rejected', text: '' })).status).toBe(422);
    await follow(code, { intent: 'rejected', text: 'Masih satu loket.' });
    expect(await seen(app, 'kepala', complaintId)).toMatchObject({
      stage: 'reopened',
      responsible: { employeeId: 'kepala' },
    });
    expect(await toldAbout(app, 'kepala')).toEqual(['complaint-escalated']);
  });

  it('rejects twice and is told of the Ombudsman', async () => {
    const { code, complaintId } = await answered();
    await follow(code, { intent: 'rejected', text: 'Masih satu loket.' });
    const remedy = { what: 'Loket kedua', by: '2026-03-01' };
    await app.call(answerComplaint, 'kepala', { complaintId, ifMatch: 4, body: { text: 'Segera.', remedy } });
    expect((await follow(code)).text).toContain('Yang akan dilakukan: Loket kedua (paling lambat 1 Maret 2026)');
    expect((await follow(code, { intent: 'rejected', text: 'Belum.' })).text).toContain('Ombudsman');
  });
});
