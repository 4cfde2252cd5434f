import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../shared/contract/define-operations.ts';
import { contract } from '../../../shared/contract/index.ts';
import { validValue } from './valid-value.ts';

const runs = { seed: 6_2022, numRuns: 20 };

const schemas = Object.entries<Operation>(contract).flatMap(([id, { params, query, body }]) =>
  [params, query, body].flatMap((schema) => (schema === undefined ? [] : [[id, schema] as const])),
);

describe('a value made from a schema', () => {
  it.each(schemas)('is taken by a part of %s', (_, schema) => {
    const property = fc.property(validValue(schema), (value) => {
      expect(schema.safeParse(value).error?.issues).toBeUndefined();
    });
    fc.assert(property, runs);
  });
});
