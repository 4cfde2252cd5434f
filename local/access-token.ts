import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';

export type Claims = JWTPayload;

/** The claims of the bearer, or undefined when the token is missing, forged, expired or meant for someone else. */
export type VerifyToken = (authorization: string | undefined) => Promise<Claims | undefined>;

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** The provider's public keys, or the address from which to fetch them. */
  readonly keys: JSONWebKeySet | URL;
}

/** Somebody who works sends the same token all day; checking a signature costs more than the rest of a request. */
const mostRemembered = 10_000;

/** Claims of tokens that were checked before, while they last. */
const memory = () => {
  const known = new Map<string, Claims>();
  return {
    recall: (token: string): Claims | undefined => {
      const claims = known.get(token);
      if (claims && Number(claims.exp) * 1000 > Date.now()) return claims;
      known.delete(token);
      return undefined;
    },
    keep: (token: string, claims: Claims): Claims => {
      const oldest = known.keys().next().value;
      if (known.size >= mostRemembered && oldest !== undefined) known.delete(oldest);
      known.set(token, claims);
      return claims;
    },
  };
};

/**
 * Checks access tokens as the JWT authorizer of API Gateway does: signature by a key of the issuer, issuer, audience,
 * expiry. Real time counts, not the clock of a demo: a token must not expire because an operator skipped a week.
 */
export const tokenVerifier = ({ issuer, audience, keys }: TokenRules): VerifyToken => {
  const keySet = keys instanceof URL ? createRemoteJWKSet(keys) : createLocalJWKSet(keys);
  const { recall, keep } = memory();
  return async (authorization) => {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return undefined;
    const known = recall(token);
    if (known) return known;
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer,
        audience,
        algorithms: ['RS256', 'ES256'],
        typ: 'at+jwt',
        requiredClaims: ['exp', 'sub'],
      });
      return keep(token, payload);
    } catch {
      return undefined;
    }
  };
};
