import { createHash, createPublicKey, verify } from 'node:crypto';
import { measures } from '../../shared/data/measures.ts';
import { secondsBetween } from '../../shared/domain/calendar/local-time.ts';
import { Refused } from '../../shared/domain/decision.ts';
import { refusedWhenClosed } from '../../shared/domain/measures/change-source.ts';
import {
  agencyOfSource,
  keysAt,
  replayWindow,
  retiredKeysAt,
  type Source,
  signedText,
} from '../../shared/domain/measures/source.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Received } from '../endpoint.ts';
import { shortHash } from '../short-hash.ts';

const instantPattern = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

const isInTime = (timestamp: string, now: string): boolean =>
  instantPattern.test(timestamp) && Math.abs(secondsBetween(timestamp, now)) <= replayWindow;

const isSigned = (publicKey: string, text: string, signature: string): boolean => {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
};

/** Why nobody's signature is right: told in full only to whoever has a key that the source had before. */
const refusedSignature = (source: Source | undefined, now: string, signedWith: (key: string) => boolean): Refused => {
  const old = source && retiredKeysAt(source, now).find(({ publicKey }) => signedWith(publicKey));
  if (old === undefined) return new Refused({ code: 'signature-invalid' });
  return new Refused({ code: 'signing-key-retired', facts: { key: shortHash(old.publicKey), at: old.until } });
};

/**
 * The source that signed a request within the last five minutes, with its key or one that was replaced and is still good.
 * Why it is not one is not told, except to whoever signs with a key that is not good any more; that it is closed only to
 * whoever has its key.
 * @throws {Refused} `signature-invalid`, `signing-key-retired`, `source-closed`
 */
export const signingSource = async (
  sourceId: string,
  { received, now }: { readonly received: Received; readonly now: string },
  { table }: Dependencies,
): Promise<Source & { readonly agencyId: string }> => {
  const { 'x-capaian-timestamp': timestamp = '', 'x-capaian-signature': signature = '' } = received.headers;
  const agencyId = agencyOfSource(sourceId);
  const source = isInTime(timestamp, now) ? await measures(table, agencyId).source(sourceId) : undefined;
  const bodyHash = createHash('sha256').update(received.text).digest('hex');
  const text = signedText({ sourceId, timestamp, bodyHash });
  const signedWith = (key: string): boolean => isSigned(key, text, signature);
  if (source === undefined || !keysAt(source, now).some(signedWith)) throw refusedSignature(source, now, signedWith);
  const [closed] = refusedWhenClosed(source);
  if (closed !== undefined) throw new Refused(closed);
  return { ...source, agencyId };
};
