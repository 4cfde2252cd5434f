import {
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
} from 'node:crypto';

/** The halves of a custodian's key: the public one goes into the round, the private one stays with the custodian. */
export interface CustodianKey {
  /** Base64 of the 32 bytes. */
  readonly publicKey: string;
  /** PEM (PKCS 8). */
  readonly privateKey: string;
}

export const newCustodianKey = (): CustodianKey => {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};

const opened = (sealed: Buffer, pem: string, paperId: string): Buffer => {
  const own = sealed.subarray(0, 32);
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'X25519', x: own.toString('base64url') },
    format: 'jwk',
  });
  const shared = diffieHellman({ privateKey: createPrivateKey(pem), publicKey });
  const key = Buffer.from(hkdfSync('sha256', shared, own, 'capaian paper', 32));
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(32, 44));
  decipher.setAAD(Buffer.from(paperId)).setAuthTag(sealed.subarray(44, 60));
  return Buffer.concat([decipher.update(sealed.subarray(60)), decipher.final()]);
};

/**
 * The author of a paper, with the private keys of both custodians.
 * @throws when a key is not the one for which the paper was sealed, or the reference belongs to another paper
 */
export const authorOf = (
  { sealed, paperId }: { readonly sealed: string; readonly paperId: string },
  { first, second }: { readonly first: string; readonly second: string },
): string => {
  const inner = opened(Buffer.from(sealed, 'base64'), first, paperId);
  return opened(inner, second, paperId).toString('utf8').replaceAll('\0', '');
};
