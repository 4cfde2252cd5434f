import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openCourier } from '../../../local/demo/year/courier.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const listen = (answer: RequestListener, port = 0): Promise<{ server: Server; port: number }> =>
  new Promise((resolve) => {
    const server = createServer(answer).listen(port, '127.0.0.1', () => {
      servers.push(server);
      resolve({ server, port: (server.address() as AddressInfo).port });
    });
  });

const stop = ({ server }: { server: Server }): Promise<unknown> => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
};

describe('a courier', () => {
  it('asks again with the same key until somebody answers', async () => {
    const keys: unknown[] = [];
    const first = await listen(() => undefined);
    await stop(first);
    const courier = openCourier({ atOnce: 8 });
    const headers = { 'idempotency-key': 'once' };
    const asked = courier.fetch(`http://127.0.0.1:${first.port}/`, { method: 'POST', headers, body: 'x' });
    await pause(150);
    await listen((request, response) => {
      keys.push(request.headers['idempotency-key']);
      response.end('yes');
    }, first.port);
    expect(await (await asked).text()).toBe('yes');
    expect([keys, courier.answered()]).toEqual([['once'], 1]);
  });

  it('takes an answer that is cut off for none', async () => {
    let times = 0;
    const { port } = await listen((_, response) => {
      times += 1;
      response.writeHead(200, { 'content-length': '3' });
      if (times > 1) response.end('yes');
      else response.write('y', () => response.destroy());
    });
    const answer = await openCourier({ atOnce: 8 }).fetch(`http://127.0.0.1:${port}/`);
    expect([await answer.text(), times]).toEqual(['yes', 2]);
  });

  it('gives up when the server is away too long', async () => {
    const gone = await listen(() => undefined);
    await stop(gone);
    const courier = openCourier({ atOnce: 8, patienceMs: 50 });
    await expect(courier.fetch(`http://127.0.0.1:${gone.port}/`)).rejects.toThrow('fetch failed');
  });

  it('lets no more than so many requests be under way', async () => {
    let [now, most] = [0, 0];
    const { port } = await listen(async (_, response) => {
      now += 1;
      most = Math.max(most, now);
      await pause(5);
      now -= 1;
      response.end();
    });
    const courier = openCourier({ atOnce: 3 });
    await Promise.all(Array.from({ length: 12 }, () => courier.fetch(`http://127.0.0.1:${port}/`)));
    expect([most, courier.answered()]).toEqual([3, 12]);
  });

  it('hands on a refusal as it is', async () => {
    const { port } = await listen((_, response) => response.writeHead(409).end('{}'));
    expect((await openCourier({ atOnce: 1 }).fetch(`http://127.0.0.1:${port}/`)).status).toBe(409);
  });
});
