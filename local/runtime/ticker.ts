import type { Clock } from '../../shared/ports/clock.ts';
import type { Settler } from './settler.ts';

export interface Ticker {
  /** Something was written: settle soon. */
  kick(): void;
  stop(): Promise<void>;
}

/** A timer is looked at again at least so often, since the clock of a demo can be moved. */
const longestSleepMs = 30_000;

/**
 * Lets time do its work: settles after every change and whenever something falls due. A fault is logged and tried again
 * with the next change or after a pause, never lost: what is due stays due.
 */
export const startTicker = (
  settler: Settler,
  { clock, onFault }: { readonly clock: Clock; readonly onFault: (error: unknown) => void },
): Ticker => {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let kicked = false;
  let work: Promise<void> = Promise.resolve();

  const sleepMs = async (): Promise<number> => {
    const due = await settler.nextDue();
    if (due === undefined) return longestSleepMs;
    return Math.min(longestSleepMs, Math.max(50, Date.parse(due) - Date.parse(clock.now())));
  };

  const tick = async (): Promise<void> => {
    clearTimeout(timer);
    kicked = false;
    try {
      await settler.settle();
      if (stopped || kicked) return;
      timer = setTimeout(start, await sleepMs());
    } catch (error) {
      onFault(error);
      if (!stopped) timer = setTimeout(start, 1_000);
    }
  };

  const start = (): void => {
    work = work.then(tick);
  };

  return {
    kick: () => {
      if (kicked || stopped) return;
      kicked = true;
      setImmediate(start);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await work;
      clearTimeout(timer);
    },
  };
};
