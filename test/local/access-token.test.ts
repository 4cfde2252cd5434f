import { exportJWK, generateKeyPair, type CryptoKey as Key, SignJWT } from 'jose';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { tokenVerifier, type VerifyToken } from '../../local/access-token.ts';

const issuer = 'http://127.0.0.1:1/oidc';
const audience = 'urn:capaian:api';

interface Variation {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly type?: string;
}

let ours: Key;
let theirs: Key;
let verify: VerifyToken;

const token = (key: Key, variation: Variation = {}): Promise<string> =>
  new SignJWT({ agency_id: 'contoh' })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1', typ: variation.type ?? 'at+jwt' })
    .setSubject('siti')
    .setIssuer(variation.issuer ?? issuer)
    .setAudience(variation.audience ?? audience)
    .setExpirationTime(variation.expires ?? '5m')
    .sign(key);

const unsigned = (header: object): string =>
  [header, { sub: 'siti', iss: issuer, aud: audience, exp: 4_000_000_000 }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  ours = pair.privateKey;
  theirs = (await generateKeyPair('ES256')).privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' };
  verify = tokenVerifier({ issuer, audience, keys: { keys: [jwk] } });
});

describe('an access token', () => {
  it('is accepted from the issuer for this API', async () => {
    expect(await verify(`Bearer ${await token(ours)}`)).toMatchObject({ sub: 'siti', agency_id: 'contoh' });
  });

  it('is refused when missing or no bearer token', async () => {
    expect(await verify(undefined)).toBeUndefined();
    expect(await verify('Bearer')).toBeUndefined();
    expect(await verify(`Basic ${await token(ours)}`)).toBeUndefined();
  });

  it('is refused when signed by another key', async () => {
    expect(await verify(`Bearer ${await token(theirs)}`)).toBeUndefined();
  });

  it('is refused when its claims were changed', async () => {
    const [header, , signature] = (await token(ours)).split('.');
    const claims = Buffer.from(JSON.stringify({ sub: 'budi', iss: issuer, aud: audience, exp: 4_000_000_000 }));
    expect(await verify(`Bearer ${header}.${claims.toString('base64url')}.${signature}`)).toBeUndefined();
  });

  it('is refused without a signature', async () => {
    expect(await verify(`Bearer ${unsigned({ alg: 'none', typ: 'at+jwt' })}.`)).toBeUndefined();
    expect(await verify(`Bearer ${unsigned({ alg: 'HS256', typ: 'at+jwt', kid: 'k1' })}.AAAA`)).toBeUndefined();
  });

  it('is refused when expired', async () => {
    expect(await verify(`Bearer ${await token(ours, { expires: '1s ago' })}`)).toBeUndefined();
  });

  it('is refused once expired, though it was accepted before', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const bearer = `Bearer ${await token(ours)}`;
    expect(await verify(bearer)).toBeDefined();
    vi.advanceTimersByTime(299_000);
    expect(await verify(bearer)).toBeDefined();
    vi.advanceTimersByTime(1_000);
    expect(await verify(bearer)).toBeUndefined();
    vi.useRealTimers();
  });

  it('is refused when altered after it was accepted', async () => {
    const accepted = await token(ours);
    expect(await verify(`Bearer ${accepted}`)).toBeDefined();
    const altered = `${accepted.slice(0, -10)}${accepted.at(-10) === 'A' ? 'B' : 'A'}${accepted.slice(-9)}`;
    expect(await verify(`Bearer ${altered}`)).toBeUndefined();
  });

  it('is refused when meant for another audience', async () => {
    expect(await verify(`Bearer ${await token(ours, { audience: 'urn:other' })}`)).toBeUndefined();
  });

  it('is refused from another issuer', async () => {
    expect(await verify(`Bearer ${await token(ours, { issuer: 'http://127.0.0.1:2/oidc' })}`)).toBeUndefined();
  });

  it('is refused when it is an ID token', async () => {
    expect(await verify(`Bearer ${await token(ours, { type: 'JWT' })}`)).toBeUndefined();
  });
});
