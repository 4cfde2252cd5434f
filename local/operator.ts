import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { cookieOf, type PageRequest } from './page.ts';

/** Whoever started the server knows its operator's key, and may move a demo's clock. */
export interface Operator {
  /** To be printed at the start, never in an address or a log. */
  readonly key: string;
  /** By the header `x-operator-key`, or by the session of the operator's page. */
  isOperator(request: PageRequest): boolean;
  /** The cookie of a new session, or undefined when the key is wrong. */
  enter(key: string): string | undefined;
  /** What a form of this session must carry, so that no other site can post it. */
  formToken(request: PageRequest): string;
  isOwnForm(request: PageRequest): boolean;
}

const cookieName = 'capaian_operator';

const equal = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((text) => createHmac('sha256', 'compare').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
};

/** A key of its own for each start, unless one is given; sessions end with it. */
export const openOperator = (key: string = randomBytes(18).toString('base64url')): Operator => {
  const sign = (purpose: string, nonce: string): string =>
    createHmac('sha256', key).update(`${purpose} ${nonce}`).digest('base64url');

  const nonceOf = (request: PageRequest): string | undefined => {
    const [nonce = '', signature = ''] = (cookieOf(request.headers, cookieName) ?? '').split('.');
    return nonce && equal(signature, sign('session', nonce)) ? nonce : undefined;
  };
  const formToken = (request: PageRequest): string => sign('form', nonceOf(request) ?? '');

  return {
    key,
    isOperator: (request) => {
      const given = request.headers['x-operator-key'];
      return (typeof given === 'string' && equal(given, key)) || nonceOf(request) !== undefined;
    },
    enter: (given) => {
      if (!equal(given.trim(), key)) return undefined;
      const nonce = randomBytes(16).toString('base64url');
      return `${cookieName}=${nonce}.${sign('session', nonce)}; Path=/demo; HttpOnly; SameSite=Strict`;
    },
    formToken,
    isOwnForm: (request) =>
      nonceOf(request) !== undefined && equal(request.form.get('token') ?? '', formToken(request)),
  };
};
