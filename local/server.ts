import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Answer, gatewayMessage, redirect, securityHeaders, writeAnswer } from './answer.ts';
import { type ApiOptions, openApi } from './api.ts';
import { stage } from './lambda-event.ts';
import type { Page } from './page.ts';
import { openPages } from './pages.ts';
import { discardBody } from './request-body.ts';

/** A part of the address space of its own: the identity provider, the file store. */
export interface Mount {
  /** Such as `/oidc`; it gets this path and everything below. */
  readonly prefix: string;
  /** The answer, or undefined when it has written one itself. */
  readonly handle: (request: IncomingMessage, response: ServerResponse, address: string) => Promise<Answer | undefined>;
}

/** Certificate and key as PEM. */
interface Tls {
  readonly cert: string;
  readonly key: string;
}

export interface ServerOptions extends Omit<ApiOptions, 'onFault'> {
  /** Where people reach this server, without a slash at the end: `http://127.0.0.1:8470`. */
  readonly baseUrl: string;
  readonly port: number;
  /** The address to listen on; only this machine by default. */
  readonly host?: string;
  /** Without it the server speaks plain HTTP, which is enough on one machine and behind a proxy. */
  readonly tls?: Tls;
  /** Whether browsers may remember that only HTTPS will do; when absent they may, if people come by HTTPS. */
  readonly strictTransport?: boolean;
  /** Further names and addresses of this server; whoever comes by one is sent to the base address. */
  readonly otherHosts?: readonly string[];
  readonly mounts: readonly Mount[];
  readonly pages: readonly Page[];
  /** A proxy of ours stands before the server, so the last entry of X-Forwarded-For is the sender. */
  readonly behindProxy?: boolean;
  readonly log?: (event: string, facts: Readonly<Record<string, unknown>>) => void;
  /** How long `close` waits for answers under way. */
  readonly drainMs?: number;
}

export interface OpenServer {
  readonly port: number;
  /** The next connections get this certificate. */
  renew(tls: Tls): void;
  /** Stops listening, lets answers under way finish, then ends what is left. */
  close(): Promise<void>;
}

/** API Gateway takes 10,240 bytes of request line and headers. */
const headerLimit = 10_240;

/** A browser leaves the usual port out. */
const hostsOf = (name: string, port: number): readonly string[] =>
  port === 443 || port === 80 ? [name, `${name}:${port}`] : [`${name}:${port}`];

const allowedHosts = (options: ServerOptions, port: number): ReadonlySet<string> =>
  new Set([
    ...['127.0.0.1', 'localhost', '[::1]', ...(options.otherHosts ?? [])].flatMap((name) => hostsOf(name, port)),
    new URL(options.baseUrl).host,
  ]);

const addressOf = (request: IncomingMessage, behindProxy: boolean): string => {
  const forwarded = behindProxy ? request.headers['x-forwarded-for'] : undefined;
  const last = `${forwarded ?? ''}`.split(',').at(-1)?.trim();
  return last || (request.socket.remoteAddress ?? '');
};

interface Target {
  readonly path: string;
  readonly query: string;
}

/** Path and query as sent, or undefined for a target that is no plain path (`//host`, `http://…`, bad escapes). */
const targetOf = (url: string): Target | undefined => {
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(url)) return undefined;
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  try {
    decodeURIComponent(path);
  } catch {
    return undefined;
  }
  return { path, query: mark < 0 ? '' : url.slice(mark + 1) };
};

/** The pages for citizens are routes of the API, under a path of their own. */
const citizensPath = '/warga';

const isBelow = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`);

type Respond = (request: IncomingMessage, response: ServerResponse) => Promise<Answer | undefined>;

const dispatcher = (options: ServerOptions, hosts: ReadonlySet<string>): Respond => {
  const fault = (error: unknown, requestId?: string) => options.log?.('fault', { error, requestId });
  const api = openApi({ ...options, onFault: fault });
  const pages = openPages(options.pages);
  const home = new URL(options.baseUrl);
  return async (request, response) => {
    const host = request.headers.host ?? '';
    if (!hosts.has(host)) return gatewayMessage(421, 'Misdirected Request');
    const target = targetOf(request.url ?? '');
    if (!target) return gatewayMessage(400, 'Bad Request');
    const address = addressOf(request, options.behindProxy ?? false);
    const page = pages.find(request.method ?? '', target.path);
    if (!page && isBelow(target.path, `/${stage}`)) {
      return api({ request, rawPath: target.path, rawQuery: target.query, address });
    }
    if (isBelow(target.path, citizensPath)) {
      return api({ request, rawPath: `/${stage}${target.path}`, rawQuery: target.query, address });
    }
    // Cookies and the issuer belong to one host name: whoever comes by another is sent to it.
    if (request.method === 'GET' && host !== home.host) return redirect(`${home.origin}${request.url}`);
    const mount = options.mounts.find(({ prefix }) => isBelow(target.path, prefix));
    if (mount) return mount.handle(request, response, address);
    return pages.answer(request, { ...target, address, page });
  };
};

const prepare = (response: ServerResponse, secure: boolean): void => {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (secure) response.setHeader('strict-transport-security', 'max-age=31536000');
};

const finish = (request: IncomingMessage, response: ServerResponse, answer: Answer): void => {
  // A refused body is still on its way: the line can't carry another request after it.
  if (!request.complete && request.method !== 'GET') {
    response.setHeader('connection', 'close');
    discardBody(request);
  }
  writeAnswer(response, answer);
};

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

const closer = (server: Server, drainMs: number) => (): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });

const timeouts = {
  maxHeaderSize: headerLimit,
  headersTimeout: 15_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 65_000,
};

const serverOf = (tls: Tls | undefined, listener: RequestListener): Server | TlsServer =>
  tls === undefined
    ? createServer(timeouts, listener)
    : createTlsServer({ ...timeouts, minVersion: 'TLSv1.2', ...tls }, listener);

/**
 * Serves the API under `/api`, the mounts and the pages, over HTTP or TLS. Refuses unknown Host headers, so that a page
 * of another site can't reach a server on this machine by rebinding a name.
 * @throws when the port is taken
 */
export const openServer = async (options: ServerOptions): Promise<OpenServer> => {
  const secure = options.strictTransport ?? options.baseUrl.startsWith('https:');
  let respond: Respond = async () => gatewayMessage(503, 'Service Unavailable');
  let closing = false;
  const server = serverOf(options.tls, (request, response) => {
    prepare(response, secure);
    if (closing) response.setHeader('connection', 'close');
    response.on('error', () => undefined);
    respond(request, response).then(
      (answer) => answer && finish(request, response, answer),
      (error: unknown) => {
        if (!request.destroyed) options.log?.('fault', { error });
        finish(request, response, gatewayMessage(500, 'Internal Server Error'));
      },
    );
  });
  const port = await listen(server, options.port, options.host ?? '127.0.0.1');
  respond = dispatcher(options, allowedHosts(options, port));
  const close = closer(server, options.drainMs ?? 10_000);
  return {
    port,
    renew: (tls) => {
      if ('setSecureContext' in server) server.setSecureContext(tls);
    },
    close: () => {
      closing = true;
      return close();
    },
  };
};
