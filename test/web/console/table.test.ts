import { describe, expect, it } from 'vitest';
import type { Column } from '../../../web/ui/table/column.ts';
import { type CellAt, movedInGrid } from '../../../web/ui/table/move-in-grid.ts';
import { allOrNone, stillThere, toggled } from '../../../web/ui/table/selection.ts';
import { nextSorting, sortedRows } from '../../../web/ui/table/sort-rows.ts';
import { topShowing, visibleRows } from '../../../web/ui/table/visible-rows.ts';

interface Person {
  readonly name: string;
  readonly late: number;
}

const columns: readonly Column<Person>[] = [
  { columnId: 'name', name: 'Nama', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { columnId: 'late', name: 'Terlambat', cell: ({ late }) => late, sortBy: ({ late }) => late },
  { columnId: 'mark', name: 'Tanda', cell: () => '' },
];
const people: readonly Person[] = [
  { name: 'Ängel Rekaan', late: 10 },
  { name: 'budi rekaan', late: 9 },
  { name: 'Adi Rekaan', late: 100 },
];
const namesBy = (columnId: string, descending: boolean): readonly string[] =>
  sortedRows(people, columns, { sorting: { columnId, descending }, locale: 'id-ID' }).map(({ name }) => name);

describe('sorting a table', () => {
  it('sorts names as readers do, capitals and accents aside', () => {
    expect(namesBy('name', false)).toEqual(['Adi Rekaan', 'Ängel Rekaan', 'budi rekaan']);
  });

  it('sorts numbers by size', () => {
    expect(namesBy('late', true)).toEqual(['Adi Rekaan', 'Ängel Rekaan', 'budi rekaan']);
  });

  it('leaves rows as they came without a column to sort by', () => {
    expect(namesBy('mark', false)).toEqual(people.map(({ name }) => name));
    expect(sortedRows(people, columns, { sorting: undefined, locale: 'id-ID' })).toBe(people);
  });

  it('turns round at the second press, and begins anew elsewhere', () => {
    const first = nextSorting('name', undefined);
    expect(first).toEqual({ columnId: 'name', descending: false });
    expect(nextSorting('name', first)).toEqual({ columnId: 'name', descending: true });
    expect(nextSorting('late', first)).toEqual({ columnId: 'late', descending: false });
  });
});

describe('rows in view', () => {
  const long = { top: 0, height: 400, rowHeight: 40, count: 10_000 };

  it('are a few of ten thousand', () => {
    expect(visibleRows(long)).toEqual({ from: 0, to: 18 });
    expect(visibleRows({ ...long, top: 200_000 })).toEqual({ from: 4992, to: 5018 });
  });

  it('end with the last row', () => {
    expect(visibleRows({ ...long, top: 399_600 })).toEqual({ from: 9982, to: 10_000 });
  });

  it('are none in an empty table', () => {
    expect(visibleRows({ ...long, count: 0 })).toEqual({ from: 0, to: 0 });
  });

  it('stay where they are while the wanted row is seen', () => {
    expect(topShowing(3, long, 40)).toBe(0);
    expect(topShowing(20, long, 40)).toBe(480);
    expect(topShowing(2, { ...long, top: 480 }, 40)).toBe(80);
  });
});

describe('keys in a table', () => {
  const size = { rows: 100, columns: 4, page: 10 };
  const led = (key: string, at: CellAt, ctrlKey = false) => movedInGrid({ key, ctrlKey }, at, size);

  it('move by one cell, and not beyond the edge', () => {
    expect(led('ArrowDown', { row: 0, column: 0 })).toEqual({ row: 1, column: 0 });
    expect(led('ArrowUp', { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(led('ArrowRight', { row: 0, column: 3 })).toEqual({ row: 0, column: 3 });
  });

  it('move by a page, along the row and to both ends', () => {
    expect(led('PageDown', { row: 95, column: 1 })).toEqual({ row: 99, column: 1 });
    expect(led('PageUp', { row: 15, column: 1 })).toEqual({ row: 5, column: 1 });
    expect(led('End', { row: 5, column: 1 })).toEqual({ row: 5, column: 3 });
    expect(led('Home', { row: 5, column: 1 }, true)).toEqual({ row: 0, column: 0 });
    expect(led('End', { row: 5, column: 1 }, true)).toEqual({ row: 99, column: 3 });
  });

  it('leave other keys alone', () => {
    expect(led('a', { row: 0, column: 0 })).toBeUndefined();
  });
});

describe('choosing rows', () => {
  it('adds and takes away', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });

  it('chooses all, then none', () => {
    expect([...allOrNone(new Set(['a']), ['a', 'b'])]).toEqual(['a', 'b']);
    expect([...allOrNone(new Set(['a', 'b']), ['a', 'b'])]).toEqual([]);
  });

  it('forgets a row that is no longer there', () => {
    expect(stillThere(people, new Set(['Adi Rekaan', 'gone']), ({ name }) => name)).toEqual([people[2]]);
  });
});
