import { openSync, writeSync } from 'node:fs';
import type { ServiceEvent } from '../shared/domain/measures/service-event.ts';

/** The same numbers each time: a linear congruential generator. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
};

export const unitIds: readonly string[] = Array.from({ length: 20 }, (_, index) => `unit-${index + 1}`);
export const employeeIds: readonly string[] = Array.from({ length: 100 }, (_, index) => `pegawai-${index + 1}`);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/**
 * Events of the year 2026 in the order in which they arrive: in stretches of a few days out of order, three of a hundred
 * corrected later or earlier, two of a hundred sent twice.
 */
const serviceEvents = (count: number): readonly ServiceEvent[] => {
  const random = randomFrom(2_026);
  const events: { readonly event: ServiceEvent; readonly place: number }[] = [];
  const add = (event: ServiceEvent, place: number): void => {
    events.push({ event, place: place + random(2_000) });
  };
  for (let number = 0; events.length < count; number += 1) {
    const share = Math.floor((number / count) * 360);
    const date = `2026-${twoDigits(1 + Math.floor(share / 30))}-${twoDigits(1 + (share % 28))}`;
    const employee = random(employeeIds.length);
    const minute = random(420);
    const startedAt = `${date}T${twoDigits(1 + Math.floor(minute / 60))}:${twoDigits(minute % 60)}:${twoDigits(random(60))}.000Z`;
    const at = new Date(Date.parse(startedAt) + (30 + random(5_400)) * 1000).toISOString();
    const event: ServiceEvent = {
      eventId: `e-${number}`,
      type: 'complaint-closed',
      unitId: pick(unitIds, employee),
      employeeId: pick(employeeIds, employee),
      at,
      startedAt,
      finishedAt: at,
      value: random(80) / 4,
      success: random(10) > 1,
    };
    add(event, number);
    if (random(100) < 2) add(event, number);
    if (random(100) < 3) {
      const correctedAt = new Date(Date.parse(at) + 3_600_000).toISOString();
      const change = random(4) === 0 ? { cancelled: true } : { value: random(80) / 4, success: true };
      add({ ...event, ...change, eventId: `k-${number}`, corrects: event.eventId, correctedAt }, number);
    }
  }
  return events
    .slice(0, count)
    .sort((a, b) => a.place - b.place)
    .map(({ event }) => event);
};

/** Called by itself with a number and a file: writes the events as lines, so that who takes them need not hold them. */
const main = (count: number, file: string): void => {
  const target = openSync(file, 'w');
  for (const event of serviceEvents(count)) writeSync(target, `${JSON.stringify(event)}\n`);
};

if (import.meta.main) main(Number(process.argv[2]), String(process.argv[3]));
