import type { Dependencies } from '../../functions/dependencies.ts';
import { sendLetters } from '../../functions/notifications/send-letters.ts';
import { deliverEverything } from '../../functions/outbox/deliver-journal.ts';
import { notices } from '../../shared/data/notices.ts';
import type { Instant } from '../../shared/ports/clock.ts';
import type { Engine } from '../engine/engine.ts';

/** What drives the embedded runtime: everything that is due, to its end. */
export interface Settler {
  /** Lets everything that is due happen. Calls at the same time share one run, and a change during it is seen. */
  settle(): Promise<void>;
  /** When the next timer or letter is due. */
  nextDue(): Promise<Instant | undefined>;
}

export interface SettlerOptions {
  readonly agencyIds: readonly string[];
  readonly engine: Pick<Engine, 'runDue' | 'nextDue'>;
  readonly deps: Dependencies;
}

const earliest = (instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.filter((instant) => instant !== undefined).sort()[0];

/** Deliver, run the machines, deliver what they said, and when all is quiet send the letters. */
const settleOnce = async ({ agencyIds, engine, deps }: SettlerOptions): Promise<void> => {
  let delivered: number;
  do {
    delivered = 0;
    for (const agencyId of agencyIds) delivered += await deliverEverything(agencyId, deps);
    await engine.runDue();
    for (const agencyId of agencyIds) delivered += await deliverEverything(agencyId, deps);
  } while (delivered > 0);
  for (const agencyId of agencyIds) await sendLetters(agencyId, deps);
};

export const openSettler = (options: SettlerOptions): Settler => {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    const current = settleOnce(options).finally(() => {
      running = undefined;
    });
    running = current;
    return current;
  };
  return {
    settle: () => {
      if (running === undefined) return run();
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          return run();
        });
      return next;
    },
    nextDue: async () => {
      const letters = options.agencyIds.map((agencyId) => notices(options.deps.table, agencyId).nextMailDueAt());
      return earliest([options.engine.nextDue(), ...(await Promise.all(letters))]);
    },
  };
};
