import type { Log } from '../../functions/dependencies.ts';

/** Work that nobody asks for, such as forgetting what has expired; each is done apart, and a fault ends none of it. */
export interface Chore {
  readonly name: string;
  readonly work: () => Promise<unknown>;
}

const everyHour = 60 * 60 * 1000;

/** Does the chores every hour, for the first time an hour after the start. Returns what ends it. */
export const startHousekeeping = (chores: readonly Chore[], log: Log, everyMs: number = everyHour): (() => void) => {
  const round = async (): Promise<void> => {
    for (const { name, work } of chores) {
      await work().catch((error: unknown) => log('chore-failed', { chore: name, error }));
    }
  };
  const timer = setInterval(() => void round(), everyMs).unref();
  return () => clearInterval(timer);
};
