import { describe, expect, it } from 'vitest';
import { type ClientOptions, openClient } from '../../web/client.ts';
import { ProblemError } from '../../web/problem-error.ts';

interface Sent {
  readonly address: string;
  readonly method: string | undefined;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

type Reply = Response | Error;

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** A client whose network is a list of replies, and everything that it sent. */
const clientWith = (replies: readonly Reply[], options: Partial<ClientOptions> = {}) => {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const client = openClient({
    baseUrl: '/api',
    getToken: () => 'token-1',
    language: 'id',
    fetch: async (address, init) => {
      init?.signal?.throwIfAborted();
      const headers = Object.fromEntries(new Headers(init?.headers as Record<string, string>));
      sent.push({ address: String(address), method: init?.method, headers, body: init?.body });
      const reply = replies[sent.length - 1] ?? new TypeError('no more replies');
      if (reply instanceof Error) throw reply;
      return reply;
    },
    pause: async (milliseconds) => {
      waits.push(milliseconds);
    },
    ...options,
  });
  return { client, sent, waits };
};

const plan = { caseId: 'c-1', segmentId: 's-1' };

const failure = async (work: Promise<unknown>): Promise<ProblemError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemError)) throw new Error('no problem was thrown', { cause: error });
  return error;
};

describe('a call', () => {
  it('becomes a request of the contract', async () => {
    const { client, sent } = clientWith([json(200, { status: 'submitted' }, { etag: '"4"' })]);
    const answer = await client.submitTargets({ caseId: 'c/1', segmentId: 's-1', ifMatch: 3 });
    expect(answer).toEqual({ status: 200, body: { status: 'submitted' }, etag: 4 });
    expect(sent).toMatchObject([{ address: '/api/cases/c%2F1/plans/s-1/submission', method: 'POST', body: undefined }]);
    expect(sent[0]?.headers).toMatchObject({
      authorization: 'Bearer token-1',
      'if-match': '"3"',
      'accept-language': 'id',
    });
    expect(sent[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('carries its body as JSON', async () => {
    const { client, sent } = clientWith([json(201, {})]);
    await client.fileAppeal({ caseId: 'c-1', body: { reasons: 'Realisasi belum lengkap' }, idempotencyKey: 'mine' });
    expect(sent[0]?.body).toBe('{"reasons":"Realisasi belum lengkap"}');
    expect(sent[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'idempotency-key': 'mine' });
  });

  it('carries what its query says', async () => {
    const { client, sent } = clientWith([json(200, { items: [] })]);
    await client.listOpenTasks({ cycleId: 'y-1', query: { late: true, limit: 10 } });
    expect(sent[0]?.address).toBe('/api/cycles/y-1/tasks?late=true&limit=10');
    expect(sent[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('sends no token to a public operation', async () => {
    const { client, sent } = clientWith([json(200, { status: 'ok' })]);
    await client.getHealth();
    expect(sent[0]?.headers).not.toHaveProperty('authorization');
  });
});

describe('a failing network', () => {
  it('gets the same key again', async () => {
    const { client, sent, waits } = clientWith([new TypeError('reset'), new TypeError('reset'), json(200, {})]);
    await client.approveTargets({ ...plan, ifMatch: 1 });
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect([sent.length, waits]).toEqual([3, [300, 1500]]);
  });

  it('is a problem after three attempts', async () => {
    const { client, sent } = clientWith([]);
    const { code, status, problem } = await failure(client.getPlan(plan));
    expect([code, status, sent.length, problem.title]).toEqual(['unreachable', 0, 3, 'Tidak terhubung']);
  });

  it('is left alone when the person gave up', async () => {
    const { client, waits } = clientWith([json(200, {})]);
    await expect(client.getPlan(plan, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect(waits).toEqual([]);
  });
});

describe('a problem', () => {
  it('of the API is thrown with its code and its reasons', async () => {
    const body = {
      type: 'urn:capaian:problem:changed-since-read',
      title: 'Sudah berubah',
      status: 409,
      detail: '…',
      code: 'changed-since-read',
      errors: [{ code: 'changed-since-read', title: '…', detail: '…', remedy: '…' }],
      current: { version: 5 },
    };
    const { client } = clientWith([json(409, body, { 'content-type': 'application/problem+json' })]);
    const thrown = await failure(client.submitTargets({ ...plan, ifMatch: 4 }));
    expect([thrown.code, thrown.problem]).toEqual(['changed-since-read', body]);
  });

  it.each([
    [400, 'invalid-field'],
    [401, 'not-signed-in'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [413, 'body-too-large'],
    [429, 'too-many-requests'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('is made of what the gateway answers with %i', async (status, code) => {
    const { client } = clientWith([json(status, { message: 'Short' })]);
    const thrown = await failure(client.getPlan(plan));
    expect([thrown.status, thrown.code, thrown.problem.title.length > 5]).toEqual([status, code, true]);
  });

  it('is worded in the language of the reader', async () => {
    const title = async (language: 'id' | 'en') => {
      const { client } = clientWith([json(429, { message: 'Too Many Requests' })], { language });
      return (await failure(client.getMe())).problem.title;
    };
    expect([await title('id'), await title('en')]).toEqual(['Terlalu banyak permintaan', 'Too many requests']);
  });

  it('is made of an answer that is no JSON', async () => {
    const { client } = clientWith([new Response('<html>', { status: 502 }), new Response('<html>', { status: 200 })]);
    expect((await failure(client.getMe())).code).toBe('unavailable');
    expect((await failure(client.getMe())).code).toBe('unavailable');
  });
});
