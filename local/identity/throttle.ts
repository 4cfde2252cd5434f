/** How many wrong passwords are free, and how long the wait after more may become. */
interface Limit {
  readonly free: number;
  readonly longestSeconds: number;
}

/**
 * Three counters, so that guessing is slow and nobody can lock somebody else out:
 * one login from one address; any login from one address; one login from all addresses from which its owner has never
 * signed in.
 */
const limits = {
  pair: { free: 5, longestSeconds: 900 },
  address: { free: 40, longestSeconds: 300 },
  strangers: { free: 50, longestSeconds: 300 },
} as const satisfies Record<string, Limit>;

const forgetAfterMs = 60 * 60 * 1000;
const mostEntries = 20_000;

interface Count {
  readonly wrong: number;
  readonly at: number;
}

interface Attempt {
  readonly login: string;
  readonly address: string;
}

export interface Throttle {
  /** Seconds to wait before the attempt may be made, or 0 when it may: then it already counts as a wrong one. */
  begin(attempt: Attempt): number;
  /** The password was right: the attempt was not a wrong one after all. */
  succeed(attempt: Attempt): void;
}

const waitSeconds = (count: Count | undefined, limit: Limit, now: number): number => {
  if (!count || count.wrong < limit.free) return 0;
  const seconds = Math.min(2 ** Math.min(count.wrong - limit.free + 1, 20), limit.longestSeconds);
  return Math.max(0, Math.ceil((count.at + seconds * 1000 - now) / 1000));
};

/** In memory and bounded: a restart forgives, and a flood of names can't fill the memory. */
export const openThrottle = (now: () => number = Date.now): Throttle => {
  const counts = new Map<string, Count>();
  const homes = new Set<string>();

  const pairOf = ({ login, address }: Attempt): string => JSON.stringify([login, address]);
  const keysOf = (attempt: Attempt): readonly (readonly [string, Limit])[] => [
    [`pair ${pairOf(attempt)}`, limits.pair],
    [`address ${attempt.address}`, limits.address],
    ...(homes.has(pairOf(attempt)) ? [] : [[`strangers ${attempt.login}`, limits.strangers] as const]),
  ];
  const current = (key: string): Count | undefined => {
    const count = counts.get(key);
    return count && now() - count.at < forgetAfterMs ? count : undefined;
  };
  const store = (key: string, count: Count): void => {
    counts.delete(key);
    counts.set(key, count);
    const oldest = counts.keys().next().value;
    if (counts.size > mostEntries && oldest !== undefined) counts.delete(oldest);
  };

  return {
    begin: (attempt) => {
      const keys = keysOf(attempt);
      const wait = Math.max(...keys.map(([key, limit]) => waitSeconds(current(key), limit, now())));
      if (wait > 0) return wait;
      for (const [key] of keys) store(key, { wrong: (current(key)?.wrong ?? 0) + 1, at: now() });
      return 0;
    },
    succeed: (attempt) => {
      counts.delete(`pair ${pairOf(attempt)}`);
      for (const key of [`address ${attempt.address}`, `strangers ${attempt.login}`]) {
        const count = current(key);
        if (count) store(key, { ...count, wrong: Math.max(0, count.wrong - 1) });
      }
      if (homes.size >= mostEntries) homes.clear();
      homes.add(pairOf(attempt));
    },
  };
};
