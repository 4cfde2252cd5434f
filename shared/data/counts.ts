import { type Case, type CaseStage, caseStages, type MidReviewStatus } from '../domain/case.ts';
import { type Predicate, predicates } from '../domain/schemes/scheme.ts';
import type { Table, Write } from '../ports/table.ts';
import { keys, partitions } from './keys.ts';

/** Writers of one unit meet on this many items; a reader adds them up. */
const shards = 4;

/** What the console counts of one unit in one cycle. */
export interface UnitCounts {
  readonly unitId: string;
  readonly cases: number;
  readonly stages: Readonly<Record<CaseStage, number>>;
  readonly midReviews: Readonly<Record<MidReviewStatus, number>>;
  readonly selfAssessed: number;
  /** Of announced results only. */
  readonly predicates: Readonly<Record<Predicate, number>>;
}

const shardOf = (id: string): number => {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % shards;
};

type Amounts = Record<string, number>;

const amountsOf = (one: Case, sign: 1 | -1): Amounts => ({
  cases: sign,
  [`stage-${one.stage}`]: sign,
  [`mid-${one.midReview}`]: sign,
  ...(one.selfAssessed ? { selfAssessed: sign } : {}),
  ...(one.announcedPredicate === undefined ? {} : { [`predicate-${one.announcedPredicate}`]: sign }),
});

const added = (a: Amounts, b: Amounts): Amounts => {
  const sum: Amounts = { ...a };
  for (const [name, amount] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + amount;
  return Object.fromEntries(Object.entries(sum).filter(([, amount]) => amount !== 0));
};

const addTo = (next: Case, unitId: string, amounts: Amounts): readonly Write[] =>
  Object.keys(amounts).length === 0
    ? []
    : [
        {
          add: keys.count(next.agencyId, next.cycleId, { unitId, shard: shardOf(next.caseId) }),
          amounts,
          set: { unitId },
        },
      ];

/**
 * What the counters of a cycle gain and lose by a change of a case. Written in the transaction of the change itself, so
 * that nothing is counted twice or not at all.
 */
export const countCase = (next: Case, previous: Case | undefined): readonly Write[] => {
  if (previous === undefined) return addTo(next, next.unitId, amountsOf(next, 1));
  if (previous.unitId === next.unitId) {
    return addTo(next, next.unitId, added(amountsOf(next, 1), amountsOf(previous, -1)));
  }
  return [...addTo(next, previous.unitId, amountsOf(previous, -1)), ...addTo(next, next.unitId, amountsOf(next, 1))];
};

const midStatuses = ['not-yet', 'due', 'held', 'acknowledged', 'missed'] as const satisfies readonly MidReviewStatus[];

const sumOf = <K extends string>(names: readonly K[], amountOf: (name: K) => number): Record<K, number> =>
  Object.fromEntries(names.map((name) => [name, amountOf(name)])) as Record<K, number>;

const countsFrom = (unitId: string, amounts: Amounts): UnitCounts => ({
  unitId,
  cases: amounts.cases ?? 0,
  stages: sumOf(caseStages, (stage) => amounts[`stage-${stage}`] ?? 0),
  midReviews: sumOf(midStatuses, (status) => amounts[`mid-${status}`] ?? 0),
  selfAssessed: amounts.selfAssessed ?? 0,
  predicates: sumOf(predicates, (predicate) => amounts[`predicate-${predicate}`] ?? 0),
});

/** What the counters of these cases must say: the recount, by unit. */
export const tally = (cases: readonly Case[]): readonly UnitCounts[] =>
  [...Map.groupBy(cases, ({ unitId }) => unitId)].map(([unitId, theirs]) =>
    countsFrom(
      unitId,
      theirs.reduce<Amounts>((sum, one) => added(sum, amountsOf(one, 1)), {}),
    ),
  );

/** The counts of several units, or pages of one, together. */
export const totalOf = (counts: readonly UnitCounts[]): Omit<UnitCounts, 'unitId'> => ({
  cases: sumUp(counts, (one) => one.cases),
  stages: sumOf(caseStages, (stage) => sumUp(counts, (one) => one.stages[stage])),
  midReviews: sumOf(midStatuses, (status) => sumUp(counts, (one) => one.midReviews[status])),
  selfAssessed: sumUp(counts, (one) => one.selfAssessed),
  predicates: sumOf(predicates, (predicate) => sumUp(counts, (one) => one.predicates[predicate])),
});

const sumUp = <T>(items: readonly T[], amountOf: (item: T) => number): number =>
  items.reduce((sum, item) => sum + amountOf(item), 0);

/** "Where does everything stand?" The counters of every unit of a cycle, without looking at a single case. */
export const countsOf = async (table: Table, agencyId: string, cycleId: string): Promise<readonly UnitCounts[]> => {
  const byUnit = new Map<string, Amounts>();
  let cursor: string | undefined;
  do {
    const page = await table.query({ pk: partitions.counts(agencyId, cycleId), ...(cursor ? { cursor } : {}) });
    for (const item of page.items) {
      const unitId = String(item.unitId);
      const numbers = Object.entries(item).filter((pair): pair is [string, number] => typeof pair[1] === 'number');
      byUnit.set(unitId, added(byUnit.get(unitId) ?? {}, Object.fromEntries(numbers)));
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return [...byUnit].map(([unitId, amounts]) => countsFrom(unitId, amounts));
};
