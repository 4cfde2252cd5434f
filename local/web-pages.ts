import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { contentPolicy } from '../web/content-policy.ts';
import { pagePaths } from '../web/routes.ts';
import type { Answer } from './answer.ts';
import { webClientId } from './identity/clients.ts';
import { mountPath } from './identity/provider.ts';
import type { Page, PageRequest } from './page.ts';

/** Where `npm ci` and `npx vite build` put the web application. */
export const webFolder = fileURLToPath(new URL('../web/dist/', import.meta.url));

/** Whether the application was built. */
export const isWebBuilt = (): boolean => existsSync(join(webFolder, 'index.html'));

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The API, the identity provider and the evidence have the same address as the pages. */
const policy = contentPolicy({ connect: [], images: [] });

/** The name of a file in `assets` holds its hash, so that a browser never asks for it again. */
const caching = (name: string): string =>
  name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

const encodings = {
  br: (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body: Buffer) => gzipSync(body, { level: 9 }),
} as const;

type Encoding = keyof typeof encodings;

const accepted = (headers: PageRequest['headers']): Encoding | undefined => {
  const offered = `${headers['accept-encoding'] ?? ''}`.split(',').map((one) => one.trim().split(';')[0]);
  return (['br', 'gzip'] as const).find((encoding) => offered.includes(encoding));
};

/** One file of the application, kept as sent; packed once, when it is first asked for. */
const fileAnswer = (folder: string, name: string): ((request: PageRequest) => Answer) => {
  const body = readFileSync(join(folder, name));
  const packed = new Map<Encoding, Uint8Array>();
  const packedAs = (encoding: Encoding): Uint8Array => {
    const known = packed.get(encoding) ?? encodings[encoding](body);
    packed.set(encoding, known);
    return known;
  };
  const headers = {
    'content-type': types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'cache-control': caching(name),
    vary: 'accept-encoding',
  };
  return (request) => {
    const encoding = accepted(request.headers);
    if (encoding === undefined) return { status: 200, headers, body };
    return { status: 200, headers: { ...headers, 'content-encoding': encoding }, body: packedAs(encoding) };
  };
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile());

interface WebPagesOptions {
  readonly baseUrl: string;
  readonly folder?: string;
  /** There is a clock that HR may move. */
  readonly demo?: boolean;
}

/** Where people sign in: the application asks for it, because it differs by installation and not by build. */
const config = ({ baseUrl, demo = false }: WebPagesOptions): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
  body: JSON.stringify({
    issuer: `${baseUrl}${mountPath}`,
    clientId: webClientId,
    scope: 'openid profile api',
    ...(demo ? { demo } : {}),
  }),
});

/**
 * The web application as pages: its document at the address of every page of it, its files, and where people sign in.
 * @throws when the folder holds no built application
 */
export const webPages = (options: WebPagesOptions): readonly Page[] => {
  const { folder = webFolder } = options;
  const get = (path: string, handle: Page['handle']): Page => ({ method: 'GET', path, handle });
  const document = fileAnswer(folder, 'index.html');
  const files = filesIn(folder).filter((name) => name !== 'index.html');
  return [
    ...Object.values(pagePaths).map((path) => get(path, document)),
    ...files.map((name) => get(`/${name}`, fileAnswer(folder, name))),
    get('/config.json', () => config(options)),
  ];
};
