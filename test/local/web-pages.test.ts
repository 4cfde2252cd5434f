import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webPages } from '../../local/web-pages.ts';
import { freePort, type Office, openOffice } from './office.ts';

let folder: string;
let office: Office;
const script = `console.log(${JSON.stringify('lama '.repeat(500))});`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'capaian-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Capaian</title>');
  await writeFile(join(folder, 'assets/main-abc123.js'), script);
  const port = await freePort();
  office = await openOffice({ port, pages: webPages({ baseUrl: `http://127.0.0.1:${port}`, folder }) });
});
afterAll(async () => {
  await office.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${office.baseUrl}${path}`, { headers });

describe('the web application', () => {
  it.each(['/', '/tugas/t-1', '/kasus/k-1', '/kasus/k-1/skp/s-1', '/pemberitahuan', '/callback?code=1'])(
    'answers at %s with its document',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([200, '<!doctype html><title>Capaian</title>']);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('is not at an address that it does not have', async () => {
    expect((await get('/tidak-ada')).status).toBe(404);
    expect((await get('/assets/main-other.js')).status).toBe(404);
  });

  it('runs its own scripts and no others', async () => {
    const policy = (await get('/')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('lets a browser keep for ever what is named by its hash', async () => {
    const answer = await get('/assets/main-abc123.js');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each(['br', 'gzip'])('is packed as %s where the browser takes it', async (encoding) => {
    const answer = await get('/assets/main-abc123.js', { 'accept-encoding': encoding });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(200);
    expect(await answer.text()).toBe(script);
  });

  it('says where to sign in', async () => {
    expect(await (await get('/config.json')).json()).toEqual({
      issuer: `${office.baseUrl}/oidc`,
      clientId: 'capaian-web',
      scope: 'openid profile api',
    });
  });
});
