import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, securityHeaders, writeAnswer } from '../answer.ts';
import { discardBody } from '../request-body.ts';

export interface OpenDoorServer {
  readonly port: number;
  close(): Promise<void>;
}

/** The only address on which the door listens, whatever the server beside it does. */
const loopback = '127.0.0.1';

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 2_000);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });

/**
 * Listens on this machine only.
 * @param port 0 for any that is free
 * @throws when the port is taken
 */
export const openDoorServer = async (
  port: number,
  respond: (request: IncomingMessage, port: number) => Promise<Answer>,
): Promise<OpenDoorServer> => {
  const limits = { maxHeaderSize: 10_240, headersTimeout: 15_000, requestTimeout: 60_000 };
  let bound = port;
  const server = createServer(limits, (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.on('error', () => undefined);
    void respond(request, bound).then((answer) => {
      if (!request.complete) {
        response.setHeader('connection', 'close');
        discardBody(request);
      }
      writeAnswer(response, answer);
    });
  });
  bound = await listen(server, port);
  return { port: bound, close: () => close(server) };
};
