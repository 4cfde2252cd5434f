import {
  createCipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import type { FeedbackRound } from '../../shared/domain/feedback/round.ts';

/** All sealed references have this many bytes, so that their length tells nobody's id. */
const paddedBytes = 160;

const publicKeyOf = (base64: string) =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'X25519', x: Buffer.from(base64, 'base64').toString('base64url') },
    format: 'jwk',
  });

/** For one reader: X25519 with a key made for this once, HKDF-SHA-256, AES-256-GCM bound to the paper. */
const sealedFor = (base64: string, content: Buffer, paperId: string): Buffer => {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const own = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const shared = diffieHellman({ privateKey, publicKey: publicKeyOf(base64) });
  const nonce = randomBytes(12);
  const cipher = createCipheriv(
    'aes-256-gcm',
    Buffer.from(hkdfSync('sha256', shared, own, 'capaian paper', 32)),
    nonce,
  );
  cipher.setAAD(Buffer.from(paperId));
  const text = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([own, nonce, cipher.getAuthTag(), text]);
};

/**
 * The author of a paper, readable only with both private keys: sealed for the second custodian, and that for the first.
 * Nothing is deterministic, so that two papers of one author look as different as those of two.
 * @returns base64
 */
export const sealedAuthor = (
  authorId: string,
  paperId: string,
  custodians: NonNullable<FeedbackRound['custodians']>,
): string => {
  const content = Buffer.alloc(paddedBytes);
  content.write(authorId);
  return sealedFor(custodians.first, sealedFor(custodians.second, content, paperId), paperId).toString('base64');
};
