import type { Clock, Instant } from '../shared/ports/clock.ts';
import type { Table } from '../shared/ports/table.ts';
import { localKeys } from './local-keys.ts';

export interface ClockOptions {
  readonly table: Table;
  /** Only a demo's or a test's clock can be moved. */
  readonly movable: boolean;
  /** Where a movable clock starts, the first time it is opened. */
  readonly startAt?: Instant;
  /** Real time in milliseconds, for tests. */
  readonly realTime?: () => number;
}

/** What happens on the way to a later time. */
export interface Journey {
  /** When the next timer is due, or undefined when nothing waits. */
  nextDue(): Promise<Instant | undefined> | Instant | undefined;
  /** Lets everything that is due happen, to its end. */
  settle(): Promise<void>;
}

export interface MovableClock extends Clock {
  readonly movable: boolean;
  /**
   * Goes to the instant in steps, stopping at every timer that is due on the way so that what it starts happens at its
   * own time. Returns the stops. Journeys asked for at the same time happen one after the other.
   * @throws {ClockRefusal} when the clock is real or the instant is earlier than now
   * @throws when a timer stays due however often it is settled
   */
  advanceTo(target: Instant, journey: Journey): Promise<readonly Instant[]>;
}

/** Why the clock doesn't move: it is real, the wish is no instant, has passed, or is too far ahead for one step. */
export type ClockReason = 'real' | 'malformed' | 'passed' | 'too-far';

export class ClockRefusal extends Error {
  override readonly name = 'ClockRefusal';
  readonly reason: ClockReason;
  constructor(reason: ClockReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Timers may start more timers for the same instant, but not for ever. */
const mostStopsAtOneInstant = 1_000;

const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

const millisecondsOf = (instant: Instant): number => {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new ClockRefusal('malformed', `not an instant: "${instant}"`);
  return milliseconds;
};

/** Counts stops, and gives up on a timer that never lets go. */
const stopCounter = () => {
  let last: Instant | undefined;
  let same = 0;
  return (due: Instant): void => {
    same = due === last ? same + 1 : 0;
    last = due;
    if (same > mostStopsAtOneInstant) throw new Error(`what is due at ${due} never finishes`);
  };
};

/**
 * Real time, or real time and an offset that only grows. The offset is in the table, so that a restart doesn't put the
 * clock back.
 */
export const openClock = async (options: ClockOptions): Promise<MovableClock> => {
  const { table, movable, realTime = Date.now } = options;
  const stored = (await table.get(localKeys.clock()))?.offsetMs;
  let offsetMs = 0;
  if (movable && typeof stored === 'number') offsetMs = stored;
  let latest = 0;
  const milliseconds = (): number => {
    latest = Math.max(latest, realTime() + offsetMs);
    return latest;
  };
  const set = async (target: number): Promise<void> => {
    if (target <= milliseconds()) return;
    const moved = target - realTime();
    // Stored first: a crash in between must not let a timer fire at a time that the next start denies.
    await table.transact([{ put: { ...localKeys.clock(), offsetMs: moved } }]);
    offsetMs = moved;
  };
  if (movable && typeof stored !== 'number') {
    const start = options.startAt === undefined ? realTime() : millisecondsOf(options.startAt);
    offsetMs = start - realTime();
    await table.transact([{ put: { ...localKeys.clock(), offsetMs } }]);
  }

  const travel = async (target: number, journey: Journey): Promise<readonly Instant[]> => {
    const stops: Instant[] = [];
    const count = stopCounter();
    // What has happened is delivered at its own time too, not at that of the first stop.
    await journey.settle();
    for (;;) {
      const due = await journey.nextDue();
      if (due === undefined || millisecondsOf(due) > target) break;
      count(due);
      await set(millisecondsOf(due));
      await journey.settle();
      if (stops.at(-1) !== due) stops.push(due);
    }
    await set(target);
    await journey.settle();
    return stops;
  };

  let queue: Promise<unknown> = Promise.resolve();
  return {
    movable,
    now: () => instantOf(milliseconds()),
    advanceTo: (instant, journey) => {
      const journeyEnd = queue.then(() => {
        if (!movable) throw new ClockRefusal('real', 'this clock shows real time');
        const target = millisecondsOf(instant);
        if (target < milliseconds())
          throw new ClockRefusal('passed', `${instant} has passed: the clock never goes back`);
        return travel(target, journey);
      });
      queue = journeyEnd.catch(() => undefined);
      return journeyEnd;
    },
  };
};
