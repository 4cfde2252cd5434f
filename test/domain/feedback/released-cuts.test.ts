import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { type Cut, releasedCuts } from '../../../shared/domain/feedback/released-cuts.ts';

const members = (from: number, count: number) => Array.from({ length: count }, (_, at) => `p${from + at}`);

describe('what may be shown of groups', () => {
  it('is a group with enough answers', () => {
    expect([...releasedCuts([{ cutId: 'peers', members: members(0, 5) }], 5)]).toEqual(['peers']);
  });

  it('is no group with one answer too few', () => {
    expect(releasedCuts([{ cutId: 'peers', members: members(0, 4) }], 5).size).toBe(0);
  });

  it('is not the whole from which a small group could be subtracted', () => {
    const cuts = [
      { cutId: 'peers', members: members(0, 6) },
      { cutId: 'subordinates', members: members(6, 3) },
      { cutId: 'all', members: members(0, 9) },
    ];
    expect([...releasedCuts(cuts, 5)]).toEqual(['peers']);
  });

  it('is the whole of two groups that are each too small', () => {
    const cuts = [
      { cutId: 'peers', members: members(0, 3) },
      { cutId: 'subordinates', members: members(3, 3) },
      { cutId: 'all', members: members(0, 6) },
    ];
    expect([...releasedCuts(cuts, 5)]).toEqual(['all']);
  });

  it('hides a second sub-unit when exactly one is too small', () => {
    const cuts = [
      { cutId: 'unit', members: members(0, 18) },
      { cutId: 'north', members: members(0, 8) },
      { cutId: 'south', members: members(8, 7) },
      { cutId: 'east', members: members(15, 3) },
    ];
    expect([...releasedCuts(cuts, 5)]).toEqual(['unit', 'north']);
  });

  it('is not a second list that differs from the first by one', () => {
    const cuts = [
      { cutId: 'before', members: members(0, 7) },
      { cutId: 'after', members: members(0, 8) },
    ];
    expect([...releasedCuts(cuts, 5)]).toEqual(['before']);
  });
});

type Row = Fraction[];

const reduced = (rows: readonly Row[]): readonly Row[] => {
  const done: Row[] = [];
  let left = rows.map((row) => [...row]);
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row) => !row[column]?.equals(0));
    const pivot = left[at];
    if (pivot === undefined) continue;
    const factor = pivot[column] ?? new Fraction(1);
    const one = pivot.map((value) => value.div(factor));
    const clear = (row: Row): Row =>
      row.map((value, i) => value.sub((row[column] as Fraction).mul(one[i] as Fraction)));
    left = left.filter((_, i) => i !== at).map(clear);
    done.splice(0, done.length, ...done.map(clear), one);
  }
  return done;
};

const rankOf = (rows: readonly Row[]): number => reduced(rows).length;

const subsets = (ids: readonly string[], most: number): readonly (readonly string[])[] =>
  ids.reduce<string[][]>(
    (all, id) => all.concat(all.filter((one) => one.length < most).map((one) => one.concat(id))),
    [[]],
  );

const vectorOf = (ids: readonly string[], all: readonly string[]): Row =>
  all.map((id) => new Fraction(ids.includes(id) ? 1 : 0));

/** Whether the sum over these answers follows from the sums that are shown, by any adding, subtracting and scaling. */
const followsFrom = (shown: readonly Row[], wanted: Row): boolean => rankOf([...shown, wanted]) === rankOf(shown);

describe('an attacker with linear algebra', () => {
  const all = members(0, 8);
  const anyCut = fc.subarray(all, { minLength: 1 });
  const anyCuts = fc.array(anyCut, { minLength: 1, maxLength: 5 });

  it('works out the sum of no set that is smaller than the threshold', () => {
    fc.assert(
      fc.property(anyCuts, (lists) => {
        const cuts: readonly Cut[] = lists.map((ids, at) => ({ cutId: String(at), members: ids }));
        const shown = releasedCuts(cuts, 3);
        const rows = cuts.filter(({ cutId }) => shown.has(cutId)).map((cut) => vectorOf(cut.members, all));
        const small = subsets(all, 2).filter((set) => set.length > 0);
        expect(small.filter((set) => followsFrom(rows, vectorOf(set, all)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('would succeed against the rule that looks at each group alone', () => {
    const alone = [vectorOf(members(0, 7), all), vectorOf(members(0, 8), all)];
    expect(followsFrom(alone, vectorOf(['p7'], all))).toBe(true);
  });
});
