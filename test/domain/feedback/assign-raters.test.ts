import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignRaters, type RaterDemand } from '../../../shared/domain/feedback/assign-raters.ts';

const none = new Map<string, number>();
const idsOf = (count: number) => Array.from({ length: count }, (_, at) => `r${at}`);

const loadsIn = (chosen: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> => {
  const loads = new Map<string, number>();
  for (const id of [...chosen.values()].flat()) loads.set(id, (loads.get(id) ?? 0) + 1);
  return loads;
};

const largest = (loads: ReadonlyMap<string, number>) => Math.max(0, ...loads.values());

describe('the choice of raters', () => {
  it('spreads the load evenly', () => {
    const demands = idsOf(6).map((id) => ({
      demandId: id,
      candidates: idsOf(6).filter((one) => one !== id),
      wanted: 3,
    }));
    const chosen = assignRaters(demands, { before: none, most: 6 });
    expect([...loadsIn(chosen).values()]).toEqual([3, 3, 3, 3, 3, 3]);
  });

  it('moves somebody where only that makes room', () => {
    const demands = [
      { demandId: 'a', candidates: ['r0', 'r1'], wanted: 1 },
      { demandId: 'b', candidates: ['r0'], wanted: 1 },
    ];
    const chosen = assignRaters(demands, { before: none, most: 1 });
    expect(Object.fromEntries(chosen)).toEqual({ a: ['r1'], b: ['r0'] });
  });

  it('counts what somebody is asked already', () => {
    const before = new Map([['r0', 2]]);
    const chosen = assignRaters([{ demandId: 'a', candidates: ['r0', 'r1'], wanted: 1 }], { before, most: 2 });
    expect(chosen.get('a')).toEqual(['r1']);
  });
});

const anyDemands = fc
  .array(fc.tuple(fc.subarray(idsOf(4)), fc.integer({ min: 0, max: 3 })), { maxLength: 4 })
  .map((all) => all.map(([candidates, wanted], at): RaterDemand => ({ demandId: `d${at}`, candidates, wanted })));

const choicesOf = ({ candidates, wanted }: RaterDemand): readonly (readonly string[])[] =>
  candidates
    .reduce<string[][]>((all, id) => all.concat(all.map((one) => one.concat(id))), [[]])
    .filter((one) => one.length <= wanted);

/** Every way to choose, by trying them all: how many are asked at most, and with which smallest largest load. */
const bestByTrying = (demands: readonly RaterDemand[], most: number) => {
  let best = { total: -1, load: 0 };
  const go = (at: number, loads: ReadonlyMap<string, number>, total: number): void => {
    const demand = demands[at];
    if (demand === undefined) {
      const load = largest(loads);
      if (total > best.total || (total === best.total && load < best.load)) best = { total, load };
      return;
    }
    for (const choice of choicesOf(demand)) {
      const next = new Map(loads);
      for (const id of choice) next.set(id, (next.get(id) ?? 0) + 1);
      if (largest(next) <= most) go(at + 1, next, total + choice.length);
    }
  };
  go(0, none, 0);
  return best;
};

describe('any choice of raters', () => {
  it('asks as many as can be, with the smallest largest load', () => {
    fc.assert(
      fc.property(anyDemands, fc.integer({ min: 1, max: 3 }), (demands, most) => {
        const chosen = assignRaters(demands, { before: none, most });
        const total = [...chosen.values()].flat().length;
        expect({ total, load: largest(loadsIn(chosen)) }).toEqual(bestByTrying(demands, most));
      }),
      { numRuns: 60 },
    );
  });

  it('asks candidates only, each once, never more than wanted', () => {
    fc.assert(
      fc.property(anyDemands, (demands) => {
        const chosen = assignRaters(demands, { before: none, most: 3 });
        for (const { demandId, candidates, wanted } of demands) {
          const ids = chosen.get(demandId) ?? [];
          expect(ids.length).toBeLessThanOrEqual(wanted);
          expect(ids.filter((id, at) => !candidates.includes(id) || ids.indexOf(id) < at)).toEqual([]);
        }
      }),
    );
  });
});
