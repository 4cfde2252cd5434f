import { describe, expect, it } from 'vitest';
import type { Item, Key, Query, Table, Write } from '../../../shared/ports/table.ts';
import { freshKey, freshPartition, rejectionOf } from './fixtures.ts';

const kilobytes400 = 409_600;

/** An item of exactly so many bytes: the names and values of `pk`, `sk`, `text` and `version` (a number of 2 bytes). */
const itemOfBytes = (bytes: number): Item => {
  const key = freshKey();
  const others = 2 + key.pk.length + 2 + key.sk.length + 4 + 7 + 2;
  return { ...key, text: 'x'.repeat(bytes - others) };
};

const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)]);

const put = (extra: object): readonly Write[] => [{ put: { ...freshKey(), ...extra } as Item }];

const withKey = (key: Partial<Key>): readonly Write[] => [{ put: { ...freshKey(), ...key } }];

const add = (amounts: Record<string, number>, set?: Record<string, unknown>): readonly Write[] => [
  { add: freshKey(), amounts, ...(set ? { set } : {}) },
];

const manyNames = (count: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`counter${index}`, 1]));

const same = freshKey();

/** Each by itself makes DynamoDB refuse; the conformance suite sends them to it as they are. */
export const refusedByDynamodb: readonly (readonly [string, readonly Write[]])[] = [
  ['no writes', []],
  ['101 writes', Array.from({ length: 101 }, () => ({ put: freshKey() }))],
  ['two writes of one item', [{ put: same }, { delete: same }]],
  ['an item of one byte too much', [{ put: itemOfBytes(kilobytes400 + 1) }]],
  ['more than 4 MB', Array.from({ length: 11 }, () => ({ put: itemOfBytes(400_000) }))],
  ['an empty partition key', withKey({ pk: '' })],
  ['an empty sort key', withKey({ sk: '' })],
  ['a partition key of 2049 bytes', withKey({ pk: 'x'.repeat(2049) })],
  ['a sort key of 1025 bytes', withKey({ sk: `x${'é'.repeat(512)}` })],
  ['a malformed key to delete', [{ delete: { pk: 'x', sk: '' } }]],
  ['a malformed key to check', [{ check: { pk: '', sk: 'x' }, if: { absent: true } }]],
  ['a malformed key to add to', [{ add: { pk: 'x', sk: 'y'.repeat(1025) }, amounts: { n: 1 } }]],
  ['a key of an index that is empty', put({ gsi1pk: '', gsi1sk: 'x' })],
  ['a key of an index that is a number', put({ gsi2pk: 'x', gsi2sk: 1 })],
  ['a key of an index that is null', put({ gsi3pk: null })],
  ['a key of an index that is too long', put({ gsi1pk: 'x', gsi1sk: 'x'.repeat(1025) })],
  ['a key of an index that is set empty', add({}, { gsi1pk: '', gsi1sk: 'x' })],
  ['32 levels', put({ deep: nested(32) })],
  ['an attribute without a name', put({ '': 1 })],
  ['a member without a name', put({ map: { '': 1 } })],
  ['a number too close to zero', put({ n: 1e-131 })],
  ['an amount of a key', add({ gsi1sk: 1 })],
  ['a key to set', add({}, { sk: 'other' })],
  ['an attribute to add to and to set', add({ n: 1 }, { n: 2 })],
];

/**
 * What would come back otherwise than it went, or differ between the adapters. The check beside a put is refused by
 * DynamoDB as documented, but not by DynamoDB Local 3.3.1.
 */
const refusedByUs: readonly (readonly [string, readonly Write[]])[] = [
  ['a check beside a put of one item', [{ put: same }, { check: same, if: { absent: true } }]],
  ['an amount of the version', add({ version: 1 })],
  ['undefined', put({ map: { member: undefined } })],
  ['not a number', put({ list: [Number.NaN] })],
  ['infinity', put({ n: Number.POSITIVE_INFINITY })],
  ['a number that is not exact', put({ n: 2 ** 53 })],
  ['a date', put({ at: new Date(0) })],
  ['half a character', put({ text: '\uD83D' })],
  ['half a character in a key', withKey({ sk: '\uD83D' })],
  ['a fraction to add', add({ n: 0.5 })],
  ['101 attributes to add to', add(manyNames(101))],
  ['a version that is no number', [{ delete: freshKey(), if: { version: Number.NaN } }]],
];

const accepted: readonly (readonly [string, readonly Write[]])[] = [
  ['100 writes', Array.from({ length: 100 }, () => ({ put: freshKey() }))],
  ['an item of 400 KB', [{ put: itemOfBytes(kilobytes400) }]],
  ['4 MB', Array.from({ length: 10 }, () => ({ put: itemOfBytes(kilobytes400) }))],
  ['a partition key of 2048 bytes', withKey({ pk: `${freshPartition()}${'x'.repeat(2048)}`.slice(0, 2048) })],
  ['a sort key of 1024 bytes', withKey({ sk: 'é'.repeat(512) })],
  ['31 levels', put({ deep: nested(31) })],
  ['a number close to zero', put({ n: 1e-130 })],
  ['100 attributes to add to', add(manyNames(100))],
  ['a key with a NUL', withKey({ sk: 'a\u0000b' })],
];

const refusedQueries: readonly (readonly [string, Query])[] = [
  ['an empty partition key', { pk: '' }],
  ['a partition key that is too long', { pk: 'x'.repeat(2049) }],
  ['an empty beginning', { pk: 'x', sk: { beginsWith: '' } }],
  ['a beginning that is too long', { pk: 'x', sk: { beginsWith: 'x'.repeat(1025) } }],
  ['an empty end', { pk: 'x', sk: { from: '', to: 'x' } }],
  ['a range from back to front', { pk: 'x', sk: { from: '😀', to: '\uFFFD' } }],
  ['a limit of zero', { pk: 'x', limit: 0 }],
  ['a limit that is no whole number', { pk: 'x', limit: 1.5 }],
  ['a consistent read of an index', { pk: 'x', index: 'gsi1', consistent: true }],
];

const limitExceeded = { name: 'LimitExceeded' };

export const limitContract = (table: Table): void => {
  describe('at its limits', () => {
    it.each([...refusedByDynamodb, ...refusedByUs])('refuses %s', async (_, writes) => {
      expect(await rejectionOf(table.transact(writes))).toMatchObject(limitExceeded);
    });

    it.each(accepted)('takes %s', async (_, writes) => {
      await expect(table.transact(writes)).resolves.toBeUndefined();
    });

    it.each(refusedQueries)('refuses a query with %s', async (_, query) => {
      expect(await rejectionOf(table.query(query))).toMatchObject(limitExceeded);
    });

    it('refuses to read a malformed key', async () => {
      expect(await rejectionOf(table.get({ pk: '', sk: 'x' }))).toMatchObject(limitExceeded);
      expect(await rejectionOf(table.getMany([freshKey(), { pk: 'x', sk: '' }]))).toMatchObject(limitExceeded);
    });

    it('refuses to let an item grow too large', async () => {
      const item = itemOfBytes(kilobytes400 - 8);
      await table.transact([{ put: item }]);
      // "n" and a number of 2 bytes fit, "counter" and its number don't.
      await table.transact([{ add: item, amounts: { n: 1 } }]);
      const writes = [{ add: item, amounts: { counter: 1 } }];
      expect(await rejectionOf(table.transact(writes))).toMatchObject(limitExceeded);
      expect(await table.get(item)).toEqual({ ...item, n: 1, version: 2 });
    });

    it('never tells a value in what it refuses', async () => {
      const secret = 'rahasia';
      const writes = put({ note: `${secret}\uD83D`, list: [secret, undefined] });
      expect((await rejectionOf(table.transact(writes))).message).not.toContain(secret);
    });
  });
};
