import { describe, expect, it } from 'vitest';
import { nextSession, returnPath, type Session, type Tokens, tokenStep } from '../../../web/sign-in/session.ts';

const tokens: Tokens = { accessToken: 'a', refreshToken: 'r', idToken: 'i', expiresAt: 1_000_000 };
const opening: Session = { status: 'opening' };
const signedIn: Session = { status: 'signed-in', tokens };
const expired: Session = { status: 'expired' };

describe('a session', () => {
  it('begins when tokens arrive', () => {
    expect(nextSession(opening, { event: 'tokens', tokens })).toEqual(signedIn);
  });

  it('expires when its tokens are rejected', () => {
    expect(nextSession(signedIn, { event: 'rejected' })).toEqual(expired);
  });

  it('is not expired before it began', () => {
    expect(nextSession(opening, { event: 'rejected' })).toEqual(opening);
  });

  it('fails only while it opens', () => {
    expect(nextSession(opening, { event: 'failed', reason: 'refused' })).toEqual({
      status: 'failed',
      reason: 'refused',
    });
    expect(nextSession(signedIn, { event: 'failed', reason: 'unreachable' })).toEqual(signedIn);
    expect(nextSession(expired, { event: 'failed', reason: 'unreachable' })).toEqual(expired);
  });

  it('opens again when the person leaves to sign in', () => {
    expect(nextSession(expired, { event: 'leaving' })).toEqual(opening);
  });

  it('comes back with new tokens after it expired', () => {
    expect(nextSession(expired, { event: 'tokens', tokens })).toEqual(signedIn);
  });
});

describe('a token', () => {
  it('is used until a minute before its end', () => {
    expect(tokenStep(signedIn, 939_999)).toBe('use');
  });

  it('is renewed in its last minute and after', () => {
    expect([tokenStep(signedIn, 940_000), tokenStep(signedIn, 2_000_000)]).toEqual(['renew', 'renew']);
  });

  it('is not renewed without a refresh token', () => {
    const session: Session = { status: 'signed-in', tokens: { ...tokens, refreshToken: undefined } };
    expect(tokenStep(session, 1_000_000)).toBe('none');
  });

  it('does not exist for who is not signed in', () => {
    expect([tokenStep(opening, 0), tokenStep(expired, 0)]).toEqual(['none', 'none']);
  });
});

describe('the way back after signing in', () => {
  it('is the page that was asked for', () => {
    expect(returnPath('/tugas/t-1?lang=en')).toBe('/tugas/t-1?lang=en');
  });

  it.each([undefined, 'https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', '/callback?code=1'])(
    'is the first page instead of %s',
    (wish) => {
      expect(returnPath(wish)).toBe('/');
    },
  );
});
