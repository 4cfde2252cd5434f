import { minutesAfter } from '../../../shared/domain/notifications/digest.ts';
import type { Instant } from '../../../shared/ports/clock.ts';
import type { Courier } from './courier.ts';

export interface DemoClock {
  now(): Promise<Instant>;
  /** Lets time pass until then; what falls due on the way happens. Does nothing when that time has passed. */
  advanceTo(instant: Instant): Promise<void>;
}

interface DemoClockOptions {
  readonly baseUrl: string;
  readonly operatorKey: string;
  readonly courier: Courier;
  /** Called when a journey begins, with how many there have been. */
  readonly onMove?: (count: number) => void;
}

/** So many minutes after nine o'clock in western Indonesia. */
export const morning = (day: string, minutes = 0): Instant => minutesAfter(`${day}T02:00:00.000Z`, minutes);

/** The clock of a demo, moved by its operator. */
export const openDemoClock = ({ baseUrl, operatorKey, courier, onMove }: DemoClockOptions): DemoClock => {
  const address = `${baseUrl}/demo/clock`;
  let moves = 0;
  const now = async (): Promise<Instant> => {
    const response = await courier.fetch(address, { headers: { accept: 'application/json' } });
    return ((await response.json()) as { now: Instant }).now;
  };
  return {
    now,
    advanceTo: async (instant) => {
      if ((await now()) >= instant) return;
      moves += 1;
      onMove?.(moves);
      const response = await courier.fetch(address, {
        method: 'POST',
        headers: { 'x-operator-key': operatorKey, 'content-type': 'application/json' },
        body: JSON.stringify({ advanceTo: instant }),
      });
      // After a kill the clock may be there already.
      if (!response.ok && (await now()) < instant) {
        throw new Error(`the clock did not move to ${instant}: ${response.status} ${await response.text()}`);
      }
    },
  };
};
