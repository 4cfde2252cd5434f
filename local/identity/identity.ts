import type { JSONWebKeySet } from 'jose';
import type { Table } from '../../shared/ports/table.ts';
import { tokenVerifier, type VerifyToken } from '../access-token.ts';
import type { Accounts } from '../accounts.ts';
import { pagePolicy } from '../html.ts';
import { storedSecret } from '../secret.ts';
import type { Mount } from '../server.ts';
import { endSessions, sweepIdentity } from './adapter.ts';
import type { DemoPerson } from './login-page.ts';
import type { HashCost } from './password.ts';
import { identityProvider, mountPath } from './provider.ts';
import { signInHandler } from './sign-in.ts';
import { publicKeys, signingKeys } from './signing-keys.ts';
import { openThrottle, type Throttle } from './throttle.ts';

export interface IdentityOptions {
  readonly table: Table;
  readonly accounts: Accounts;
  readonly baseUrl: string;
  readonly cost: HashCost;
  /** People of a demo, whom anyone may be by one press of a button. Empty for an office. */
  readonly people?: readonly DemoPerson[];
  readonly throttle?: Throttle;
  /** The page for whoever forgot the password. */
  readonly forgotPath?: string;
  readonly log?: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}

export interface Identity {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JSONWebKeySet;
  /** For further pages that ask for a password. */
  readonly throttle: Throttle;
  /** For the server: checks the access tokens that this provider issues. */
  readonly verify: VerifyToken;
  readonly mount: Mount;
  /** Deletes what has expired; to be called now and then. */
  sweep(): Promise<number>;
  /** Ends every session and refresh token of somebody. An access token lasts to its end, at most 15 minutes. */
  endSessions(employeeId: string): Promise<void>;
}

/** The audience of every access token for the API. */
const apiAudience = 'urn:capaian:api';

const interactionPrefix = `${mountPath}/interaction/`;

/** Opens the identity provider under `/oidc`. Sessions, grants and keys are in the table and survive a restart. */
export const openIdentity = async (options: IdentityOptions): Promise<Identity> => {
  const { table, accounts, baseUrl, cost, people = [] } = options;
  const keys = await signingKeys(table, Date.now());
  const cookieSecret = (await storedSecret(table, 'cookies')).toString('base64url');
  const provider = identityProvider({ table, accounts, baseUrl, audience: apiAudience, keys, cookieSecret });
  provider.on('server_error', (_ctx, error) => options.log?.('identity fault', { error }));
  const home = new URL(baseUrl);
  const throttle = options.throttle ?? openThrottle(table);
  const { forgotPath } = options;
  const signIn = signInHandler({ provider, accounts, throttle, cost, people, forgotPath, origin: home.origin });
  const callback = provider.callback();

  const handle: Mount['handle'] = async (request, response, address) => {
    const url = new URL(`${home.origin}${request.url}`);
    // What the sender claims about the way here is replaced by what is configured.
    request.headers['x-forwarded-proto'] = home.protocol.slice(0, -1);
    request.headers['x-forwarded-host'] = home.host;
    request.headers['x-forwarded-for'] = address;
    response.setHeader('content-security-policy', `${pagePolicy()}; script-src 'self'`);
    if (url.pathname.startsWith(interactionPrefix)) {
      return signIn({ request, response, address, path: url.pathname, query: url.searchParams });
    }
    Object.assign(request, { originalUrl: request.url });
    request.url = request.url?.slice(mountPath.length) || '/';
    await callback(request, response);
    return undefined;
  };

  return {
    issuer: provider.issuer,
    audience: apiAudience,
    keys: publicKeys(keys),
    throttle,
    verify: tokenVerifier({ issuer: provider.issuer, audience: apiAudience, keys: publicKeys(keys) }),
    mount: { prefix: mountPath, handle },
    sweep: () => sweepIdentity(table),
    endSessions: (employeeId) => endSessions(table, employeeId),
  };
};
