import { type Entries, type Entry, isSameMonth, type ServerMonth, type TypedMonth } from './month-sheet.ts';

export type Side = 'mine' | 'theirs';

/** An indicator that both sides changed, differently. An undefined side has no value of it. */
export interface MonthDifference {
  readonly indicatorId: string;
  readonly mine: Entry | undefined;
  readonly theirs: Entry | undefined;
}

export interface MonthMerge {
  readonly entries: Entries;
  readonly differences: readonly MonthDifference[];
}

const isSame = (a: Entry | undefined, b: Entry | undefined): boolean =>
  isSameMonth(a === undefined ? {} : { it: a }, b === undefined ? {} : { it: b });

/**
 * A month that was typed here while a newer version was recorded elsewhere. What only one side changed is that side's;
 * what both changed differently is a difference, for which mine counts until the person chooses.
 */
export const mergeMonths = (
  { entries: mine, base }: TypedMonth,
  { entries: theirs }: ServerMonth,
  choices: Readonly<Record<string, Side>> = {},
): MonthMerge => {
  const entries: Record<string, Entry> = {};
  const differences: MonthDifference[] = [];
  for (const indicatorId of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const sides = { mine: mine[indicatorId], theirs: theirs[indicatorId] };
    const untouched = isSame(sides.mine, base[indicatorId]);
    const differs = !untouched && !isSame(sides.theirs, base[indicatorId]) && !isSame(sides.mine, sides.theirs);
    if (differs) differences.push({ indicatorId, ...sides });
    const side = differs ? (choices[indicatorId] ?? 'mine') : untouched ? 'theirs' : 'mine';
    const kept = sides[side];
    if (kept !== undefined) entries[indicatorId] = kept;
  }
  return { entries, differences };
};
