import type { AnswerOf } from '../../shared/contract/exchange.ts';

export type RaterRow = AnswerOf<'listRaterStandings'>['items'][number];

/** A rater of people on several pages is on each of them: here once, with all people. Who is not certified comes first. */
export const ratersTogether = (rows: readonly RaterRow[]): readonly RaterRow[] => {
  const together = new Map<string, RaterRow>();
  for (const row of rows) {
    const known = together.get(row.rater.employeeId);
    together.set(row.rater.employeeId, { ...row, people: row.people + (known?.people ?? 0) });
  }
  const isDone = ({ standing }: RaterRow): number => (standing === 'certified' ? 1 : 0);
  return [...together.values()].sort((a, b) => isDone(a) - isDone(b) || a.rater.name.localeCompare(b.rater.name));
};
