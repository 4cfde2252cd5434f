import type { AnswerOf } from '../../shared/contract/exchange.ts';

export type CaseRow = AnswerOf<'listCases'>['items'][number];

/** A row with everything by which it may be found, in small letters. */
export interface Findable {
  readonly row: CaseRow;
  readonly text: string;
}

/** Made once for all rows, since people type faster than ten thousand names are written small. */
export const findable = (rows: readonly CaseRow[]): readonly Findable[] =>
  rows.map((row) => ({
    row,
    text: [row.employee.name, row.unit.name, row.next?.assignee.name ?? ''].join('\n').toLowerCase(),
  }));

/** Rows in which an employee, a unit or whoever has the next task is called like what was typed. */
export const matchingCases = (rows: readonly Findable[], typed: string): readonly CaseRow[] => {
  const wanted = typed.trim().toLowerCase();
  return rows.filter(({ text }) => text.includes(wanted)).map(({ row }) => row);
};
