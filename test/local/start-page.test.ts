import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPages } from '../../local/start-page.ts';
import { budi, freePort, type Office, openOffice, siti } from './office.ts';

let demo: Office;
let office: Office;
let healthy = true;
const probe = async () => {
  if (!healthy) throw new Error('disk full');
};

const open = async (people?: (typeof siti)[]): Promise<Office> => {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const pages = startPages({ office: 'Dinas <Contoh>', baseUrl, probe, ...(people ? { people } : {}) });
  return openOffice({ port, pages });
};

beforeAll(async () => {
  demo = await open([budi, siti, { ...siti, login: 'tono', name: 'Tono Contoh' }]);
  office = await open();
});
afterAll(async () => {
  await demo.close();
  await office.close();
});

const textOf = async (at: Office, path = '/'): Promise<string> => (await fetch(`${at.baseUrl}${path}`)).text();

describe('the start page of a demo', () => {
  it('says what this is and where to look', async () => {
    const page = await textOf(demo);
    expect(page).toContain('<h1>Penilaian kinerja pegawai</h1>');
    expect(page).toContain('Dinas &lt;Contoh&gt;');
    for (const link of ['/demo/mail', '/demo/clock', '/api/openapi.json', '/healthz']) {
      expect(page).toContain(`<a href="${link}">`);
    }
  });

  it('lists its people by role, without passwords', async () => {
    const page = await textOf(demo);
    const [kepala, pegawai] = [page.indexOf('>Kepala<'), page.indexOf('>Pegawai<')];
    expect(kepala).toBeGreaterThan(0);
    expect(page.indexOf('<code>budi</code>')).toBeGreaterThan(kepala);
    expect(page.indexOf('<code>siti</code>')).toBeGreaterThan(pegawai);
    expect(page.match(/<th scope="row"/g)).toHaveLength(2);
    expect(page).not.toContain(siti.password);
  });

  it('shows how to sign in as one of them', async () => {
    expect(await textOf(demo)).toContain(`npm run --silent token -- --as budi --url ${demo.baseUrl}`);
  });

  it('speaks English too', async () => {
    const page = await textOf(demo, '/?lang=en');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<h1>Performance appraisal of civil servants</h1>');
    expect(page).toContain('<h2>Sign in as</h2>');
  });

  it('runs no script', async () => {
    const answer = await fetch(`${demo.baseUrl}/`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).not.toContain('<script');
  });
});

describe('the start page of an office', () => {
  it('names no account and no page of a demo', async () => {
    const page = await textOf(office);
    expect(page).toContain('/api/openapi.json');
    expect(page).not.toContain('/demo/');
    expect(page).not.toContain('Masuk sebagai');
  });
});

describe('the health check', () => {
  it('is ok while the table answers', async () => {
    const answer = await fetch(`${office.baseUrl}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('is 503 when the table does not, and says no more', async () => {
    healthy = false;
    const answer = await fetch(`${office.baseUrl}/healthz`);
    healthy = true;
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'no answer from the table' }]);
  });
});
