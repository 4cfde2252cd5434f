import fc from 'fast-check';
import type { Operation } from '../../../shared/contract/define-operations.ts';
import { contract, type OperationId } from '../../../shared/contract/index.ts';
import { validValue } from '../../contract/arbitrary/valid-value.ts';
import type { AnyRequest } from './any-request.ts';

type Texts = Readonly<Record<string, string>>;

const sample = (schema: Operation['body']): unknown =>
  schema === undefined ? undefined : fc.sample(validValue(schema, { unitId: ['layanan'] }), { seed: 1, numRuns: 1 })[0];

/** The first page, by the contract. */
const queryOf = (schema: Operation['query']): Texts => {
  const { cursor: _, limit: __, ...query } = Object(sample(schema)) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
};

/** The same request by the contract each time, about what the words name. */
export const aRequest = (operation: OperationId, words: Texts, who: Texts): AnyRequest => {
  const { params, query, body }: Operation = contract[operation];
  return {
    who,
    params: Object.fromEntries(Object.entries(words).filter(([name]) => Object.hasOwn(params.shape, name))),
    query: queryOf(query),
    headers: { 'idempotency-key': 'k', 'if-match': '"1"' },
    body: sample(body),
  };
};
