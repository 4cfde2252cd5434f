import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { DoorError } from './door-error.ts';

/** A `POST /` without a query, as it arrived. */
export interface SignedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Claim {
  readonly accessKeyId: string;
  readonly day: string;
  readonly region: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** What an AWS client gives as its access key id. */
const accessKeyId = 'operator';

const algorithm = 'AWS4-HMAC-SHA256';
const service = 'states';
const longestSkewMs = 15 * 60_000;

const claimShape = new RegExp(
  `^${algorithm} Credential=([^/,\\s]+)/(\\d{8})/([a-z0-9-]+)/${service}/aws4_request, ?` +
    'SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$',
);

const refused = (message: string): DoorError => new DoorError('InvalidSignatureException', message, 403);

const claimOf = ({ authorization }: IncomingHttpHeaders): Claim => {
  if (authorization === undefined)
    throw new DoorError('MissingAuthenticationTokenException', 'Sign the request with the key of the operator.', 403);
  const [, id, day, region, signedHeaders, signature] = claimShape.exec(authorization) ?? [];
  if (!id || !day || !region || !signedHeaders || !signature)
    throw new DoorError('IncompleteSignatureException', `Want ${algorithm} for the service ${service}.`, 403);
  return { accessKeyId: id, day, region, signedHeaders: signedHeaders.split(';'), signature };
};

/** Everything that decides what the request does must be signed: host, time, and Amazon's own headers. */
const checkCoverage = ({ signedHeaders }: Claim, headers: IncomingHttpHeaders): void => {
  const needed = ['host', 'x-amz-date', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))];
  const missing = needed.filter((name) => !signedHeaders.includes(name));
  const sorted = [...new Set(signedHeaders)].sort().join();
  if (missing.length > 0 || sorted !== signedHeaders.join())
    throw refused(`The signed headers must be in order and hold ${needed.join(', ')}.`);
};

/** @param now real time in milliseconds: the client knows no other */
const checkTime = (date: string, { day }: Claim, now: number): void => {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  const [year, month, dayOfMonth, hour, minute, second] = parts;
  const sent = Date.parse(`${year}-${month}-${dayOfMonth}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(sent) || !date.startsWith(day)) throw refused('The date of the signature is malformed.');
  if (sent < now - longestSkewMs) throw refused(`Signature expired: ${date} is more than 15 minutes ago.`);
  if (sent > now + longestSkewMs) throw refused(`Signature not yet current: ${date} is more than 15 minutes ahead.`);
};

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

const canonicalRequest = ({ headers, body }: SignedRequest, { signedHeaders }: Claim): string => {
  const lines = signedHeaders.map((name) => `${name}:${`${headers[name] ?? ''}`.trim().replace(/ +/g, ' ')}\n`);
  return ['POST', '/', '', lines.join(''), signedHeaders.join(';'), sha256(body)].join('\n');
};

const signatureOf = (request: SignedRequest, claim: Claim, secret: string): Buffer => {
  const { day, region } = claim;
  const scope = `${day}/${region}/${service}/aws4_request`;
  const date = `${request.headers['x-amz-date']}`;
  const text = [algorithm, date, scope, sha256(canonicalRequest(request, claim))].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, text);
};

/**
 * Lets pass only what somebody with the operator's key has signed within a quarter of an hour, body included, by
 * Amazon's Signature Version 4.
 * @param now real time in milliseconds
 * @throws {DoorError} with status 403
 */
export const verifySignature = (
  request: SignedRequest,
  { key, now }: { readonly key: string; readonly now: number },
): void => {
  const { headers, body } = request;
  const claim = claimOf(headers);
  if (claim.accessKeyId !== accessKeyId)
    throw new DoorError('UnrecognizedClientException', `The access key id is "${accessKeyId}".`, 403);
  checkCoverage(claim, headers);
  checkTime(`${headers['x-amz-date']}`, claim, now);
  const hash = headers['x-amz-content-sha256'];
  if (hash !== undefined && hash !== sha256(body)) throw refused('The body is not the one that was signed.');
  if (!timingSafeEqual(signatureOf(request, claim, key), Buffer.from(claim.signature, 'hex')))
    throw refused('The signature does not match: is AWS_SECRET_ACCESS_KEY the key of the operator?');
};
