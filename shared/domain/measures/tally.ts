import type Fraction from 'fraction.js';
import { secondsBetween } from '../calendar/local-time.ts';
import { decimal } from '../decimal.ts';
import type { ServiceEvent } from './service-event.ts';

/**
 * What events come to, so that days add up to months without loss: `n` events, of which `judged` say whether they went
 * well and `ok` did; how often each value was measured (`v:12.5`) and each duration in whole seconds, rounded up (`s:3600`). All are
 * whole numbers, so that sums, means, medians and percentiles of any days together are exact.
 */
export type Tally = Readonly<Record<string, number>>;

export const emptyTally: Tally = {};

/** What one event adds. */
export const tallyOf = (event: ServiceEvent): Tally => {
  const { value, success, startedAt, finishedAt } = event;
  const timed = startedAt !== undefined && finishedAt !== undefined;
  return {
    n: 1,
    ...(success === undefined ? {} : { judged: 1, ...(success ? { ok: 1 } : {}) }),
    ...(value === undefined ? {} : { [`v:${value === 0 ? 0 : value}`]: 1 }),
    ...(timed ? { [`s:${secondsBetween(startedAt, finishedAt)}`]: 1 } : {}),
  };
};

/** Both together; what comes to nothing is left out. */
export const mergedTally = (a: Tally, b: Tally): Tally => {
  const sums = new Map(Object.entries(a));
  for (const [name, amount] of Object.entries(b)) sums.set(name, (sums.get(name) ?? 0) + amount);
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0));
};

/** What takes a tally away when it is added. */
export const negativeTally = (tally: Tally): Tally =>
  Object.fromEntries(Object.entries(tally).map(([name, amount]) => [name, -amount]));

/** How often each number was measured, the smallest first. */
export const distributionOf = (
  tally: Tally,
  over: 'value' | 'duration',
): readonly { readonly number: Fraction; readonly times: number }[] => {
  const beginning = over === 'value' ? 'v:' : 's:';
  return Object.entries(tally)
    .filter(([name, times]) => name.startsWith(beginning) && times > 0)
    .map(([name, times]) => ({ number: decimal(Number(name.slice(2))), times }))
    .sort((a, b) => a.number.compare(b.number));
};
