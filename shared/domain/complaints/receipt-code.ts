/** Without I, L, O and U, which are read as other signs or words. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes that a code is made of. 18 signs of five bits hold 90 of their bits. */
export const receiptBytes = 12;

const body = 18;

/** The largest prime below 32². It sees every wrong sign, and every two neighbours that changed places. */
const modulus = 1021;

const checkOf = (text: string): string => {
  const rest = [...text].reduce((sum, sign) => (sum * 32 + signs.indexOf(sign)) % modulus, 0);
  return `${signs[Math.floor(rest / 32)]}${signs[rest % 32]}`;
};

const grouped = (text: string): string => text.match(/.{1,5}/g)?.join('-') ?? '';

/** A receipt code for people, such as `7K2MQ-…`: 18 signs from the bytes and two that check them, in groups of five. */
export const receiptCode = (bytes: Uint8Array): string => {
  let bits = 0n;
  for (const byte of bytes.subarray(0, receiptBytes)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let index = 0; index < body; index += 1) {
    text = `${signs[Number(bits & 31n)]}${text}`;
    bits >>= 5n;
  }
  return grouped(`${text}${checkOf(text)}`);
};

/** What people write for another sign. */
const alike: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** The code as it was given out, however it was typed; undefined when it is none, such as after one wrong sign. */
export const readReceiptCode = (typed: string): string | undefined => {
  const text = [...typed.toUpperCase().replace(/[\s\-‐–—.]/gu, '')].map((sign) => alike[sign] ?? sign).join('');
  if (text.length !== body + 2 || [...text].some((sign) => !signs.includes(sign))) return undefined;
  return checkOf(text.slice(0, body)) === text.slice(body) ? grouped(text) : undefined;
};
