import type { Engine } from '../../../../local/engine/engine.ts';
import type { Stream } from '../cloud/stream.ts';
import type { Delivery } from '../lambda/delivery.ts';
import type { Fleet } from '../lambda/fleet.ts';
import { type Lead, moveTo } from '../lambda/moved-date.ts';

/** Lets time and what was written do their work. */
export interface Course {
  /** Hands on what has been written, and nothing more. */
  handOn(): Promise<void>;
  /** Hands the stream on, runs the machines and sends letters until nothing is left to do. */
  settle(): Promise<void>;
  /** Lets time pass until then: it stops wherever a timer or a letter falls due. */
  advanceTo(instant: string): Promise<void>;
}

interface CourseOptions {
  readonly engine: Engine;
  readonly stream: Stream;
  readonly delivery: Delivery;
  readonly fleet: Fleet;
  readonly lead: Lead;
  /** How many rows of the outbox have been written so far. */
  readonly outboxRows: () => number;
  readonly nextLetterAt: () => Promise<string | undefined>;
  /** Called when all is done that was to do at a minute. */
  readonly onSettled: () => void;
}

/** Timers may start more timers for the same instant, but not for ever. */
const mostStopsAtOneInstant = 100;

/** Timers of one occasion are milliseconds apart. */
const minuteOf = (instant: string | undefined): string | undefined => instant?.slice(0, 16);

const scheduled = (rule: string) => ({ version: '0', source: 'aws.scheduler', resources: [rule], detail: {} });

const earliest = (instants: readonly (string | undefined)[]): string | undefined =>
  instants.filter((instant) => instant !== undefined).sort()[0];

export const openCourse = (options: CourseOptions): Course => {
  const { engine, stream, delivery, fleet, lead, outboxRows, nextLetterAt } = options;
  const now = (): string => new Date().toISOString();

  const handOn = async (): Promise<void> => delivery.hand(await stream.take(outboxRows()));

  const runMachines = async (): Promise<void> => {
    do {
      await handOn();
      await engine.runDue();
    } while (outboxRows() > stream.taken());
  };

  const runAll = async (): Promise<void> => {
    await runMachines();
    const letterAt = await nextLetterAt();
    if (letterAt !== undefined && letterAt <= now()) await fleet.invoke('letters', scheduled('letters'));
  };

  const settle = async (): Promise<void> => {
    await runAll();
    options.onSettled();
  };

  const nextDue = async (): Promise<string | undefined> => earliest([engine.nextDue(), await nextLetterAt()]);

  return {
    handOn,
    settle,
    advanceTo: async (instant) => {
      await settle();
      let [due, stops] = [await nextDue(), 0];
      while (due !== undefined && due <= instant) {
        moveTo(due, lead);
        await runAll();
        const next = await nextDue();
        if (minuteOf(next) !== minuteOf(due)) options.onSettled();
        stops = next === due ? stops + 1 : 0;
        if (stops > mostStopsAtOneInstant) throw new Error(`what is due at ${due} never ends`);
        due = next;
      }
      moveTo(instant, lead);
      await fleet.invoke('sweep', scheduled('sweep'));
      await settle();
    },
  };
};
