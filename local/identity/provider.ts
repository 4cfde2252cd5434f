import type { JWK } from 'jose';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import Provider, { interactionPolicy } from 'oidc-provider';
import type { Table } from '../../shared/ports/table.ts';
import type { Accounts } from '../accounts.ts';
import type { Answer } from '../answer.ts';
import type { Language } from '../html.ts';
import { languageOf } from '../page.ts';
import { identityAdapter } from './adapter.ts';
import { clients } from './clients.ts';
import { errorPage, loggedOutPage, logoutPage } from './login-page.ts';

export const mountPath = '/oidc';

/** Seconds. Nobody signs in twice in a working day; an access token taken from a log is soon worthless. */
const lifetimes = { token: 15 * 60, code: 60, signIn: 20 * 60, day: 10 * 60 * 60, grant: 12 * 60 * 60 };

export interface ProviderOptions {
  readonly table: Table;
  readonly accounts: Accounts;
  readonly baseUrl: string;
  /** The audience of access tokens. */
  readonly audience: string;
  readonly keys: { readonly keys: JWK[] };
  readonly cookieSecret: string;
}

const languageIn = (ctx: KoaContextWithOIDC): Language =>
  languageOf(new URLSearchParams(ctx.querystring), ctx.req.headers);

const show = (ctx: KoaContextWithOIDC, answer: Answer): void => {
  ctx.status = answer.status;
  for (const [name, value] of Object.entries(answer.headers ?? {})) ctx.set(name, value);
  ctx.body = answer.body;
};

/** Consent is not asked of people for the product's own clients: their grant is made as they sign in. */
const grantOf =
  (audience: string): NonNullable<Configuration['loadExistingGrant']> =>
  async (ctx) => {
    const { client, session, provider } = ctx.oidc;
    if (!client || !session?.accountId) return undefined;
    const known = session.grantIdFor(client.clientId);
    const grant = known ? await provider.Grant.find(known) : undefined;
    if (grant && grant.accountId === session.accountId) return grant;
    const fresh = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    fresh.addOIDCScope('openid profile');
    fresh.addResourceScope(audience, 'api');
    await fresh.save();
    return fresh;
  };

/**
 * Any program of this machine can pose as the command line client (RFC 8252 section 8.6), so that one never rides on a
 * session that a browser has open: it always asks for the password.
 */
const policy = () => {
  const prompts = interactionPolicy.base();
  prompts.get('consent')?.checks.remove('native_client_prompt');
  prompts.get('login')?.checks.add(
    new interactionPolicy.Check('native_client_login', 'a native client must sign in', (ctx) => {
      const { client, result } = ctx.oidc;
      return client?.applicationType === 'native' && !result?.login
        ? interactionPolicy.Check.REQUEST_PROMPT
        : interactionPolicy.Check.NO_NEED_TO_PROMPT;
    }),
  );
  return prompts;
};

const features = (audience: string): NonNullable<Configuration['features']> => ({
  devInteractions: { enabled: false },
  dPoP: { enabled: false },
  pushedAuthorizationRequests: { enabled: false },
  revocation: { enabled: true },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (ctx, form) => show(ctx, logoutPage(languageIn(ctx), form)),
    postLogoutSuccessSource: (ctx) => show(ctx, loggedOutPage(languageIn(ctx))),
  },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => audience,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: 'api',
      audience,
      accessTokenFormat: 'jwt',
      accessTokenTTL: lifetimes.token,
      jwt: { sign: { alg: 'ES256' } },
    }),
  },
});

const configuration = (options: ProviderOptions): Configuration => {
  const { accounts, audience, baseUrl } = options;
  const origin = new URL(baseUrl).origin;
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, path: mountPath } as const;
  return {
    adapter: identityAdapter(options.table),
    clients: clients(baseUrl),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: options.keys,
    cookies: {
      keys: [options.cookieSecret],
      names: { session: 'capaian_session', interaction: 'capaian_sign_in', resume: 'capaian_resume' },
      long: cookie,
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    claims: { openid: ['sub'], profile: ['name', 'agency_id'] },
    scopes: ['openid', 'profile'],
    responseTypes: ['code'],
    conformIdTokenClaims: false,
    clientBasedCORS: (_ctx, asking) => asking === origin,
    pkce: { required: () => true },
    features: features(audience),
    findAccount: async (_ctx, sub) => {
      const account = await accounts.bySubject(sub);
      if (!account) return undefined;
      const { name, agencyId } = account;
      return { accountId: sub, claims: () => ({ sub, name, agency_id: agencyId }) };
    },
    extraTokenClaims: async (_ctx, token) => {
      const account = token.kind === 'AccessToken' ? await accounts.bySubject(token.accountId) : undefined;
      return account && { agency_id: account.agencyId };
    },
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    expiresWithSession: () => true,
    loadExistingGrant: grantOf(audience),
    interactions: { policy: policy(), url: (_ctx, interaction) => `${mountPath}/interaction/${interaction.uid}` },
    renderError: (ctx, out) => show(ctx, errorPage(languageIn(ctx), ctx.status, out.error)),
    ttl: {
      AccessToken: lifetimes.token,
      AuthorizationCode: lifetimes.code,
      IdToken: lifetimes.token,
      Interaction: lifetimes.signIn,
      // A rotated token ends when the first would have: one working day per password.
      RefreshToken: (ctx) => ctx?.oidc?.entities.RotatedRefreshToken?.remainingTTL ?? lifetimes.day,
      Session: lifetimes.day,
      Grant: lifetimes.grant,
    },
  };
};

/** The certified provider, set up for the product's own clients: code with PKCE, rotation, tokens for the API. */
export const identityProvider = (options: ProviderOptions): Provider => {
  const provider = new Provider(`${options.baseUrl}${mountPath}`, configuration(options));
  // The headers it then trusts are set by our own mount, from the configured address.
  provider.proxy = true;
  return provider;
};
