import type { AnswerOf } from '../../shared/contract/exchange.ts';

type CycleView = Pick<AnswerOf<'getCycle'>, 'cycleId' | 'year' | 'status'>;

/** The year that the address names; else the newest that runs, else the newest. */
export const chosenCycle = <Cycle extends CycleView>(
  cycles: readonly Cycle[],
  wanted: string | null,
): Cycle | undefined => {
  const newest = [...cycles].sort((a, b) => b.year - a.year);
  return (
    newest.find(({ cycleId }) => cycleId === wanted) ?? newest.find(({ status }) => status === 'open') ?? newest[0]
  );
};

/** The year to look back on: the one that is asked for; else the newest that ended, else the newest that runs. */
export const reviewedCycle = <Cycle extends CycleView>(
  cycles: readonly Cycle[],
  wanted: string | null,
): Cycle | undefined => {
  const newest = [...cycles].sort((a, b) => b.year - a.year);
  return (
    newest.find(({ cycleId }) => cycleId === wanted) ??
    newest.find(({ status }) => status === 'closed') ??
    newest.find(({ status }) => status === 'open') ??
    newest[0]
  );
};
