import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailPages } from '../../local/mail-page.ts';
import { type MailSink, openMailSink } from '../../local/mail-sink.ts';
import { openSqliteTable } from '../../local/sqlite-table.ts';
import type { Notice } from '../../shared/domain/notifications/notice.ts';
import { letterOf } from '../../shared/messages/letter.ts';
import { type Office, openOffice } from './office.ts';

const notice = (noticeId: string, change: Partial<Notice>): Notice => ({
  noticeId,
  kind: 'submitted',
  agencyId: 'contoh',
  recipientId: 'employee-budi',
  taskId: `task-${noticeId}`,
  at: '2026-01-20T02:00:00.000Z',
  facts: { subjectName: 'Siti Contoh', year: 2026 },
  ...change,
});

const notices: readonly Notice[] = [
  notice('1', { actBy: '2026-01-27T16:59:59.000Z' }),
  notice('2', { kind: 'approved', facts: { actorName: 'Budi Contoh', year: 2026 } }),
];

let sink: MailSink;
let office: Office;
let address: string;
beforeAll(async () => {
  const table = openSqliteTable(':memory:');
  let minute = 0;
  sink = openMailSink(table, { now: () => `2026-01-20T03:${`${minute++}`.padStart(2, '0')}:00.000Z` });
  office = await openOffice({ table, pages: mailPages(sink) });
  const reader = { name: 'Budi Contoh', language: 'id', zone: 'WIB', baseUrl: office.baseUrl } as const;
  await sink.send({ messageId: 'digest-1', to: 'budi@contoh.example', ...letterOf(notices, reader) });
  const odd = { subject: 'Perihal <b>& lain</b>', text: '<script>teks</script>', html: '<p>Halo</p>' };
  await sink.send({ messageId: 'odd-1', to: 'siti@contoh.example', ...odd });
  const { letters } = await sink.list({ to: 'budi@contoh.example' });
  address = `${office.baseUrl}/demo/mail/${letters[0]?.letterId}`;
});
afterAll(() => office.close());

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

describe('the list of letters', () => {
  it('shows subject, recipient and local time', async () => {
    const page = await textOf(`${office.baseUrl}/demo/mail`);
    expect(page).toContain('<html lang="id">');
    expect(page).toContain('>Satu hal perlu tindakan Anda</a>');
    expect(page).toContain('budi@contoh.example');
    expect(page).toContain('20 Januari 2026, 10.00 WIB');
  });

  it('speaks English when asked to', async () => {
    const page = await textOf(`${office.baseUrl}/demo/mail?lang=en`);
    expect(page).toContain('<h1>Mail</h1>');
    expect(page).toContain('20 January 2026, 10:00 WIB');
  });

  it('escapes what a letter says', async () => {
    const page = await textOf(`${office.baseUrl}/demo/mail`);
    expect(page).toContain('Perihal &lt;b&gt;&amp; lain&lt;/b&gt;');
    expect(page).not.toContain('<b>');
  });

  it('narrows to one recipient', async () => {
    const page = await textOf(`${office.baseUrl}/demo/mail?to=siti%40contoh.example`);
    expect(page).toContain('Perihal');
    expect(page).not.toContain('Satu hal perlu');
    expect(await textOf(`${office.baseUrl}/demo/mail?to=tiada`)).toContain('Belum ada surat untuk tiada.');
  });
});

describe('a cursor that the sink did not give', () => {
  it('is a bad request', async () => {
    for (const list of ['mail', 'mail.json']) {
      expect((await fetch(`${office.baseUrl}/demo/${list}?cursor=karangan`)).status).toBe(400);
    }
  });
});

describe('a letter', () => {
  it('shows its text and where its markup is', async () => {
    const page = await textOf(address);
    expect(page).toContain('<h1>Satu hal perlu tindakan Anda</h1>');
    expect(page).toContain('PERLU TINDAKAN ANDA');
    expect(page).toContain('Siti Contoh mengajukan SKP periode 2026 kepada Anda.');
    expect(page).toContain('UNTUK DIKETAHUI');
    expect(page).toMatch(
      /<iframe src="\/demo\/mail\/[0-9a-f]{32}\/html" sandbox="allow-top-navigation-by-user-activation"/,
    );
  });

  it('runs no script and loads nothing in its frame', async () => {
    const frame = await fetch(`${address}/html`);
    const policy = frame.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('sandbox allow-top-navigation-by-user-activation;');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(frame.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    const markup = await frame.text();
    expect(markup).toContain('<h2');
    expect(markup).toContain('<base target="_top">');
    expect(markup).toContain(`${office.baseUrl}/tugas/task-1`);
  });

  it('is not found under an unknown id', async () => {
    const answer = await fetch(`${office.baseUrl}/demo/mail/${'0'.repeat(32)}`);
    expect([answer.status, (await answer.text()).includes('Surat ini tidak ada')]).toEqual([404, true]);
  });
});

describe('letters as JSON', () => {
  it('come whole and newest first', async () => {
    const answer = await fetch(`${office.baseUrl}/demo/mail.json?limit=1`);
    const { letters, cursor } = (await answer.json()) as { letters: unknown[]; cursor: string };
    expect(letters).toMatchObject([{ to: 'siti@contoh.example', text: '<script>teks</script>', repeats: 0 }]);
    const next = await fetch(`${office.baseUrl}/demo/mail.json?limit=1&cursor=${encodeURIComponent(cursor)}`);
    expect(await next.json()).toMatchObject({ letters: [{ to: 'budi@contoh.example', messageId: 'digest-1' }] });
  });
});
