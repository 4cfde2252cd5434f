import { z } from 'zod';
import { accept, type Decision, type Refusal, refuse } from '../domain/decision.ts';
import { limits } from '../domain/limits.ts';
import type { Operation } from './define-operations.ts';
import { changes, type RequestOf } from './exchange.ts';
import { contract, type OperationId } from './index.ts';
import { refusalsOf } from './issues.ts';

/** A request as the gateway hands it over. Header names count in any case; the body is parsed JSON, or undefined. */
export interface RawRequest {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

type Parts = Record<string, unknown>;

const nothing = z.strictObject({}).optional();

const headerOf = (headers: RawRequest['headers'], name: string): string | undefined =>
  Object.entries(headers).find(([given]) => given.toLowerCase() === name)?.[1];

/** A version in the form of an entity tag. What compresses on the way may have weakened it. */
const versionOf = (tag: string): number | undefined => {
  const [, digits] = /^(?:W\/)?"(\d{1,15})"$/.exec(tag.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

const version = (headers: RawRequest['headers']): Decision<Parts> => {
  const tag = headerOf(headers, 'if-match');
  if (tag === undefined) return refuse({ code: 'version-required', facts: { header: 'If-Match' } });
  const ifMatch = versionOf(tag);
  if (ifMatch !== undefined) return accept({ ifMatch });
  return refuse({ code: 'invalid-field', facts: { header: 'If-Match', expected: '"7"', received: 'string' } });
};

/** Printable ASCII without spaces, as a UUID is. */
const keyPattern = new RegExp(`^[\\x21-\\x7e]{1,${limits.idempotencyKey}}$`);

const idempotencyKey = (headers: RawRequest['headers']): Decision<Parts> => {
  const key = headerOf(headers, 'idempotency-key');
  if (key === undefined || key === '') {
    return refuse({ code: 'idempotency-key-required', facts: { header: 'Idempotency-Key' } });
  }
  if (keyPattern.test(key)) return accept({ idempotencyKey: key });
  const expected = `1-${limits.idempotencyKey} visible characters`;
  return refuse({ code: 'invalid-field', facts: { header: 'Idempotency-Key', expected, received: key.length } });
};

const part = (name: string, schema: z.ZodType, at: { whole: unknown; in?: 'path' | 'query' }): Decision<Parts> => {
  const parsed = schema.safeParse(at.whole);
  return parsed.success ? accept({ [name]: parsed.data }) : refuse(...refusalsOf(parsed.error.issues, at));
};

/** No body reads as an empty one, so that everything that is missing in it is named. */
const bodyOf = (operation: Operation, body: unknown = {}): Decision<Parts> => {
  if (operation.body !== undefined) return part('body', operation.body, { whole: body });
  const empty = part('body', nothing, { whole: body });
  return empty.ok ? accept({ body: undefined }) : empty;
};

const partsOf = (operation: Operation, { params, query, headers, body }: RawRequest): readonly Decision<Parts>[] => [
  part('params', operation.params, { whole: params, in: 'path' }),
  part('query', operation.query ?? nothing, { whole: query, in: 'query' }),
  bodyOf(operation, body),
  ...(operation.ifMatch === true ? [version(headers)] : []),
  ...(changes(operation) ? [idempotencyKey(headers)] : []),
];

/**
 * The request as the contract describes it, or everything that is wrong with it: `unknown-field`, `invalid-field` with
 * what was expected and what kind of thing was received, `version-required`, `idempotency-key-required`. A `field` is a
 * JSON pointer into the body, or `/name` with the fact `in` for what the path or the query names.
 */
export const parseRequest = <Id extends OperationId>(operation: Id, raw: RawRequest): Decision<RequestOf<Id>> => {
  const parts = partsOf(contract[operation], raw);
  const refusals: readonly Refusal[] = parts.flatMap((one) => (one.ok ? [] : one.refusals));
  if (refusals.length > 0) return refuse(...refusals);
  const values = parts.flatMap((one) => (one.ok ? [one.value] : []));
  return accept(Object.assign({}, ...values) as RequestOf<Id>);
};
