import { createHmac, timingSafeEqual } from 'node:crypto';

/** What an address permits, for how long. Everything in it is signed, so nothing can be changed. */
export interface Permit {
  readonly method: 'PUT' | 'GET';
  readonly key: string;
  /** Seconds since 1970, real time. */
  readonly expires: number;
  /** For PUT: exactly this type and size. */
  readonly contentType?: string;
  readonly size?: number;
  /** For PUT: this part of the file, counted from 1; the whole when absent. */
  readonly part?: number;
  /** For GET: the name under which the browser saves it. */
  readonly name?: string;
}

export const filesPrefix = '/files';

const signatureOf = (permit: Permit, secret: Buffer): Buffer => {
  const { method, key, expires, contentType = '', size = 0, part = 0, name = '' } = permit;
  const signed = JSON.stringify([method, key, expires, contentType, size, part, name]);
  return createHmac('sha256', secret).update(signed).digest();
};

export const signedAddress = (baseUrl: string, permit: Permit, secret: Buffer): string => {
  const query = new URLSearchParams({ method: permit.method, expires: `${permit.expires}` });
  if (permit.contentType !== undefined) query.set('type', permit.contentType);
  if (permit.size !== undefined) query.set('size', `${permit.size}`);
  if (permit.part !== undefined) query.set('part', `${permit.part}`);
  if (permit.name !== undefined) query.set('name', permit.name);
  query.set('signature', signatureOf(permit, secret).toString('base64url'));
  return `${baseUrl}${filesPrefix}/${permit.key.split('/').map(encodeURIComponent).join('/')}?${query}`;
};

/** What the address permits, or undefined when it was not signed so. Expiry is for the caller to check. */
export const permitOf = (url: URL, secret: Buffer): Permit | undefined => {
  const query = url.searchParams;
  const method = query.get('method');
  if (method !== 'PUT' && method !== 'GET') return undefined;
  const [contentType, size, part, name] = ['type', 'size', 'part', 'name'].map((field) => query.get(field));
  const permit: Permit = {
    method,
    key: url.pathname
      .slice(filesPrefix.length + 1)
      .split('/')
      .map(decodeURIComponent)
      .join('/'),
    expires: Number(query.get('expires')),
    ...(contentType ? { contentType } : {}),
    ...(size ? { size: Number(size) } : {}),
    ...(part ? { part: Number(part) } : {}),
    ...(name ? { name } : {}),
  };
  const given = Buffer.from(query.get('signature') ?? '', 'base64url');
  const expected = signatureOf(permit, secret);
  return given.length === expected.length && timingSafeEqual(given, expected) ? permit : undefined;
};
