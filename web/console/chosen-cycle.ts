import type { AnswerOf } from '../../shared/contract/exchange.ts';

type CycleView = Pick<AnswerOf<'getCycle'>, 'cycleId' | 'year' | 'status'>;

const choose = <Cycle extends CycleView>(
  cycles: readonly Cycle[],
  wanted: string | null,
  preferred: readonly CycleView['status'][],
): Cycle | undefined => {
  const newest = [...cycles].sort((a, b) => b.year - a.year);
  const found = preferred.flatMap((status) => newest.find((one) => one.status === status) ?? []);
  return newest.find(({ cycleId }) => cycleId === wanted) ?? found[0] ?? newest[0];
};

/** The year that the address names; else the newest that runs, else the newest. */
export const chosenCycle = <Cycle extends CycleView>(cycles: readonly Cycle[], wanted: string | null) =>
  choose(cycles, wanted, ['open']);

/** The year to look back on: the one that is asked for; else the newest that ended, else the newest that runs. */
export const reviewedCycle = <Cycle extends CycleView>(cycles: readonly Cycle[], wanted: string | null) =>
  choose(cycles, wanted, ['closed', 'open']);

/** The year in which people are at work: the newest that runs; else the newest that ended; one only prepared at last. */
export const workedCycle = <Cycle extends CycleView>(cycles: readonly Cycle[]) =>
  choose(cycles, null, ['open', 'closed']);
