import { createHash, randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { commandLineClientId, commandLineRedirect } from './identity/clients.ts';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly idToken: string;
  /** Real time, in milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface SignIn {
  readonly baseUrl: string;
  readonly login: string;
  /** Absent: as a demo person, whom anyone may be. */
  readonly password?: string | undefined;
}

/** The server did not let somebody in; the status is the one of its answer. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Cookies of one sign-in, without paths: it meets one server only. */
class Jar {
  readonly #cookies = new Map<string, string>();

  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      this.#cookies.set(name, value);
    }
  }

  header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** One request without following; the address to which it leads. */
const step = async (address: URL, jar: Jar, form?: URLSearchParams): Promise<URL> => {
  const response = await fetch(address, {
    redirect: 'manual',
    headers: { cookie: jar.header(), origin: address.origin },
    ...(form ? { method: 'POST', body: form } : {}),
  });
  await response.arrayBuffer();
  jar.take(response);
  const location = response.headers.get('location');
  if (response.status === 429) throw new SignInFailed(429, 'too many failed attempts: wait a while');
  if (!location) throw new SignInFailed(response.status, 'the account name or the password does not match');
  return new URL(location, address);
};

const tokenRequest = async (baseUrl: string, parameters: Record<string, string>): Promise<Tokens> => {
  const body = new URLSearchParams({ client_id: commandLineClientId, ...parameters });
  const response = await fetch(`${baseUrl}/oidc/token`, { method: 'POST', body });
  const answer = (await response.json()) as Record<string, string | number>;
  if (!response.ok) throw new SignInFailed(response.status, `${answer.error}: ${answer.error_description}`);
  return {
    accessToken: `${answer.access_token}`,
    refreshToken: `${answer.refresh_token}`,
    idToken: `${answer.id_token}`,
    expiresAt: Date.now() + Number(answer.expires_in) * 1000,
  };
};

const formOf = ({ login, password }: SignIn): URLSearchParams =>
  new URLSearchParams(password === undefined ? { person: login } : { login, password });

/**
 * Signs in as the command line client through the sign-in page, by code and PKCE like any other client.
 * @throws {SignInFailed} when the server refuses
 */
export const signIn = async (wish: SignIn): Promise<Tokens> => {
  const { baseUrl } = wish;
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const jar = new Jar();
  const start = new URL(`${baseUrl}/oidc/auth`);
  start.search = new URLSearchParams({
    client_id: commandLineClientId,
    redirect_uri: commandLineRedirect,
    response_type: 'code',
    scope: 'openid profile api',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const page = await step(start, jar);
  if (page.href.startsWith(commandLineRedirect)) throw new SignInFailed(400, `${page.searchParams.get('error')}`);
  const resume = await step(page, jar, formOf(wish));
  const end = await step(resume, jar);
  const code = end.searchParams.get('code');
  if (!code || end.searchParams.get('state') !== state) {
    throw new SignInFailed(400, end.searchParams.get('error_description') ?? 'the server sent no code');
  }
  return tokenRequest(baseUrl, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: commandLineRedirect,
    code_verifier: verifier,
  });
};

/**
 * New tokens for a refresh token, which then is used up.
 * @throws {SignInFailed} when it was used before or its day is over
 */
export const refresh = (baseUrl: string, refreshToken: string): Promise<Tokens> =>
  tokenRequest(baseUrl, { grant_type: 'refresh_token', refresh_token: refreshToken });

const usage = `usage: npm run --silent token -- --as <account name> [--url http://127.0.0.1:8470]

Prints an access token, good for 15 minutes:
  curl -H "Authorization: Bearer $(npm run --silent token -- --as siti)" http://127.0.0.1:8470/api/me

A demo lets anyone be any of its people. Elsewhere the password is read from CAPAIAN_PASSWORD, never from the
command line, where other users of the machine could see it. CAPAIAN_URL replaces the address of the server.`;

/** Why there is no token, in the words of somebody at a terminal. */
const explanation = (error: Error & { cause?: unknown }, url: string): string => {
  const { code } = (error.cause ?? {}) as { code?: string };
  if (code === 'ECONNREFUSED') return `no server answers at ${url}: start one with npm run demo`;
  if (error instanceof SignInFailed && error.status === 422 && process.env.CAPAIAN_PASSWORD === undefined) {
    return 'no demo person has this account name; for another account set CAPAIAN_PASSWORD';
  }
  return error.message;
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { as: { type: 'string' }, url: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help || !values.as) throw new Error(usage);
  const baseUrl = (values.url ?? process.env.CAPAIAN_URL ?? 'http://127.0.0.1:8470').replace(/\/+$/, '');
  try {
    const wish = { baseUrl, login: values.as, password: process.env.CAPAIAN_PASSWORD };
    console.log((await signIn(wish)).accessToken);
  } catch (error) {
    throw new Error(explanation(error as Error, baseUrl));
  }
};

if (import.meta.main) {
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
