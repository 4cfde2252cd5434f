import { describe, expect, it } from 'vitest';
import { openClock } from '../../local/clock.ts';
import { openSqliteTable } from '../../local/sqlite-table.ts';

const realTime = () => Date.parse('2026-03-01T00:00:00.000Z');

/** Timers that note at what time they rang. */
const timers = (clock: { now(): string }, dues: string[]) => {
  const rung: string[] = [];
  return {
    rung,
    dues,
    nextDue: () => [...dues].sort()[0],
    settle: async () => {
      for (const due of [...dues].sort()) {
        if (due > clock.now()) break;
        dues.splice(dues.indexOf(due), 1);
        rung.push(`${due} at ${clock.now()}`);
      }
    },
  };
};

const nothing = { nextDue: () => undefined, settle: async () => undefined };

describe('the clock of a demo', () => {
  it('shows real time until somebody moves it', async () => {
    const clock = await openClock({ table: openSqliteTable(':memory:'), movable: true, realTime });
    expect(clock.now()).toBe('2026-03-01T00:00:00.000Z');
  });

  it('starts where the demo starts', async () => {
    const clock = await openClock({
      table: openSqliteTable(':memory:'),
      movable: true,
      realTime,
      startAt: '2026-01-02T01:00:00.000Z',
    });
    expect(clock.now()).toBe('2026-01-02T01:00:00.000Z');
  });

  it('rings every timer at its own time and in order', async () => {
    const clock = await openClock({ table: openSqliteTable(':memory:'), movable: true, realTime });
    const journey = timers(clock, ['2026-03-05T00:00:00.000Z', '2026-03-03T00:00:00.000Z', '2026-04-01T00:00:00.000Z']);
    const stops = await clock.advanceTo('2026-03-10T00:00:00.000Z', journey);
    expect(journey.rung).toEqual([
      '2026-03-03T00:00:00.000Z at 2026-03-03T00:00:00.000Z',
      '2026-03-05T00:00:00.000Z at 2026-03-05T00:00:00.000Z',
    ]);
    expect(stops).toEqual(['2026-03-03T00:00:00.000Z', '2026-03-05T00:00:00.000Z']);
    expect(clock.now()).toBe('2026-03-10T00:00:00.000Z');
  });

  it('rings a timer that another one starts on the way', async () => {
    const clock = await openClock({ table: openSqliteTable(':memory:'), movable: true, realTime });
    const journey = timers(clock, ['2026-03-03T00:00:00.000Z']);
    const settle = async () => {
      const before = journey.rung.length;
      await journey.settle();
      if (before === 0 && journey.rung.length === 1) journey.dues.push('2026-03-04T00:00:00.000Z');
    };
    await clock.advanceTo('2026-03-10T00:00:00.000Z', { ...journey, settle });
    expect(journey.rung.at(-1)).toBe('2026-03-04T00:00:00.000Z at 2026-03-04T00:00:00.000Z');
  });

  it('lets what has happened be told before it leaves', async () => {
    const clock = await openClock({ table: openSqliteTable(':memory:'), movable: true, realTime });
    const settledAt: string[] = [];
    const settle = async () => {
      settledAt.push(clock.now());
    };
    await clock.advanceTo('2026-03-10T00:00:00.000Z', { ...nothing, settle });
    expect(settledAt).toEqual(['2026-03-01T00:00:00.000Z', '2026-03-10T00:00:00.000Z']);
  });

  it('never goes back', async () => {
    const clock = await openClock({ table: openSqliteTable(':memory:'), movable: true, realTime });
    await clock.advanceTo('2026-03-10T00:00:00.000Z', nothing);
    await expect(clock.advanceTo('2026-03-09T00:00:00.000Z', nothing)).rejects.toThrow('the clock never goes back');
  });

  it('keeps its time across a restart', async () => {
    const table = openSqliteTable(':memory:');
    const before = await openClock({ table, movable: true, realTime });
    await before.advanceTo('2026-03-10T00:00:00.000Z', nothing);
    const after = await openClock({ table, movable: true, realTime, startAt: '2026-01-01T00:00:00.000Z' });
    expect(after.now()).toBe('2026-03-10T00:00:00.000Z');
  });

  it('gives up on a timer that never finishes', async () => {
    const clock = await openClock({ table: openSqliteTable(':memory:'), movable: true, realTime });
    const stuck = { nextDue: () => '2026-03-03T00:00:00.000Z', settle: async () => undefined };
    await expect(clock.advanceTo('2026-03-10T00:00:00.000Z', stuck)).rejects.toThrow('never finishes');
    await clock.advanceTo('2026-03-10T00:00:00.000Z', nothing);
    expect(clock.now()).toBe('2026-03-10T00:00:00.000Z');
  });

  it('makes two journeys one after the other', async () => {
    const clock = await openClock({ table: openSqliteTable(':memory:'), movable: true, realTime });
    const journey = timers(clock, ['2026-03-03T00:00:00.000Z']);
    await Promise.all([
      clock.advanceTo('2026-03-05T00:00:00.000Z', journey),
      clock.advanceTo('2026-03-06T00:00:00.000Z', journey),
    ]);
    expect(journey.rung).toHaveLength(1);
    expect(clock.now()).toBe('2026-03-06T00:00:00.000Z');
  });
});

describe('the clock of an office', () => {
  it('can not be moved', async () => {
    const clock = await openClock({ table: openSqliteTable(':memory:'), movable: false, realTime });
    await expect(clock.advanceTo('2026-03-10T00:00:00.000Z', nothing)).rejects.toThrow('this clock shows real time');
  });

  it('does not step back when the machine does', async () => {
    let real = realTime();
    const clock = await openClock({ table: openSqliteTable(':memory:'), movable: false, realTime: () => real });
    expect(clock.now()).toBe('2026-03-01T00:00:00.000Z');
    real -= 5_000;
    expect(clock.now()).toBe('2026-03-01T00:00:00.000Z');
  });
});
