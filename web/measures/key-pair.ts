/** A pair of keys that was made in this browser: the public one as the API takes it, the secret one as a PEM file. */
export interface KeyPair {
  readonly publicKey: string;
  readonly secret: string;
}

const lineLength = 64;

const pemOf = (bytes: ArrayBuffer): string => {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const lines = text.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
};

/**
 * Makes a pair for Ed25519. The secret one is kept nowhere and never sent: only whoever makes the pair sees it.
 * @returns undefined in a browser that can't, where a public key is pasted instead
 */
export const makeKeyPair = async (): Promise<KeyPair | undefined> => {
  try {
    const { publicKey, privateKey } = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, [
      'sign',
      'verify',
    ])) as CryptoKeyPair;
    const { x } = await crypto.subtle.exportKey('jwk', publicKey);
    if (x === undefined) return undefined;
    return { publicKey: x, secret: pemOf(await crypto.subtle.exportKey('pkcs8', privateKey)) };
  } catch {
    return undefined;
  }
};
