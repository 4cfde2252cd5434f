import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from './store.ts';
import type { Waiter } from './waiting-rows.ts';

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

/** Invocations under way. */
const openCrew = ({ store, work, atOnce }: RunnerOptions, stir: () => void) => {
  /** Jobs up to here were begun by this process; after a restart all that are left are begun again. */
  let begun = 0;
  let active = 0;
  const faults: unknown[] = [];
  const begin = (job: Waiter & { readonly id: number }): void => {
    begun = job.id;
    active += 1;
    void work(job)
      .catch((error: unknown) => {
        // Its row is still there: the next run begins it again.
        faults.push(error);
        begun = Math.min(begun, job.id - 1);
      })
      .finally(() => {
        active -= 1;
        stir();
      });
  };
  return {
    isActive: () => active > 0,
    hasFault: () => faults.length > 0,
    beginMore: () => {
      if (active < atOnce) store.jobsAfter(begun, atOnce - active).forEach(begin);
    },
    /** The faults since the last call. */
    takeFaults: () => faults.splice(0),
  };
};

const ringTimers = async ({ store, clock, ring }: RunnerOptions): Promise<void> => {
  for (;;) {
    const due = store.dueTimers(clock.now(), timersAtOnce);
    if (due.length === 0) return;
    await Promise.all(due.map(ring));
  }
};

/** Does everything that is ready or due, until nothing is. */
export const openRunner = (options: RunnerOptions): (() => Promise<void>) => {
  let again = false;
  let wake = (): void => undefined;
  let running: Promise<void> | undefined;
  const stir = (): void => {
    again = true;
    wake();
  };
  const crew = openCrew(options, stir);

  const drain = async (): Promise<void> => {
    while (again || crew.isActive()) {
      again = false;
      if (!crew.hasFault()) {
        await ringTimers(options);
        crew.beginMore();
      }
      if (crew.isActive() && !again)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  };

  const run = async (): Promise<void> => {
    try {
      await drain();
    } finally {
      // Here and not in a later turn, so that a call in between begins a new run.
      running = undefined;
    }
    const [fault] = crew.takeFaults();
    if (fault !== undefined) throw fault;
  };

  return () => {
    stir();
    running ??= run();
    return running;
  };
};
