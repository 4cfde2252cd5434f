import type { ClientMetadata } from 'oidc-provider';

export const webClientId = 'capaian-web';
export const commandLineClientId = 'capaian-cli';

/** RFC 8252 section 7.3: a native application listens on the loopback address, at a port it chooses as it starts. */
export const commandLineRedirect = 'http://127.0.0.1/callback';

const openClient = {
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  id_token_signed_response_alg: 'ES256',
} as const satisfies Partial<ClientMetadata>;

/** The product's own two clients. Neither can keep a secret, so both prove themselves by PKCE. */
export const clients = (baseUrl: string): ClientMetadata[] => [
  {
    ...openClient,
    grant_types: [...openClient.grant_types],
    response_types: [...openClient.response_types],
    client_id: webClientId,
    client_name: 'Capaian',
    application_type: 'web',
    redirect_uris: [`${baseUrl}/`, `${baseUrl}/callback`],
    post_logout_redirect_uris: [`${baseUrl}/`],
  },
  {
    ...openClient,
    grant_types: [...openClient.grant_types],
    response_types: [...openClient.response_types],
    client_id: commandLineClientId,
    client_name: 'Capaian (command line)',
    application_type: 'native',
    redirect_uris: [commandLineRedirect],
  },
];
