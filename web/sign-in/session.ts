/** What proves who somebody is. Held in memory only: nothing of it is in storage. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly idToken: string | undefined;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Where a person stands with the identity provider. */
export type Session =
  /** Finding out, or on the way to the provider and back. */
  | { readonly status: 'opening' }
  | { readonly status: 'signed-in'; readonly tokens: Tokens }
  /** The working day is over. What is on the page stays, and so do drafts. */
  | { readonly status: 'expired' }
  | { readonly status: 'failed'; readonly reason: 'unreachable' | 'refused' };

export type SessionEvent =
  | { readonly event: 'tokens'; readonly tokens: Tokens }
  /** The provider takes no refresh token any more, or the API none of our access tokens. */
  | { readonly event: 'rejected' }
  | { readonly event: 'failed'; readonly reason: 'unreachable' | 'refused' }
  | { readonly event: 'leaving' };

/** The session after something happened. */
export const nextSession = (session: Session, happened: SessionEvent): Session => {
  if (happened.event === 'tokens') return { status: 'signed-in', tokens: happened.tokens };
  if (happened.event === 'leaving') return { status: 'opening' };
  if (happened.event === 'rejected') return session.status === 'signed-in' ? { status: 'expired' } : session;
  return session.status === 'opening' ? { status: 'failed', reason: happened.reason } : session;
};

/** A token is renewed that long before its end, so that none ends on the way to the server. */
const renewBeforeMs = 60_000;

/** What to do before a request: use the token, renew it, or go without one. */
export const tokenStep = (session: Session, now: number): 'use' | 'renew' | 'none' => {
  if (session.status !== 'signed-in') return 'none';
  const { expiresAt, refreshToken } = session.tokens;
  if (now < expiresAt - renewBeforeMs) return 'use';
  return refreshToken === undefined ? 'none' : 'renew';
};

/** The page to return to after signing in: a path of this application, never another site or the callback itself. */
export const returnPath = (wish: string | undefined): string =>
  wish !== undefined && /^\/(?![/\\])/.test(wish) && !wish.startsWith('/callback') ? wish : '/';
