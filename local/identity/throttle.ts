import type { Table } from '../../shared/ports/table.ts';
import { type Counted, type Limit, openCounts } from './counts.ts';

/**
 * Three counters, so that guessing is slow and nobody can lock somebody else out:
 * one login from one address; any login from one address; one login from all addresses from which its owner has never
 * signed in. A fourth slows whoever asks for letters with links.
 */
const limits = {
  pair: { free: 5, longestSeconds: 900 },
  address: { free: 40, longestSeconds: 300 },
  strangers: { free: 50, longestSeconds: 300 },
  letters: { free: 60, longestSeconds: 120 },
} as const satisfies Record<string, Limit>;

interface Attempt {
  readonly login: string;
  readonly address: string;
}

export interface Throttle {
  /** Seconds to wait before the attempt may be made, or 0 when it may: then it already counts as a wrong one. */
  begin(attempt: Attempt): Promise<number>;
  /** The password was right: the attempt was not a wrong one after all. */
  succeed(attempt: Attempt): Promise<void>;
  /** Seconds to wait before somebody at this address may ask for one more letter; 0 counts as asked. */
  askLetter(address: string): Promise<number>;
}

/** An account has two names, the address of the mail and what stands before the @: both count as one. */
const pairOf = ({ login, address }: Attempt): string => JSON.stringify([localPart(login), address]);

const localPart = (login: string): string => login.split('@', 1)[0] ?? '';

/** Kept in the table: neither a restart nor a kill forgives. Attempts are counted one after the other. */
export const openThrottle = (table: Table, now: () => number = Date.now): Throttle => {
  const counts = openCounts(table, now);
  let queue: Promise<unknown> = Promise.resolve();
  /** Many guesses at once must not all see the count of before. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const countedOf = async (attempt: Attempt): Promise<readonly Counted[]> => [
    { name: `pair ${pairOf(attempt)}`, limit: limits.pair },
    { name: `address ${attempt.address}`, limit: limits.address },
    ...((await counts.isHome(pairOf(attempt)))
      ? []
      : [{ name: `strangers ${localPart(attempt.login)}`, limit: limits.strangers }]),
  ];

  const countOnce = async (counted: readonly Counted[]): Promise<number> => {
    const wait = await counts.wait(counted);
    if (wait > 0) return wait;
    await Promise.all(counted.map(({ name }) => counts.add(name)));
    return 0;
  };

  return {
    begin: (attempt) => inTurn(async () => countOnce(await countedOf(attempt))),
    succeed: (attempt) =>
      inTurn(async () => {
        await Promise.all([
          counts.forget(`pair ${pairOf(attempt)}`),
          counts.takeBack(`address ${attempt.address}`),
          counts.takeBack(`strangers ${localPart(attempt.login)}`),
          counts.addHome(pairOf(attempt)),
        ]);
      }),
    askLetter: (address) => inTurn(() => countOnce([{ name: `letters ${address}`, limit: limits.letters }])),
  };
};
