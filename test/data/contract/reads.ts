import { describe, expect, it } from 'vitest';
import type { Table } from '../../../shared/ports/table.ts';
import { freshKey, freshPartition, putAll, sortKeysOf } from './fixtures.ts';

export const readContract = (table: Table): void => {
  describe('when it reads by key', () => {
    it('finds nothing where nothing is', async () => {
      expect(await table.get(freshKey())).toBeUndefined();
      expect(await table.getMany([freshKey(), freshKey()])).toEqual([]);
      expect(await table.getMany([])).toEqual([]);
    });

    it('gives many items by more than one request', async () => {
      const pk = freshPartition();
      const keys = Array.from({ length: 230 }, (_, index) => ({ pk, sk: `item#${String(index).padStart(3, '0')}` }));
      await putAll(table, keys, 100);
      const found = await table.getMany([...keys, freshKey()]);
      expect(sortKeysOf(found).sort()).toEqual(sortKeysOf(keys));
    });

    it('gives an item once that is asked for twice', async () => {
      const key = freshKey();
      await table.transact([{ put: { ...key, n: 1 } }]);
      expect(await table.getMany([key, { ...key }])).toEqual([{ ...key, n: 1, version: 1 }]);
    });

    it('gives items of which each is large', async () => {
      const pk = freshPartition();
      const items = Array.from({ length: 50 }, (_, index) => ({ pk, sk: `${index}`, text: 'x'.repeat(390_000) }));
      await putAll(table, items, 10);
      expect(await table.getMany(items)).toHaveLength(50);
    });

    it('tells keys apart that differ in case or a separator', async () => {
      const pk = freshPartition();
      await putAll(table, [
        { pk, sk: 'a' },
        { pk, sk: 'A' },
        { pk: `${pk}a`, sk: '#' },
      ]);
      expect(await table.get({ pk, sk: 'A' })).toEqual({ pk, sk: 'A', version: 1 });
      expect(await table.get({ pk, sk: 'a#' })).toBeUndefined();
    });

    it('ignores what else stands beside a key', async () => {
      const key = freshKey();
      await table.transact([{ put: { ...key, n: 1 } }]);
      const wide = { ...key, n: 1, other: true };
      expect(await table.get(wide)).toEqual({ ...key, n: 1, version: 1 });
      expect(await table.getMany([wide])).toHaveLength(1);
      await table.transact([{ delete: wide, if: { version: 1 } }]);
      expect(await table.get(key)).toBeUndefined();
    });
  });
};
