/** A share with its uncertainty, from 0 to 1. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How many of how many. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** The normal quantile of a two-sided interval. */
export const quantiles = { 95: 1.959964, 99: 2.575829 } as const;

/** The interval of a share by Wilson's score method (1927): good for small groups and near 0 and 1. `of` is not zero. */
export const wilson = ({ part, of }: Share, z: number = quantiles[95]): Interval => {
  const value = part / of;
  const middle = (part + (z * z) / 2) / (of + z * z);
  const half = (z / (of + z * z)) * Math.sqrt((part * (of - part)) / of + (z * z) / 4);
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
};

/** The interval of a difference of two independent shares by Newcombe's hybrid score method (1998, method 10). */
export const newcombe = (a: Share, b: Share, z: number = quantiles[95]): Interval => {
  const [first, second] = [wilson(a, z), wilson(b, z)];
  const value = first.value - second.value;
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  };
};

/** How two raters judged the same people: rows are the first one's levels, columns the second one's, in order. */
export type Agreements = readonly (readonly number[])[];

/**
 * Cohen's kappa: how far two raters agree beyond chance, 1 at most; weighted by the distance of the levels where `linear`.
 * Undefined for nobody, and where chance alone would agree on everything.
 */
export const kappa = (pairs: Agreements, weights: 'none' | 'linear' = 'linear'): number | undefined => {
  const levels = pairs.length;
  const all = pairs.flat().reduce((sum, count) => sum + count, 0);
  const rows = pairs.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = pairs.map((_, at) => pairs.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const distance = (a: number, b: number): number =>
    weights === 'none' ? Number(a !== b) : Math.abs(a - b) / Math.max(1, levels - 1);
  let [seen, chance] = [0, 0];
  for (const [row, counts] of pairs.entries()) {
    for (const [column, count] of counts.entries()) {
      seen += distance(row, column) * count;
      chance += (distance(row, column) * (rows[row] ?? 0) * (columns[column] ?? 0)) / Math.max(1, all);
    }
  }
  return chance === 0 ? undefined : 1 - seen / chance;
};
