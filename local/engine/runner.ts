import type { Clock } from '../../shared/ports/clock.ts';
import type { Store, Waiter } from './store.ts';

export interface RunnerOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** Invokes what the waiter waits for and takes in what comes of it. */
  readonly work: (job: Waiter) => Promise<void>;
  /** Takes in that the waiter's time has come. */
  readonly ring: (timer: Waiter) => Promise<unknown>;
  /** So many invocations at once. */
  readonly atOnce: number;
}

/** So many timers share the wait for the disk. */
const timersAtOnce = 256;

/** Does everything that is ready or due, until nothing is. */
export const openRunner = ({ store, clock, work, ring, atOnce }: RunnerOptions): (() => Promise<void>) => {
  /** Jobs up to here were begun by this process; after a restart all that are left are begun again. */
  let begun = 0;
  let active = 0;
  let again = false;
  let faults: unknown[] = [];
  let stir = (): void => undefined;
  let running: Promise<void> | undefined;

  const begin = (job: Waiter & { readonly id: number }): void => {
    active += 1;
    void work(job)
      .catch((error: unknown) => {
        // Its row is still there: the next run begins it again.
        faults.push(error);
        begun = Math.min(begun, job.id - 1);
      })
      .finally(() => {
        active -= 1;
        again = true;
        stir();
      });
  };

  const ringTimers = async (): Promise<void> => {
    for (;;) {
      const due = store.dueTimers(clock.now(), timersAtOnce);
      if (due.length === 0) return;
      await Promise.all(due.map(ring));
    }
  };

  const beginJobs = (): void => {
    for (const job of store.jobsAfter(begun, atOnce - active)) {
      begun = job.id;
      begin(job);
    }
  };

  const drain = async (): Promise<void> => {
    faults = [];
    while (again || active > 0) {
      again = false;
      if (faults.length === 0) {
        await ringTimers();
        if (active < atOnce) beginJobs();
      }
      if (active > 0 && !again)
        await new Promise<void>((resolve) => {
          stir = resolve;
        });
    }
    if (faults.length > 0) throw faults[0];
  };

  const run = async (): Promise<void> => {
    try {
      await drain();
    } finally {
      // Here and not in a later turn, so that a call in between begins a new run.
      running = undefined;
    }
  };

  return () => {
    again = true;
    stir();
    running ??= run();
    return running;
  };
};
