import { describe, expect, it } from 'vitest';
import { mergeMonths } from '../../../web/measurements/merge-months.ts';

const entry = (value: number) => ({ value, source: 'Register', note: '', evidenceIds: [] });
const merge = (mine: object, theirs: object, choices = {}) =>
  mergeMonths(
    { base: { a: entry(1), b: entry(2) }, entries: mine as never, version: 1 },
    { entries: theirs as never, version: 2 },
    choices,
  );

describe('a month that changed elsewhere', () => {
  it('takes from each side what only that side changed', () => {
    const { entries, differences } = merge({ a: entry(9), b: entry(2) }, { a: entry(1), b: entry(8), c: entry(7) });
    expect(entries).toEqual({ a: entry(9), b: entry(8), c: entry(7) });
    expect(differences).toEqual([]);
  });

  it('asks where both changed the same value', () => {
    const sides = [
      { a: entry(9), b: entry(2) },
      { a: entry(8), b: entry(2) },
    ] as const;
    const { entries, differences } = merge(...sides);
    expect(differences).toEqual([{ indicatorId: 'a', mine: entry(9), theirs: entry(8) }]);
    expect(entries.a).toEqual(entry(9));
    expect(merge(...sides, { a: 'theirs' }).entries.a).toEqual(entry(8));
  });

  it('asks where one side removed what the other changed', () => {
    const { entries, differences } = merge({ b: entry(2) }, { a: entry(8), b: entry(2) });
    expect(differences).toEqual([{ indicatorId: 'a', mine: undefined, theirs: entry(8) }]);
    expect(entries).toEqual({ b: entry(2) });
  });

  it('does not ask where both say the same', () => {
    const same = { a: entry(5), b: entry(2) };
    expect(merge(same, same)).toEqual({ entries: same, differences: [] });
  });

  it('lets go what only the server removed', () => {
    expect(merge({ a: entry(1), b: entry(9) }, { b: entry(2) }).entries).toEqual({ b: entry(9) });
  });
});
