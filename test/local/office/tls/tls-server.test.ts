import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, type RequestOptions, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageAnswer } from '../../../../local/html.ts';
import { type Certificate, openCertificate } from '../../../../local/office/tls/certificate.ts';
import { type OpenServer, openServer, type ServerOptions } from '../../../../local/server.ts';
import { html } from '../../../../shared/html.ts';
import { freePort } from '../../office.ts';

let folder: string;
let port: number;
let certificate: Certificate;
let server: OpenServer;

const certificateFor = (names: readonly string[]): Promise<Certificate> =>
  openCertificate({ wish: { kind: 'generated' }, dataFolder: folder, names });

const open = (change: Partial<ServerOptions> = {}): Promise<OpenServer> =>
  openServer({
    baseUrl: `https://127.0.0.2:${port}`,
    port,
    host: '0.0.0.0',
    tls: certificate,
    routes: [],
    handlers: {},
    verify: async () => undefined,
    mounts: [],
    pages: [{ method: 'GET', path: '/', handle: () => pageAnswer({ language: 'id', title: 'Halo', main: html`` }) }],
    drainMs: 100,
    ...change,
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'capaian-tls-'));
  port = await freePort();
  certificate = await certificateFor(['127.0.0.2']);
  server = await open();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks as a browser that trusts the office's authority and nobody else. */
const ask = (options: RequestOptions) =>
  new Promise<{ status: number; headers: Record<string, unknown>; cert: string }>((resolve, reject) => {
    const ca = readFileSync(certificate.authorityFile ?? '');
    const agent = new Agent({ keepAlive: false });
    const asked = request({ host: '127.0.0.2', port, ca, agent, ...options }, (response) => {
      const cert = (response.socket as TLSSocket).getPeerX509Certificate()?.toString() ?? '';
      response.resume().on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, cert }));
    });
    asked.on('error', reject).end();
  });

describe('the server over TLS', () => {
  it('answers whoever trusts its authority', async () => {
    expect(await ask({})).toMatchObject({ status: 200 });
  });

  it('is refused by whoever does not', async () => {
    await expect(ask({ ca: [] })).rejects.toThrow(/certificate/);
  });

  it('takes no older protocol than TLS 1.2', async () => {
    await expect(ask({ maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).rejects.toThrow();
  });

  it('sends those who come by another name to its own', async () => {
    await server.close();
    certificate = await certificateFor(['127.0.0.2', '127.0.0.3']);
    server = await open({ otherHosts: ['127.0.0.3'] });
    const other = await ask({ host: '127.0.0.3' });
    expect([other.status, other.headers.location]).toEqual([303, `https://127.0.0.2:${port}/`]);
    const evil = { headers: { host: 'evil.example' }, checkServerIdentity: () => undefined };
    expect((await ask(evil)).status).toBe(421);
  });

  it('lets browsers forget HTTPS when told so', async () => {
    expect((await ask({})).headers['strict-transport-security']).toBe('max-age=31536000');
    await server.close();
    server = await open({ strictTransport: false });
    expect((await ask({})).headers['strict-transport-security']).toBeUndefined();
  });

  it('shows a renewed certificate without a restart', async () => {
    const before = await ask({});
    const renewed = await certificateFor(['127.0.0.2', '127.0.0.4']);
    server.renew(renewed);
    const after = await ask({});
    expect(after.cert).not.toBe(before.cert);
    expect(after.cert).toBe(renewed.cert);
  });
});
