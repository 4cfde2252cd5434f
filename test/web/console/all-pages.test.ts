import { describe, expect, it } from 'vitest';
import { allRows } from '../../../web/console/all-pages.ts';

/** A list of so many numbers, a page at a time, and what it was asked for. */
const listOf = (count: number) => {
  const asked: unknown[] = [];
  return {
    asked,
    ask: async (wish: { limit: number; cursor?: string }) => {
      asked.push(wish);
      const from = Number(wish.cursor ?? 0);
      const to = Math.min(count, from + wish.limit);
      const items = Array.from({ length: to - from }, (_, index) => from + index);
      return { body: { items, ...(to < count ? { cursor: String(to) } : {}) } };
    },
  };
};

describe('allRows', () => {
  it('asks page after page until the end', async () => {
    const list = listOf(5);
    const seen: number[] = [];
    const found = await allRows(list.ask, { most: 100, limit: 2, onPage: (rows) => seen.push(rows.length) });
    expect(found).toEqual({ rows: [0, 1, 2, 3, 4], cut: false });
    expect(seen).toEqual([2, 4, 5]);
    expect(list.asked).toEqual([{ limit: 2 }, { limit: 2, cursor: '2' }, { limit: 2, cursor: '4' }]);
  });

  it('stops at the most, and says that there is more', async () => {
    expect(await allRows(listOf(9).ask, { most: 4, limit: 2 })).toEqual({ rows: [0, 1, 2, 3], cut: true });
  });
});
