import type { Language } from '../../../shared/messages/language.ts';
import { type Client, openClient } from '../../../web/client.ts';
import { refresh, SignInFailed, signIn, type Tokens } from '../../token.ts';
import type { Office } from '../office-data.ts';
import type { Courier } from './courier.ts';

export interface Cast {
  /** The API as this person sees it. */
  as(employeeId: string): Client;
}

/** Renewed so long before they expire, in milliseconds. */
const margin = 60_000;

const loginOf = (employeeId: string, { accounts }: Pick<Office, 'accounts'>): string => {
  const account = accounts.find((one) => one.employeeId === employeeId);
  if (account === undefined) throw new Error(`${employeeId} has no account`);
  return account.login;
};

interface CastOptions {
  readonly baseUrl: string;
  readonly office: Pick<Office, 'accounts'>;
  readonly courier: Courier;
  /** In which the API speaks to them. */
  readonly language?: Language;
}

/** A sign-in that a restart of the server cut in two is begun again from its first page. */
const signedIn = async (login: string, { baseUrl, courier }: CastOptions, attempts = 3): Promise<Tokens> => {
  try {
    return await courier.insist(() => signIn({ baseUrl, login }));
  } catch (error) {
    if (!(error instanceof SignInFailed) || attempts <= 1) throw error;
    return signedIn(login, { baseUrl, courier } as CastOptions, attempts - 1);
  }
};

/** A refresh token is used up even if the answer was lost: then the person signs in anew. */
const renewed = async (login: string, { refreshToken }: Tokens, options: CastOptions): Promise<Tokens> => {
  try {
    return await refresh(options.baseUrl, refreshToken);
  } catch {
    return signedIn(login, options);
  }
};

const tokensOf = (login: string, options: CastOptions): (() => Promise<string>) => {
  let tokens: Promise<Tokens> | undefined;
  return async () => {
    tokens ??= signedIn(login, options);
    const current = await tokens;
    if (current.expiresAt - Date.now() > margin) return current.accessToken;
    tokens = renewed(login, current, options);
    return (await tokens).accessToken;
  };
};

/** Everybody of the office, each signed in by OpenID Connect as soon as they first act. */
export const openCast = (options: CastOptions): Cast => {
  const clients = new Map<string, Client>();
  const join = (employeeId: string): Client =>
    openClient({
      baseUrl: `${options.baseUrl}/api`,
      getToken: tokensOf(loginOf(employeeId, options.office), options),
      language: options.language ?? 'id',
      fetch: options.courier.fetch,
    });
  return {
    as: (employeeId) => {
      const client = clients.get(employeeId) ?? join(employeeId);
      clients.set(employeeId, client);
      return client;
    },
  };
};
