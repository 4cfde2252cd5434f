import { describe, expect, it } from 'vitest';
import type { Table } from '../../../shared/ports/table.ts';
import { failuresOf, freshKey, freshPartition, rejectionOf } from './fixtures.ts';

const everyKind = {
  text: 'é 😀 \u0000',
  empty: '',
  whole: -9_007_199_254_740_991,
  fraction: 88.31,
  tiny: 1e-7,
  yes: true,
  nothing: null,
  list: [1, 'two', [], {}],
  map: { a: { b: [null, false] } },
};

export const writeContract = (table: Table): void => {
  describe('when it writes', () => {
    it('gives back every kind of JSON value', async () => {
      const key = freshKey();
      await table.transact([{ put: { ...key, ...everyKind } }]);
      expect(await table.get(key)).toEqual({ ...key, ...everyKind, version: 1 });
    });

    it('counts every put from one', async () => {
      const key = freshKey();
      for (let count = 1; count <= 3; count += 1) {
        await table.transact([{ put: { ...key, count, version: 99 } }]);
        expect(await table.get(key)).toEqual({ ...key, count, version: count });
      }
    });

    it('replaces the whole item', async () => {
      const key = freshKey();
      await table.transact([{ put: { ...key, before: 1 } }]);
      await table.transact([{ put: { ...key, after: 2 }, if: { version: 1 } }]);
      expect(await table.get(key)).toEqual({ ...key, after: 2, version: 2 });
    });

    it('starts again from one after a delete', async () => {
      const key = freshKey();
      await table.transact([{ put: key }]);
      await table.transact([{ put: key }]);
      await table.transact([{ delete: key }]);
      expect(await table.get(key)).toBeUndefined();
      await table.transact([{ put: key, if: { absent: true } }]);
      expect(await table.get(key)).toEqual({ ...key, version: 1 });
    });

    it('deletes what is not there without complaint', async () => {
      await expect(table.transact([{ delete: freshKey() }])).resolves.toBeUndefined();
    });

    it('adds to numbers that start at zero', async () => {
      const key = freshKey();
      await table.transact([{ add: key, amounts: { open: 2, late: -1 } }]);
      await table.transact([{ add: key, amounts: { open: 3 }, set: { at: 'now', list: [1] } }]);
      expect(await table.get(key)).toEqual({ ...key, open: 5, late: -1, at: 'now', list: [1], version: 2 });
    });

    it('keeps the other attributes when it adds', async () => {
      const key = freshKey();
      await table.transact([{ put: { ...key, name: 'kept', count: 1 } }]);
      await table.transact([{ add: key, amounts: { count: 1 }, if: { version: 1 } }]);
      expect(await table.get(key)).toEqual({ ...key, name: 'kept', count: 2, version: 2 });
    });

    it('counts a write that adds nothing', async () => {
      const key = freshKey();
      await table.transact([{ add: key, amounts: {} }]);
      expect(await table.get(key)).toEqual({ ...key, version: 1 });
    });

    it('refuses to add to what is no number', async () => {
      const key = freshKey();
      await table.transact([{ put: { ...key, count: 'one' } }]);
      const other = freshKey();
      const attempt = table.transact([{ put: other }, { add: key, amounts: { count: 1 } }]);
      expect(await rejectionOf(attempt)).toMatchObject({ name: 'LimitExceeded' });
      expect(await table.get(other)).toBeUndefined();
    });

    it('adds from many writers without losing one', async () => {
      const key = freshKey();
      const add = (): Promise<void> => table.transact([{ add: key, amounts: { sum: 1 } }]);
      await Promise.all(Array.from({ length: 12 }, add));
      expect(await table.get(key)).toEqual({ ...key, sum: 12, version: 12 });
    });

    it('writes all of a transaction', async () => {
      const pk = freshPartition();
      await table.transact([{ put: { pk, sk: 'old' } }]);
      await table.transact([
        { put: { pk, sk: 'new' }, if: { absent: true } },
        { delete: { pk, sk: 'old' }, if: { present: true } },
        { add: { pk, sk: 'count' }, amounts: { n: 1 } },
        { check: { pk, sk: 'other' }, if: { absent: true } },
      ]);
      const { items } = await table.query({ pk, consistent: true });
      expect(items.map(({ sk }) => sk)).toEqual(['count', 'new']);
    });

    it('writes none of a transaction that fails in part', async () => {
      const pk = freshPartition();
      await table.transact([{ put: { pk, sk: 'there' } }]);
      await failuresOf(table, [
        { put: { pk, sk: 'a' } },
        { add: { pk, sk: 'b' }, amounts: { n: 1 } },
        { delete: { pk, sk: 'there' } },
        { check: { pk, sk: 'c' }, if: { present: true } },
      ]);
      const { items } = await table.query({ pk, consistent: true });
      expect(items).toEqual([{ pk, sk: 'there', version: 1 }]);
    });
  });
};
