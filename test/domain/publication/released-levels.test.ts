import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import {
  type CountedUnit,
  type Groupings,
  type ReleasedUnit,
  releasedLevels,
} from '../../../shared/domain/publication/released-levels.ts';

/** Three columns: very good, good, bad. */
const groupings: Groupings = [
  [{ columns: [0, 1, 2], tells: false }],
  [
    { columns: [0, 1], tells: false },
    { columns: [2], tells: true },
  ],
  [
    { columns: [0], tells: true },
    { columns: [1], tells: true },
    { columns: [2], tells: true },
  ],
];

const unit = (unitId: string, counts: readonly number[], parentId?: string): CountedUnit => ({
  unitId,
  counts,
  ...(parentId === undefined ? {} : { parentId }),
});

const levelsOf = (units: readonly CountedUnit[], fewest = 5) =>
  Object.fromEntries(releasedLevels(units, { groupings, fewest }).map(({ unitId, level }) => [unitId, level]));

describe('how finely a unit is told', () => {
  it('is by each predicate where each holds enough', () => {
    expect(levelsOf([unit('a', [5, 6, 5])])).toEqual({ a: 2 });
  });

  it('is coarser where one predicate holds too few', () => {
    expect(levelsOf([unit('a', [2, 10, 5])])).toEqual({ a: 1 });
  });

  it('is the number of people where one is too few in every grouping', () => {
    expect(levelsOf([unit('a', [5, 10, 1])])).toEqual({ a: 0 });
  });

  it('is nothing where four people were appraised', () => {
    expect(levelsOf([unit('a', [4, 0, 0])])).toEqual({ a: undefined });
  });

  it('never says that everybody has the same predicate', () => {
    expect(levelsOf([unit('a', [0, 12, 0])])).toEqual({ a: 1 });
    expect(levelsOf([unit('a', [0, 0, 12])])).toEqual({ a: 0 });
  });

  it('keeps back a unit from which a small one would follow', () => {
    const units = [unit('top', [0, 0, 0]), unit('a', [5, 5, 5], 'top'), unit('b', [2, 1, 1], 'top')];
    expect(levelsOf(units)).toEqual({ top: 2, a: undefined, b: undefined });
  });

  it('keeps back a second unit when exactly one is too small', () => {
    const units = [
      unit('top', [0, 0, 0]),
      unit('a', [8, 8, 8], 'top'),
      unit('b', [7, 7, 7], 'top'),
      unit('c', [1, 1, 1], 'top'),
    ];
    expect(levelsOf(units)).toEqual({ top: 2, a: 2, b: undefined, c: undefined });
  });

  it('keeps back what would tell that all the others are bad', () => {
    const units = [unit('top', [0, 0, 6]), unit('a', [9, 9, 9], 'top')];
    expect(levelsOf(units)).toEqual({ top: 2, a: 0 });
  });

  it('does not tell in a new edition that one person rose', () => {
    const units = [{ ...unit('a', [7, 13, 0]), before: [6, 14, 0] }];
    expect(levelsOf(units)).toEqual({ a: 1 });
    expect(levelsOf([{ ...unit('a', [7, 13, 0]), before: [7, 13, 0] }])).toEqual({ a: 2 });
  });
});

type Vector = readonly Fraction[];

/** The rank of a set of vectors, by elimination. */
const rankOf = (vectors: readonly Vector[]): number => {
  let left = vectors;
  let rank = 0;
  for (let column = 0; column < (vectors[0]?.length ?? 0); column += 1) {
    const pivot = left.find((one) => one[column]?.equals(0) === false);
    if (pivot === undefined) continue;
    rank += 1;
    const cleared = (one: Vector): Vector => {
      const factor = (one[column] as Fraction).div(pivot[column] as Fraction);
      return one.map((value, at) => value.sub((pivot[at] as Fraction).mul(factor)));
    };
    left = left.filter((one) => one !== pivot).map(cleared);
  }
  return rank;
};

const isWithin = (unitId: string, top: string, units: readonly CountedUnit[]): boolean =>
  unitId === top ||
  units.some((one) => one.unitId === unitId && one.parentId !== undefined && isWithin(one.parentId, top, units));

/** What is shown, each number as a vector over unit × predicate. */
const shownOf = (units: readonly CountedUnit[], released: readonly ReleasedUnit[]): readonly Vector[] =>
  released.flatMap(({ unitId, level }) =>
    groupings
      .slice(0, level === undefined ? 0 : level + 1)
      .flatMap((groups) =>
        groups.map(({ columns }) =>
          units.flatMap((one) =>
            [0, 1, 2].map(
              (column) => new Fraction(isWithin(one.unitId, unitId, units) && columns.includes(column) ? 1 : 0),
            ),
          ),
        ),
      ),
  );

const trees = fc
  .array(fc.record({ above: fc.nat(2), counts: fc.array(fc.nat(7), { minLength: 3, maxLength: 3 }) }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((drawn) =>
    drawn.map(
      ({ above, counts }, at): CountedUnit =>
        unit(`u${at}`, counts, at === 0 ? undefined : `u${Math.min(above, at - 1)}`),
    ),
  );

/** Every set of cells, as 0/1 vectors, with how many people it holds. */
const setsOf = (units: readonly CountedUnit[], below: number): readonly Vector[] => {
  const people = units.flatMap(({ counts }) => counts);
  const held = people.flatMap((count, at) => (count > 0 ? [at] : []));
  const small: Vector[] = [];
  const walk = (from: number, chosen: readonly number[], sum: number): void => {
    if (sum > 0) small.push(people.map((_, at) => new Fraction(chosen.includes(at) ? 1 : 0)));
    for (let next = from; next < held.length; next += 1) {
      const cell = held[next] as number;
      const more = sum + (people[cell] as number);
      if (more < below) walk(next + 1, [...chosen, cell], more);
    }
  };
  walk(0, [], 0);
  return small;
};

/** Cells that follow to be empty, since what is shown of a whole is as much as what is shown of its parts. */
const emptyBy = (units: readonly CountedUnit[], shown: readonly Vector[]): readonly Vector[] => {
  const people = units.flatMap(({ counts }) => counts);
  const sets = shown.map((one) => one.flatMap((value, at) => (value.equals(0) ? [] : [at])));
  const sum = (cells: readonly number[]): number => cells.reduce((total, cell) => total + (people[cell] ?? 0), 0);
  const empty = new Set<number>();
  const without = (cells: readonly number[], from: number): void => {
    if (sum(cells) === 0) for (const cell of cells) empty.add(cell);
    for (let at = from; at < sets.length; at += 1) {
      const part = sets[at] ?? [];
      if (part.every((cell) => cells.includes(cell))) {
        without(
          cells.filter((cell) => !part.includes(cell)),
          at + 1,
        );
      }
    }
  };
  for (const set of sets) without(set, 0);
  return [...empty].map((cell) => people.map((_, at) => new Fraction(at === cell ? 1 : 0)));
};

describe('an attacker with linear algebra', () => {
  it('works out no set of fewer people than the threshold', () => {
    fc.assert(
      fc.property(trees, (units) => {
        const numbers = shownOf(units, releasedLevels(units, { groupings, fewest: 4 }));
        const shown = [...emptyBy(units, numbers), ...numbers];
        const rank = rankOf(shown);
        const found = setsOf(units, 4).filter((set) => rankOf([...shown, set]) === rank);
        expect(found).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('would succeed against a rule that looks at each unit alone', () => {
    const units = [unit('u0', [0, 0, 0]), unit('u1', [5, 5, 5], 'u0'), unit('u2', [1, 0, 0], 'u0')];
    const all = units.map(({ unitId, counts }) => ({ unitId, level: 0, whole: counts }));
    const shown = shownOf(units, all.slice(0, 2));
    const outside = units.flatMap((one) => [0, 1, 2].map(() => new Fraction(one.unitId === 'u1' ? 0 : 1)));
    expect(rankOf([...shown, outside])).toBe(rankOf(shown));
  });
});
