import { describe, expect, it } from 'vitest';
import type { Item, Query, Table } from '../../../shared/ports/table.ts';
import { freshPartition, pagesOf, putAll, rejectionOf, sortKeysOf } from './fixtures.ts';

/** In the order of UTF-8 bytes; UTF-16 would put the emoji before the private-use sign. */
const ordered = ['A', 'Z', 'a', 'a#1', 'a#2', 'a~', 'b', 'é', '\uD7FF', '\uE000', '\uFFFD', '😀', '\u{10FFFF}'];

const shuffled = ['b', '😀', 'a#2', '\uE000', 'A', '\u{10FFFF}', 'a', 'é', 'Z', '\uFFFD', 'a~', 'a#1', '\uD7FF'];

const inPartition = async (table: Table): Promise<string> => {
  const pk = freshPartition();
  await putAll(
    table,
    shuffled.map((sk) => ({ pk, sk })),
  );
  return pk;
};

const keysOf = async (table: Table, query: Query): Promise<string[]> =>
  sortKeysOf((await table.query({ ...query, consistent: true })).items);

const encode = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

export const queryContract = (table: Table): void => {
  describe('when it is asked for a range', () => {
    it('orders by the UTF-8 bytes of the sort key', async () => {
      const pk = await inPartition(table);
      expect(await keysOf(table, { pk })).toEqual(ordered);
      expect(await keysOf(table, { pk, descending: true })).toEqual(ordered.toReversed());
    });

    it.each([
      ['a', ['a', 'a#1', 'a#2', 'a~']],
      ['a#', ['a#1', 'a#2']],
      ['\uD7FF', ['\uD7FF']],
      ['\u{10FFFF}', ['\u{10FFFF}']],
      ['c', []],
    ])('finds what begins with %j', async (beginsWith, expected) => {
      const pk = await inPartition(table);
      expect(await keysOf(table, { pk, sk: { beginsWith } })).toEqual(expected);
    });

    it('includes both ends of a range', async () => {
      const pk = await inPartition(table);
      expect(await keysOf(table, { pk, sk: { from: 'a', to: 'a#2' } })).toEqual(['a', 'a#1', 'a#2']);
      expect(await keysOf(table, { pk, sk: { from: '\uFFFD', to: '😀' } })).toEqual(['\uFFFD', '😀']);
      expect(await keysOf(table, { pk, sk: { from: 'b', to: 'b' }, descending: true })).toEqual(['b']);
    });

    it('finds nothing in a partition that is empty', async () => {
      expect(await table.query({ pk: freshPartition() })).toEqual({ items: [] });
    });

    it.each([1, 2, 5, 13, 14])('gives everything once in pages of %i', async (limit) => {
      const pk = await inPartition(table);
      const up = await pagesOf(table, { pk, limit, consistent: true });
      expect(sortKeysOf(up.flat())).toEqual(ordered);
      expect(up.every((page) => page.length <= limit)).toBe(true);
      const down = await pagesOf(table, { pk, limit, descending: true, consistent: true });
      expect(sortKeysOf(down.flat())).toEqual(ordered.toReversed());
    });

    it('goes on within the range from page to page', async () => {
      const pk = await inPartition(table);
      const pages = await pagesOf(table, { pk, limit: 2, sk: { beginsWith: 'a' }, consistent: true });
      expect(pages.flat().map(({ sk }) => sk)).toEqual(['a', 'a#1', 'a#2', 'a~']);
      const range = { from: 'a', to: 'b' };
      const down = await pagesOf(table, { pk, limit: 2, sk: range, descending: true, consistent: true });
      expect(down.flat().map(({ sk }) => sk)).toEqual(['b', 'a~', 'a#2', 'a#1', 'a']);
    });

    it('gives a cursor after a page that ends at its limit', async () => {
      const pk = await inPartition(table);
      const page = await table.query({ pk, limit: ordered.length });
      expect(await table.query({ pk, cursor: page.cursor ?? '' })).toEqual({ items: [] });
      expect((await table.query({ pk, limit: ordered.length + 1 })).cursor).toBeUndefined();
    });

    it('goes on after an item that is gone', async () => {
      const pk = await inPartition(table);
      const { cursor = '' } = await table.query({ pk, limit: 3 });
      await table.transact([{ delete: { pk, sk: 'a' } }]);
      expect(await keysOf(table, { pk, cursor })).toEqual(ordered.slice(3));
    });

    it('ends a page at one megabyte', async () => {
      const pk = freshPartition();
      const items = Array.from({ length: 7 }, (_, n) => ({ pk, sk: `${n}`, text: 'x'.repeat(300_000) }));
      await putAll(table, items, 7);
      const pages = await pagesOf(table, { pk, consistent: true });
      expect(pages.map((page) => page.length)).toEqual([4, 3]);
      expect(sortKeysOf(pages.flat())).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    });
  });

  describe('when it is asked with a cursor', () => {
    it.each([
      ['nothing', ''],
      ['no JSON', 'bm8'],
      ['an object', encode({ pk: 'x' })],
      ['a cursor of an index', encode(['gsi1', 'x', 'y', 'z'])],
      ['too few keys', encode(['table'])],
      ['too many keys', encode(['table', 'a', 'b'])],
      ['an empty key', encode(['table', ''])],
      ['a number', encode(['table', 1])],
      ['a key that is too long', encode(['table', 'x'.repeat(1025)])],
    ])('refuses %s', async (_, cursor) => {
      const error = await rejectionOf(table.query({ pk: freshPartition(), cursor }));
      expect(error).toMatchObject({ name: 'BadCursor' });
    });

    it('refuses a cursor outside the range asked for', async () => {
      const pk = await inPartition(table);
      const { cursor = '' } = await table.query({ pk, limit: 1 });
      const error = await rejectionOf(table.query({ pk, cursor, sk: { beginsWith: 'b' } }));
      expect(error).toMatchObject({ name: 'BadCursor' });
    });

    it('never leaves the partition that is asked for', async () => {
      const [one, other] = [await inPartition(table), await inPartition(table)];
      const { cursor = '' } = await table.query({ pk: one, limit: 2 });
      const { items } = await table.query({ pk: other, cursor });
      expect(items.map(({ pk }) => pk)).toEqual(ordered.slice(2).map(() => other));
    });
  });

  describe('when it is asked through an index', () => {
    const inIndex = (gsi1pk: string, names: readonly string[]): Item[] =>
      names.map((name) => ({ pk: freshPartition(), sk: 'item', name, gsi1pk, gsi1sk: name }));

    const namesOf = (items: readonly Item[]): unknown[] => items.map(({ name }) => name);

    it('finds whole items in the order of the index', async () => {
      const gsi1pk = freshPartition();
      const items = inIndex(gsi1pk, ['b', '😀', 'a', '\uFFFD']);
      await putAll(table, items);
      const found = await table.query({ index: 'gsi1', pk: gsi1pk });
      expect(namesOf(found.items)).toEqual(['a', 'b', '\uFFFD', '😀']);
      expect(found.items[0]).toEqual({ ...items[2], version: 1 });
    });

    it('leaves out items without both keys', async () => {
      const gsi2pk = freshPartition();
      await putAll(table, [
        { pk: freshPartition(), sk: 'both', gsi2pk, gsi2sk: '1' },
        { pk: freshPartition(), sk: 'one', gsi2pk },
        { pk: freshPartition(), sk: 'none' },
      ]);
      const { items } = await table.query({ index: 'gsi2', pk: gsi2pk });
      expect(sortKeysOf(items)).toEqual(['both']);
    });

    it('follows an item that moves and leaves', async () => {
      const [gsi3pk, key] = [freshPartition(), { pk: freshPartition(), sk: 'item' }];
      const found = async () => namesOf((await table.query({ index: 'gsi3', pk: gsi3pk })).items);
      await table.transact([{ put: { ...key, name: 'first', gsi3pk, gsi3sk: '1' } }]);
      expect(await found()).toEqual(['first']);
      await table.transact([{ add: key, amounts: { n: 1 }, set: { name: 'second', gsi3sk: '2' } }]);
      expect(await found()).toEqual(['second']);
      await table.transact([{ put: { ...key, name: 'third' } }]);
      expect(await found()).toEqual([]);
    });

    it('enters the index by an add', async () => {
      const [gsi1pk, key] = [freshPartition(), { pk: freshPartition(), sk: 'item' }];
      await table.transact([{ add: key, amounts: {}, set: { name: 'in', gsi1pk, gsi1sk: '1' } }]);
      expect(namesOf((await table.query({ index: 'gsi1', pk: gsi1pk })).items)).toEqual(['in']);
      await table.transact([{ delete: key }]);
      expect((await table.query({ index: 'gsi1', pk: gsi1pk })).items).toEqual([]);
    });

    it('gives equal sort keys once each in pages', async () => {
      const gsi1pk = freshPartition();
      await putAll(table, inIndex(gsi1pk, ['a', 'b', 'b', 'b', 'b', 'c']));
      for (const descending of [false, true]) {
        const pages = await pagesOf(table, { index: 'gsi1', pk: gsi1pk, limit: 2, descending });
        const names = ['a', 'b', 'b', 'b', 'b', 'c'];
        expect(namesOf(pages.flat())).toEqual(descending ? names.toReversed() : names);
        expect(new Set(pages.flat().map(({ pk }) => pk)).size).toBe(6);
      }
    });

    it('takes a range of the index', async () => {
      const gsi1pk = freshPartition();
      await putAll(table, inIndex(gsi1pk, ['2026-01', '2026-02', '2026-03', '2027-01']));
      const query = { index: 'gsi1', pk: gsi1pk } as const;
      const year = await pagesOf(table, { ...query, limit: 2, sk: { beginsWith: '2026' } });
      expect(namesOf(year.flat())).toEqual(['2026-01', '2026-02', '2026-03']);
      const due = await table.query({ ...query, sk: { from: '2026-02', to: '2026-12' } });
      expect(namesOf(due.items)).toEqual(['2026-02', '2026-03']);
    });

    it('refuses the cursor of the table or of another index', async () => {
      const gsi1pk = freshPartition();
      const query = { index: 'gsi1', pk: gsi1pk } as const;
      for (const cursor of [encode(['table', 'a']), encode(['gsi2', 'a', 'b', 'c']), encode(['gsi1', 'a', 'b'])]) {
        expect(await rejectionOf(table.query({ ...query, cursor }))).toMatchObject({ name: 'BadCursor' });
      }
    });
  });
};
