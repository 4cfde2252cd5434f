import * as oauth from 'oauth4webapi';
import { returnPath, type Tokens } from './session.ts';
import type { SignInConfig } from './sign-in-config.ts';

/** A sign-in on its way to the provider and back: kept for this tab, used once. It proves nothing by itself. */
interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

const pendingKey = 'capaian.sign-in';

const redirectUri = (): string => `${location.origin}/callback`;

const fetchConfig = async (): Promise<SignInConfig> => {
  const answer = await fetch('/config.json');
  if (!answer.ok) throw new Error(`config.json answers ${answer.status}`);
  return (await answer.json()) as SignInConfig;
};

const tokensOf = (answer: oauth.TokenEndpointResponse, before?: Tokens): Tokens => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token ?? before?.refreshToken,
  idToken: answer.id_token ?? before?.idToken,
  expiresAt: Date.now() + (answer.expires_in ?? 300) * 1000,
});

const takePending = (): Pending | undefined => {
  const text = sessionStorage.getItem(pendingKey);
  sessionStorage.removeItem(pendingKey);
  return text === null ? undefined : (JSON.parse(text) as Pending);
};

/** The identity provider as this application uses it. */
export interface Provider {
  /** Leaves for the provider; the browser comes back to `/callback`. */
  leave(returnTo: string): Promise<void>;
  /** The tokens for the answer in the address, and the page that was asked for. */
  finish(answer: URL): Promise<{ readonly tokens: Tokens; readonly returnTo: string }>;
  renew(tokens: Tokens): Promise<Tokens>;
  /** The address that ends the session at the provider. */
  goodbye(tokens: Tokens): string;
}

const leave = async (server: oauth.AuthorizationServer, config: SignInConfig, returnTo: string): Promise<void> => {
  const pending: Pending = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    returnTo: returnPath(returnTo),
  };
  sessionStorage.setItem(pendingKey, JSON.stringify(pending));
  const address = new URL(server.authorization_endpoint ?? '');
  address.search = new URLSearchParams({
    client_id: config.clientId,
    redirect_uri: redirectUri(),
    response_type: 'code',
    scope: config.scope,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
  }).toString();
  location.assign(address);
};

const goodbye = (server: oauth.AuthorizationServer, { clientId }: SignInConfig, { idToken }: Tokens): string => {
  const address = new URL(server.end_session_endpoint ?? '/', location.origin);
  address.searchParams.set('client_id', clientId);
  address.searchParams.set('post_logout_redirect_uri', `${location.origin}/`);
  // Cognito has a word of its own for it.
  address.searchParams.set('logout_uri', `${location.origin}/`);
  if (idToken !== undefined) address.searchParams.set('id_token_hint', idToken);
  return address.href;
};

/** Reads the configuration and what the provider says about itself. */
export const openProvider = async (): Promise<Provider> => {
  const config = await fetchConfig();
  const issuer = new URL(config.issuer);
  // Only a server on this very machine speaks without TLS.
  const options = { [oauth.allowInsecureRequests]: issuer.protocol === 'http:' };
  const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options));
  const algorithms = server.id_token_signing_alg_values_supported ?? [];
  const client: oauth.Client = {
    client_id: config.clientId,
    id_token_signed_response_alg: algorithms.includes('ES256') ? 'ES256' : (algorithms[0] ?? 'RS256'),
  };
  return {
    leave: (returnTo) => leave(server, config, returnTo),
    goodbye: (tokens) => goodbye(server, config, tokens),
    finish: async (answer) => {
      const pending = takePending();
      if (pending === undefined) throw new Error('this tab began no sign-in');
      const { state, nonce, verifier, returnTo } = pending;
      const granted = oauth.validateAuthResponse(server, client, answer, state);
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.None(),
        granted,
        redirectUri(),
        verifier,
        options,
      );
      const checked = { expectedNonce: nonce, requireIdToken: true };
      const tokens = tokensOf(await oauth.processAuthorizationCodeResponse(server, client, response, checked));
      return { tokens, returnTo };
    },
    renew: async (tokens) => {
      const { refreshToken = '' } = tokens;
      const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options);
      return tokensOf(await oauth.processRefreshTokenResponse(server, client, response), tokens);
    },
  };
};

/** Whether the provider itself said no; otherwise it could not be reached. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof oauth.ResponseBodyError || error instanceof oauth.AuthorizationResponseError;
