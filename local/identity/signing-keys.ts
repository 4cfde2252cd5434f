import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import type { Table } from '../../shared/ports/table.ts';
import { localKeys } from '../local-keys.ts';
import { storedOnce } from '../secret.ts';

interface DatedKey {
  readonly jwk: JWK;
  readonly since: number;
}

const day = 24 * 60 * 60 * 1000;
const rotateAfter = 90 * day;
/** Longer than any token lives. */
const keepFor = 2 * day;

const fresh = async (now: number): Promise<DatedKey> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { jwk: { ...jwk, alg: 'ES256', use: 'sig', kid: crypto.randomUUID() }, since: now };
};

/**
 * The keys that sign tokens, newest first: made at the first start, kept in the table, replaced at the first start after
 * 90 days. A replaced key stays until the last token that it signed has expired.
 */
export const signingKeys = async (table: Table, now: number): Promise<{ keys: JWK[] }> => {
  const name = 'signing-keys';
  const stored = await storedOnce(table, name, async () => [await fresh(now)]);
  const [newest] = stored;
  if (newest && now - newest.since < rotateAfter) {
    const live = stored.filter((_, index) => index === 0 || now - (stored[index - 1]?.since ?? 0) < keepFor);
    return { keys: live.map(({ jwk }) => jwk) };
  }
  const rotated = [await fresh(now), ...stored.slice(0, 1)];
  await table.transact([{ put: { ...localKeys.secret(name), value: rotated } }]);
  return { keys: rotated.map(({ jwk }) => jwk) };
};

/** What others may see of the keys. */
export const publicKeys = (keys: { readonly keys: readonly JWK[] }): JSONWebKeySet => ({
  keys: keys.keys.map(({ d: _secret, ...open }) => open),
});
