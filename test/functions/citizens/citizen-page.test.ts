import { describe, expect, it } from 'vitest';
import { citizenPage } from '../../../functions/citizens/citizen-page.ts';
import { fileComplaint } from '../../../functions/citizens/complaint-form.ts';
import { lost } from '../../../functions/citizens/lost.ts';
import { start } from '../../../functions/citizens/start.ts';
import { html } from '../../../shared/html.ts';
import { openApp } from '../../support/app.ts';
import { openSmallOffice } from '../../support/small-office.ts';
import { visit } from '../../support/visit.ts';

const opened = async () => {
  const app = openApp();
  await openSmallOffice(app);
  return app;
};

describe('a page for citizens', () => {
  it('names the office, in Indonesian first', async () => {
    const { status, text, html: document } = await visit(await opened(), start);
    expect(status).toBe(200);
    expect(text).toContain('Suara Anda untuk Kantor Contoh');
    expect(document).toContain('<html lang="id">');
    expect(document).toContain('href="/warga/contoh?lang=en"');
  });

  it('speaks English where asked', async () => {
    const { text } = await visit(await opened(), start, { lang: 'en' });
    expect(text).toContain('Your voice for Kantor Contoh');
  });

  it('needs no script and fetches nothing', async () => {
    const { html: document, headers } = await visit(await opened(), start);
    expect(document).not.toMatch(/<script|<img|<link|src=|url\(/);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+';/);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('keeps its address from others, since it may hold a token', async () => {
    const { headers } = await visit(await opened(), start);
    expect([headers['referrer-policy'], headers['cache-control']]).toEqual(['no-referrer', 'no-store']);
  });

  it('is not there for an office that is not', async () => {
    const { status, text } = await visit(await opened(), start, { agencyId: 'lain' });
    expect([status, text]).toEqual([404, expect.stringContaining('Halaman ini tidak ada')]);
  });

  it('is told to be none, with the way to the first one, where an address is mistyped', async () => {
    const { status, text, html: document } = await visit(await opened(), lost, { params: { rest: 'pengaduan/' } });
    expect([status, text]).toEqual([404, expect.stringContaining('Halaman ini tidak ada')]);
    expect(document).toContain('<a href="/warga/contoh?lang=id">Ke halaman awal</a>');
  });

  it('shows what a citizen wrote as text', async () => {
    const echo = citizenPage({ page: 'echo', method: 'POST', path: '/warga/{agencyId}/x' }, async ({ form }) => ({
      view: { title: form.get('t') ?? '', main: html`<p>${form.get('t') ?? ''}</p>` },
    }));
    const { html: document } = await visit(await opened(), echo, { form: { t: '<b>"\'&' } });
    expect(document).toContain('<p>&lt;b&gt;&quot;&#39;&amp;</p>');
  });

  it('says what to do where more was sent than a page can take', async () => {
    const form = { lang: 'en', text: 'x'.repeat(60_000) };
    const { status, text } = await visit(await opened(), fileComplaint, { form });
    expect(status).toBe(413);
    expect(text).toContain('This is too long');
    expect(text).toContain('Press the back button of your browser');
  });

  it('tells a fault with its number, and that nothing was saved', async () => {
    const broken = citizenPage({ page: 'broken', method: 'POST', path: '/warga/{agencyId}/x' }, () =>
      Promise.reject(new Error('the table is gone')),
    );
    const app = await opened();
    const quiet = { ...app, deps: { ...app.deps, log: () => undefined } };
    const { status, text } = await visit(quiet, broken, { form: {} });
    expect(status).toBe(500);
    expect(text).toContain('belum tersimpan');
    expect(text).toContain('visit-1');
    expect(text).not.toContain('the table is gone');
  });
});
