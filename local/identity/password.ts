import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * How much one guess costs. `office` needs 128 MB and some 400 ms (OWASP's figures for scrypt: N = 2^17, r = 8, p = 1);
 * `demo` needs 16 MB and some 50 ms, since a demo signs many people in and its passwords are published.
 */
export type HashCost = 'office' | 'demo';

const logarithms: Readonly<Record<HashCost, number>> = { office: 17, demo: 14 };

const derive = (password: string, salt: Buffer, logN: number): Promise<Buffer> => {
  const options: ScryptOptions = { N: 2 ** logN, r: 8, p: 1, maxmem: 2 ** logN * 8 * 128 * 2 };
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key))),
  );
};

/** `scrypt$<log2 N>$<salt>$<hash>`, in base64url. */
export const hashPassword = async (password: string, cost: HashCost): Promise<string> => {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, logarithms[cost]);
  return `scrypt$${logarithms[cost]}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
};

/** Whether it is the password; the answer takes as long whichever byte differs. */
export const isPassword = async (password: string, stored: string): Promise<boolean> => {
  const [scheme, logN, salt, hash] = stored.split('$');
  if (scheme !== 'scrypt' || !logN || !salt || !hash) return false;
  const found = await derive(password, Buffer.from(salt, 'base64url'), Number(logN));
  const expected = Buffer.from(hash, 'base64url');
  return found.length === expected.length && timingSafeEqual(found, expected);
};
