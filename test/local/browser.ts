import { createHash, randomBytes } from 'node:crypto';
import { siti } from './office.ts';

/** A browser without script: keeps cookies by name and path, follows nothing by itself. */
export class Browser {
  readonly #cookies = new Map<string, { readonly value: string; readonly path: string }>();

  async get(address: string): Promise<Response> {
    return this.#send(address, {});
  }

  async post(address: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(address, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  /** Follows redirects on one host until a page, or until an address elsewhere. */
  async follow(response: Response): Promise<{ readonly response: Response; readonly left?: URL }> {
    const location = response.headers.get('location');
    if (!location) return { response };
    const next = new URL(location, response.url);
    if (next.searchParams.has('code') || next.searchParams.has('error')) return { response, left: next };
    return this.follow(await this.get(next.href));
  }

  async #send(address: string, init: RequestInit): Promise<Response> {
    const { pathname } = new URL(address);
    const cookie = [...this.#cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) this.#take(line);
    return response;
  }

  #take(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const of = (attribute: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${attribute}=`))?.slice(attribute.length + 1);
    const expires = of('expires');
    if (value === '' || (expires && Date.parse(expires) < Date.now())) this.#cookies.delete(name);
    else this.#cookies.set(name, { value, path: of('path') ?? '/' });
  }
}

export interface Authorization {
  readonly address: string;
  readonly verifier: string;
  readonly state: string;
  readonly redirectUri: string;
}

/** What the web application asks of the provider: code with PKCE. */
export const authorization = (baseUrl: string, change: Record<string, string> = {}): Authorization => {
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(8).toString('base64url');
  const redirectUri = `${baseUrl}/callback`;
  const query = new URLSearchParams({
    client_id: 'capaian-web',
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile api',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...change,
  });
  return { address: `${baseUrl}/oidc/auth?${query}`, verifier, state, redirectUri };
};

/** The answer to a code, as the web application gets it. */
export const exchange = (baseUrl: string, code: string, asked: Authorization): Promise<Response> =>
  fetch(`${baseUrl}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: 'capaian-web',
      grant_type: 'authorization_code',
      code,
      redirect_uri: asked.redirectUri,
      code_verifier: asked.verifier,
    }),
  });

/** The address of the sign-in page to which an authorization leads. */
export const signInPage = async (browser: Browser, address: string): Promise<string> => {
  const { response } = await browser.follow(await browser.get(address));
  if (response.status !== 200) throw new Error(`no sign-in page but ${response.status}`);
  return response.url;
};

/** A code for Siti, who enters her password. */
export const codeFor = async (baseUrl: string, browser = new Browser()) => {
  const asked = authorization(baseUrl);
  const page = await signInPage(browser, asked.address);
  const { login, password } = siti;
  const { left } = await browser.follow(await browser.post(page, { login, password }));
  return { asked, left, code: left?.searchParams.get('code') ?? '' };
};

export const tokensFor = async (baseUrl: string, browser = new Browser()): Promise<Record<string, string>> => {
  const { asked, code } = await codeFor(baseUrl, browser);
  return (await (await exchange(baseUrl, code, asked)).json()) as Record<string, string>;
};

export const refresh = (baseUrl: string, token = ''): Promise<Response> =>
  fetch(`${baseUrl}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'capaian-web', grant_type: 'refresh_token', refresh_token: token }),
  });
