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
