import { createHash } from 'node:crypto';
import type { Table } from '../../shared/ports/table.ts';
import { localKeys } from '../local-keys.ts';

/** How many attempts are free, and how long the wait after more may become. */
export interface Limit {
  readonly free: number;
  readonly longestSeconds: number;
}

/** What is counted, such as a login from an address, and its limit. */
export interface Counted {
  readonly name: string;
  readonly limit: Limit;
}

interface Count {
  readonly wrong: number;
  readonly at: number;
}

const forgetAfterMs = 60 * 60 * 1000;

/** Names hold addresses and logins: the table keeps their hashes. */
const keyOf = (kind: 'Attempts' | 'Home', name: string) =>
  localKeys.identity(kind, createHash('sha256').update(name).digest('hex'));

const waitSeconds = (count: Count | undefined, limit: Limit, now: number): number => {
  if (!count || count.wrong < limit.free) return 0;
  const seconds = Math.min(2 ** Math.min(count.wrong - limit.free + 1, 20), limit.longestSeconds);
  return Math.max(0, Math.ceil((count.at + seconds * 1000 - now) / 1000));
};

/**
 * Counters of attempts, in the table: a restart forgives nothing. Each is forgotten an hour after its last attempt, and
 * grows by at most its free attempts and a few more in that hour, so that a flood can't fill the disk.
 */
export const openCounts = (table: Table, now: () => number) => {
  const expiry = (ms: number): number => Math.ceil((now() + ms) / 1000);

  const read = async (name: string): Promise<Count | undefined> => {
    const found = (await table.get(keyOf('Attempts', name)))?.count as Count | undefined;
    return found && now() - found.at < forgetAfterMs ? found : undefined;
  };

  const write = (name: string, count: Count): Promise<void> =>
    table.transact([{ put: { ...keyOf('Attempts', name), count, expiresAt: expiry(forgetAfterMs) } }]);

  return {
    /** Seconds to wait before one more attempt, or 0 when it may be made now. */
    wait: async (counted: readonly Counted[]): Promise<number> => {
      const waits = counted.map(async ({ name, limit }) => waitSeconds(await read(name), limit, now()));
      return Math.max(0, ...(await Promise.all(waits)));
    },
    add: async (name: string): Promise<void> => write(name, { wrong: ((await read(name))?.wrong ?? 0) + 1, at: now() }),
    takeBack: async (name: string): Promise<void> => {
      const count = await read(name);
      if (count) await write(name, { ...count, wrong: Math.max(0, count.wrong - 1) });
    },
    forget: (name: string): Promise<void> => table.transact([{ delete: keyOf('Attempts', name) }]),
    /** Where somebody has been before, for 90 days. */
    isHome: async (name: string): Promise<boolean> => {
      const until = (await table.get(keyOf('Home', name)))?.expiresAt;
      return typeof until === 'number' && until * 1000 > now();
    },
    addHome: (name: string): Promise<void> =>
      table.transact([{ put: { ...keyOf('Home', name), expiresAt: expiry(90 * 24 * forgetAfterMs) } }]),
  };
};
