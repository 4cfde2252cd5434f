/** So many of these colleagues are to be asked about somebody. */
export interface RaterDemand {
  /** Whom it is about and as which group. */
  readonly demandId: string;
  readonly candidates: readonly string[];
  readonly wanted: number;
}

export interface RaterLoads {
  /** How much somebody is asked already. */
  readonly before: ReadonlyMap<string, number>;
  readonly most: number;
}

interface Assignment {
  readonly chosen: ReadonlyMap<string, ReadonlySet<string>>;
  readonly total: number;
}

const sorted = (ids: Iterable<string>): readonly string[] => [...new Set(ids)].sort();

/** Everything that can be assigned while nobody has more than `most`: augmenting paths, as for a largest matching. */
const assignUpTo = (demands: readonly RaterDemand[], { before, most }: RaterLoads): Assignment => {
  const chosen = new Map(demands.map(({ demandId }) => [demandId, new Set<string>()]));
  const holders = new Map<string, Map<string, RaterDemand>>();
  const load = (rater: string): number => (before.get(rater) ?? 0) + (holders.get(rater)?.size ?? 0);
  const give = (demand: RaterDemand, rater: string): void => {
    chosen.get(demand.demandId)?.add(rater);
    holders.set(rater, (holders.get(rater) ?? new Map()).set(demand.demandId, demand));
  };
  const take = (demand: RaterDemand, rater: string): void => {
    chosen.get(demand.demandId)?.delete(rater);
    holders.get(rater)?.delete(demand.demandId);
  };
  /** Finds one more for the demand: somebody with room, or somebody whose other demand finds another. */
  const findFor = (demand: RaterDemand, tried: Set<string>): boolean => {
    const open = sorted(demand.candidates).filter((rater) => !chosen.get(demand.demandId)?.has(rater));
    const byLoad = open.sort((a, b) => load(a) - load(b));
    for (const rater of byLoad) {
      if (tried.has(rater)) continue;
      tried.add(rater);
      if (load(rater) < most) {
        give(demand, rater);
        return true;
      }
      const moved = [...(holders.get(rater)?.values() ?? [])].find((other) => findFor(other, tried));
      if (moved === undefined) continue;
      take(moved, rater);
      give(demand, rater);
      return true;
    }
    return false;
  };
  let total = 0;
  for (const demand of [...demands].sort((a, b) => (a.demandId < b.demandId ? -1 : 1))) {
    for (let left = demand.wanted; left > 0 && findFor(demand, new Set()); left -= 1) total += 1;
  }
  return { chosen, total };
};

/**
 * Chooses who is asked about whom: as much of what is wanted as the largest load allows, and then with the smallest
 * largest load at which that is still possible. The same input gives the same choice. Candidates are without conflict.
 * @returns the chosen of each demand, in the order of their ids
 */
export const assignRaters = (
  demands: readonly RaterDemand[],
  loads: RaterLoads,
): ReadonlyMap<string, readonly string[]> => {
  let best = assignUpTo(demands, loads);
  let [low, high] = [0, loads.most];
  while (low < high) {
    const most = Math.floor((low + high) / 2);
    const tried = assignUpTo(demands, { ...loads, most });
    if (tried.total === best.total) [best, high] = [tried, most];
    else low = most + 1;
  }
  return new Map([...best.chosen].map(([demandId, raters]) => [demandId, sorted(raters)]));
};
