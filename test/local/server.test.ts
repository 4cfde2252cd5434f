import { request } from 'node:http';
import { createConnection } from 'node:net';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAnswer } from '../../local/html.ts';
import { signIn } from '../../local/token.ts';
import { html } from '../../shared/html.ts';
import { asUser, type Office, openOffice, siti } from './office.ts';

let seen: APIGatewayProxyEventV2WithJWTAuthorizer | undefined;
const slow = Promise.withResolvers<void>();

const open = () =>
  openOffice({
    timeoutMs: 300,
    routes: [
      { operationId: 'readPlan', method: 'GET', path: '/cases/{caseId}/plans/{segmentId}' },
      { operationId: 'openCases', method: 'GET', path: '/cases/open/plans/{segmentId}' },
      { operationId: 'echo', method: 'POST', path: '/echo', public: true },
      { operationId: 'sleep', method: 'GET', path: '/sleep', public: true },
      { operationId: 'fail', method: 'GET', path: '/fail', public: true },
    ],
    handlers: {
      readPlan: async (event) => {
        seen = event;
        return { statusCode: 201, headers: { ETag: '"7"' }, body: 'made', cookies: ['a=1', 'b=2'] };
      },
      openCases: async () => ({ statusCode: 200, body: 'open cases' }),
      echo: async (event) => {
        seen = event;
        return { statusCode: 200, body: event.body ?? '' };
      },
      sleep: async () => {
        await slow.promise;
        return 'late';
      },
      fail: async () => {
        throw new Error('broken');
      },
    },
    pages: [
      {
        method: 'GET',
        path: '/hello',
        handle: ({ language }) => pageAnswer({ language, title: 'Halo', main: html`<h1>${'<b>'}</h1>` }),
      },
    ],
  });

let office: Office;
let token: string;
beforeAll(async () => {
  office = await open();
  token = (await signIn({ baseUrl: office.baseUrl, ...siti })).accessToken;
});
afterAll(async () => {
  slow.resolve();
  await office.close();
});

/** A request as typed, since fetch tidies addresses and hosts. */
const raw = (path: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: office.port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe('the API', () => {
  it('hands a function what API Gateway would', async () => {
    const address = `${office.baseUrl}/api/cases/a%20b/plans/s1?q=1&q=2&r=%C3%A9`;
    const answer = await fetch(address, {
      headers: { ...asUser(token).headers, 'X-Thing': 'Yes', cookie: 'a=1; b=2' },
    });
    expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([201, '"7"', 'made']);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(seen).toMatchObject({
      version: '2.0',
      routeKey: 'GET /cases/{caseId}/plans/{segmentId}',
      rawPath: '/api/cases/a%20b/plans/s1',
      rawQueryString: 'q=1&q=2&r=%C3%A9',
      queryStringParameters: { q: '1,2', r: 'é' },
      pathParameters: { caseId: 'a b', segmentId: 's1' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-thing': 'Yes' },
      requestContext: {
        http: { method: 'GET', sourceIp: '127.0.0.1' },
        authorizer: { jwt: { claims: { sub: 'employee-siti', agency_id: 'contoh' }, scopes: ['api'] } },
      },
      isBase64Encoded: false,
    });
  });

  it('prefers the literal path', async () => {
    const answer = await fetch(`${office.baseUrl}/api/cases/open/plans/s1`, asUser(token));
    expect(await answer.text()).toBe('open cases');
  });

  it('hands JSON on as text and anything else as base64', async () => {
    const post = (type: string, body: string) =>
      fetch(`${office.baseUrl}/api/echo`, { method: 'POST', headers: { 'content-type': type }, body });
    expect(await (await post('application/json', '{"nama":"Siti é"}')).text()).toBe('{"nama":"Siti é"}');
    expect(seen?.isBase64Encoded).toBe(false);
    expect(await (await post('application/octet-stream', 'abc')).text()).toBe('YWJj');
    expect(seen?.isBase64Encoded).toBe(true);
  });

  it('answers an unknown path, method or case with 404', async () => {
    for (const path of ['/api/nothing', '/api/ME', '/api/me/', '/api']) {
      const answer = await fetch(`${office.baseUrl}${path}`, asUser(token));
      expect([path, answer.status, await answer.json()]).toEqual([path, 404, { message: 'Not Found' }]);
    }
    expect((await fetch(`${office.baseUrl}/api/me`, { ...asUser(token), method: 'DELETE' })).status).toBe(404);
  });

  it('gives a slow function 503 and a broken one 500', async () => {
    const late = await fetch(`${office.baseUrl}/api/sleep`);
    expect([late.status, await late.json()]).toEqual([503, { message: 'Service Unavailable' }]);
    const broken = await fetch(`${office.baseUrl}/api/fail`);
    expect([broken.status, await broken.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  });
});

describe('what is too large', () => {
  const over = 10 * 1024 * 1024 + 1;
  const refusal = [413, { message: 'Request Entity Too Large' }];

  it('refuses a body over 10 MB', async () => {
    const answer = await fetch(`${office.baseUrl}/api/echo`, { method: 'POST', body: new Uint8Array(over) });
    expect([answer.status, await answer.json()]).toEqual(refusal);
  });

  it('refuses it also when its length is not declared', async () => {
    const pieces = Array.from({ length: 11 }, () => new Uint8Array(1024 * 1024));
    const answer = await fetch(`${office.baseUrl}/api/echo`, {
      method: 'POST',
      body: ReadableStream.from(pieces),
      duplex: 'half',
    } as RequestInit);
    expect([answer.status, await answer.json()]).toEqual(refusal);
  });

  it('takes a body of exactly 10 MB', async () => {
    const answer = await fetch(`${office.baseUrl}/api/echo`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: new Uint8Array(10 * 1024 * 1024).fill(97),
    });
    expect((await answer.text()).length).toBe(10 * 1024 * 1024);
  });

  it('refuses headers beyond the limit of the gateway', async () => {
    expect(await raw('/api/me', { 'x-long': 'a'.repeat(11_000) })).toBe(431);
  });
});

describe('addresses and hosts', () => {
  it('refuses malformed addresses', async () => {
    for (const path of ['/api/%zz', '/%', '//evil.example/api/me', 'http://evil.example/']) {
      expect([path, await raw(path)]).toEqual([path, 400]);
    }
  });

  it('refuses a host that is not its own', async () => {
    expect(await raw('/api/me', { host: 'evil.example' })).toBe(421);
    expect(await raw('/hello', { host: `evil.example:${office.port}` })).toBe(421);
  });

  it('sends a visitor by another name to its own', async () => {
    expect(await raw('/hello', { host: `localhost:${office.port}` })).toBe(303);
  });

  it('keeps standing when a sender breaks off', async () => {
    await new Promise<void>((resolve) => {
      const socket = createConnection(office.port, '127.0.0.1', () => {
        socket.write(`POST /api/echo HTTP/1.1\r\nHost: 127.0.0.1:${office.port}\r\nContent-Length: 100\r\n\r\nhalf`);
        setTimeout(() => socket.destroy(), 20);
      });
      socket.on('close', () => resolve());
    });
    expect((await fetch(`${office.baseUrl}/hello`)).status).toBe(200);
  });
});

describe('pages', () => {
  it('carry the headers that protect a reader', async () => {
    const answer = await fetch(`${office.baseUrl}/hello`);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    expect(answer.headers.has('server')).toBe(false);
    expect(answer.headers.has('access-control-allow-origin')).toBe(false);
    expect(await answer.text()).toContain('<h1>&lt;b&gt;</h1>');
  });

  it('remember the language once chosen', async () => {
    expect(await (await fetch(`${office.baseUrl}/hello`)).text()).toContain('<html lang="id">');
    const chosen = await fetch(`${office.baseUrl}/hello?lang=en`);
    expect(await chosen.text()).toContain('<html lang="en">');
    const cookie = chosen.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(await (await fetch(`${office.baseUrl}/hello`, { headers: { cookie } })).text()).toContain(
      '<html lang="en">',
    );
  });

  it('say so when there is none', async () => {
    const answer = await fetch(`${office.baseUrl}/tiada`);
    expect([answer.status, (await answer.text()).includes('Halaman ini tidak ada')]).toEqual([404, true]);
  });
});

describe('closing', () => {
  it('lets an answer under way finish', async () => {
    const second = await open();
    const answer = fetch(`${second.baseUrl}/api/sleep`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = second.close();
    expect((await answer).status).toBe(503);
    await closed;
    await expect(fetch(`${second.baseUrl}/hello`)).rejects.toThrow('fetch failed');
  });
});
