import { createHash, createHmac } from 'node:crypto';
import type { Asked } from './cloud.ts';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `20260105T020000Z` in milliseconds. */
const timeOf = (stamp: string): number =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const canonicalOf = ({ method, url, headers }: Asked, signed: readonly string[]): string => {
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => !part.startsWith('X-Amz-Signature='))
    .sort()
    .join('&');
  const lines = signed.map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`).join('');
  return [method, url.pathname, query, lines, signed.join(';'), 'UNSIGNED-PAYLOAD'].join('\n');
};

/**
 * Whether a presigned address is used as it was signed, and in time: Signature Version 4 in the query, as S3 checks it.
 * A header that was signed, such as the length of the file, can't be another one.
 */
export const isAsSigned = (asked: Asked, secret: string): boolean => {
  const given = (name: string): string => asked.url.searchParams.get(`X-Amz-${name}`) ?? '';
  const [, ...scope] = given('Credential').split('/');
  const [date = '', region = '', service = '', ending = ''] = scope;
  const canonical = canonicalOf(asked, given('SignedHeaders').split(';'));
  const text = ['AWS4-HMAC-SHA256', given('Date'), scope.join('/'), sha256(canonical)].join('\n');
  const key = [region, service, ending].reduce(hmac, hmac(`AWS4${secret}`, date));
  const isInTime = Date.now() <= timeOf(given('Date')) + Number(given('Expires')) * 1000;
  return isInTime && hmac(key, text).toString('hex') === given('Signature');
};
