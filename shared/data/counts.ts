import type { Case } from '../domain/case.ts';
import type { Task } from '../domain/tasks/task.ts';
import type { Item, Table, Write } from '../ports/table.ts';
import { keys, partitions } from './keys.ts';
import type { Run } from './run.ts';
import {
  type Amounts,
  added,
  amountsOfCase,
  amountsOfRun,
  amountsOfTask,
  countsFrom,
  negative,
  type UnitCounts,
  withoutZeros,
} from './unit-counts.ts';

/** Writers of one unit meet on this many items; a reader adds them up. */
const shards = 4;

const shardOf = (id: string): number => {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % shards;
};

interface Place {
  readonly agencyId: string;
  readonly cycleId: string;
  readonly caseId: string;
  readonly unitId: string;
}

/** A thing that is counted: where, and as what. */
interface Counted {
  readonly place: Place;
  readonly amounts: Amounts;
}

const addition = ({ agencyId, cycleId, caseId, unitId }: Place, amounts: Amounts): readonly Write[] => {
  const changed = withoutZeros(amounts);
  if (Object.keys(changed).length === 0) return [];
  const key = keys.count(agencyId, cycleId, { unitId, shard: shardOf(caseId) });
  return [{ add: key, amounts: changed, set: { unitId } }];
};

/**
 * What the counters of a cycle gain and lose by a change. Written in the transaction of the change itself, so that nothing
 * is counted twice or not at all.
 */
const difference = (next: Counted, previous: Counted | undefined): readonly Write[] => {
  if (previous === undefined) return addition(next.place, next.amounts);
  if (previous.place.unitId === next.place.unitId) {
    return addition(next.place, added(next.amounts, negative(previous.amounts)));
  }
  return [...addition(previous.place, negative(previous.amounts)), ...addition(next.place, next.amounts)];
};

export const countCase = (next: Case, previous: Case | undefined): readonly Write[] => {
  const counted = (one: Case): Counted => ({ place: one, amounts: amountsOfCase(one) });
  return difference(counted(next), previous && counted(previous));
};

/** The open tasks, by kind and deadline. */
export const countTask = (agencyId: string, next: Task, previous: Task | undefined): readonly Write[] => {
  const counted = (one: Task): Counted => ({ place: { ...one, agencyId }, amounts: amountsOfTask(one) });
  return difference(counted(next), previous && counted(previous));
};

/** The executions that failed, by machine and state. */
export const countRun = (agencyId: string, next: Run, previous: Run | undefined): readonly Write[] => {
  const counted = (one: Run): Counted => ({ place: { ...one, agencyId }, amounts: amountsOfRun(one) });
  return difference(counted(next), previous && counted(previous));
};

type Addition = Extract<Write, { readonly add: unknown }>;

const isAddition = (write: Write): write is Addition => 'add' in write;

/**
 * The writes with one addition for each counter: a transaction may touch an item only once, and a case and its tasks are
 * counted in the same.
 */
export const addedTogether = (writes: readonly Write[]): readonly Write[] => {
  const byKey = Map.groupBy(writes.filter(isAddition), ({ add }) => `${add.pk}\n${add.sk}`);
  const together = [...byKey.values()].flatMap((additions): readonly Write[] => {
    const [first] = additions;
    if (first === undefined || additions.length === 1) return additions;
    const amounts = withoutZeros(additions.reduce<Amounts>((sum, one) => added(sum, one.amounts), {}));
    return Object.keys(amounts).length === 0 ? [] : [{ ...first, amounts }];
  });
  return [...writes.filter((write) => !isAddition(write)), ...together];
};

/** A unit of which everything has gone elsewhere is as if it had never been counted. */
const countsByUnit = (sums: readonly (readonly [unitId: string, amounts: Amounts])[]): readonly UnitCounts[] =>
  sums
    .filter(([, amounts]) => Object.values(amounts).some((amount) => amount !== 0))
    .map(([unitId, amounts]) => countsFrom(unitId, amounts));

/** What the counters of these must say: the recount, by unit. */
export const tally = ({
  cases,
  tasks,
  runs,
}: {
  readonly cases: readonly Case[];
  readonly tasks: readonly Task[];
  readonly runs: readonly Run[];
}): readonly UnitCounts[] => {
  const counted = [
    ...cases.map((one) => ({ unitId: one.unitId, amounts: amountsOfCase(one) })),
    ...tasks.map((one) => ({ unitId: one.unitId, amounts: amountsOfTask(one) })),
    ...runs.map((one) => ({ unitId: one.unitId, amounts: amountsOfRun(one) })),
  ];
  const sums = [...Map.groupBy(counted, ({ unitId }) => unitId)].map(
    ([unitId, theirs]) => [unitId, theirs.reduce<Amounts>((sum, { amounts }) => added(sum, amounts), {})] as const,
  );
  return countsByUnit(sums);
};

/** The numbers in one counter, without what else lies in the item. */
const numbersIn = ({ pk: _, sk: __, version: ___, unitId: ____, ...item }: Item): Amounts =>
  Object.fromEntries(Object.entries(item).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));

/** The counters of every unit of a cycle as they lie there, by unit. */
export const amountsByUnit = async (
  table: Table,
  agencyId: string,
  cycleId: string,
): Promise<ReadonlyMap<string, Amounts>> => {
  const byUnit = new Map<string, Amounts>();
  let cursor: string | undefined;
  do {
    const page = await table.query({ pk: partitions.counts(agencyId, cycleId), ...(cursor ? { cursor } : {}) });
    for (const item of page.items) {
      const unitId = String(item.unitId);
      byUnit.set(unitId, added(byUnit.get(unitId) ?? {}, numbersIn(item)));
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return byUnit;
};

/** The counters of one unit, by their keys. */
export const amountsOfUnit = async (
  table: Table,
  { agencyId, cycleId, unitId }: Pick<Place, 'agencyId' | 'cycleId' | 'unitId'>,
): Promise<Amounts> => {
  const wanted = Array.from({ length: shards }, (_, shard) => keys.count(agencyId, cycleId, { unitId, shard }));
  return (await table.getMany(wanted)).map(numbersIn).reduce(added, {});
};

/** "Where does everything stand?" The counters of every unit of a cycle, without looking at a single case or task. */
export const countsOf = async (table: Table, agencyId: string, cycleId: string): Promise<readonly UnitCounts[]> =>
  countsByUnit([...(await amountsByUnit(table, agencyId, cycleId))]);
