import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import type { ServiceEvent } from '../shared/domain/measures/service-event.ts';

/** What SQL makes of the raw events of one unit in one month: all whole numbers, durations in seconds, values in quarters. */
export interface Recounted {
  readonly events: number;
  readonly successes: number;
  readonly seconds: number;
  readonly medianTwice: number;
  readonly percentile90: number;
}

/** The events of a file, one after the other. */
export const eventsIn = async function* (file: string): AsyncGenerator<ServiceEvent> {
  for await (const line of createInterface({ input: createReadStream(file) })) yield JSON.parse(line) as ServiceEvent;
};

/**
 * The raw events in a database of their own, where SQL alone says which version of each counts and what the values are:
 * nothing of the product takes part.
 */
export const openRecount = async (file: string) => {
  const database = new DatabaseSync(':memory:');
  database.exec(`create table raw (
    event_id text, root text, corrected_at text, unit text, month text,
    seconds integer, quarters integer, success integer, cancelled integer)`);
  const insert = database.prepare('insert into raw values (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  database.exec('begin');
  for await (const {
    eventId,
    corrects,
    correctedAt,
    unitId,
    at,
    startedAt,
    finishedAt,
    value,
    success,
    cancelled,
  } of eventsIn(file)) {
    const seconds = (Date.parse(finishedAt ?? '') - Date.parse(startedAt ?? '')) / 1000;
    // The office lies seven hours east of Greenwich.
    const month = new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 7);
    const quarters = (value ?? 0) * 4;
    const text = [eventId, corrects ?? eventId, correctedAt ?? '', unitId, month] as const;
    insert.run(...text, seconds, quarters, success ? 1 : 0, cancelled ? 1 : 0);
  }
  database.exec('commit');
  database.exec(`create table standing as select unit, month, seconds, quarters, success from (
    select *, row_number() over (partition by root order by corrected_at desc, event_id desc) as place
    from (select distinct * from raw)) where place = 1 and cancelled = 0`);
  database.exec('create index by_unit on standing (unit, month)');
  const sums = database.prepare(
    'select count(*) as events, sum(success) as successes, sum(seconds) as seconds from standing where unit = ? and month = ?',
  );
  const sorted = database.prepare('select quarters from standing where unit = ? and month = ? order by quarters');
  return (unit: string, month: string): Recounted => {
    const { events: count, successes, seconds } = sums.get(unit, month) as unknown as Recounted;
    const quarters = sorted.all(unit, month).map((row) => Number(row.quarters));
    const middle = (quarters[Math.floor((count - 1) / 2)] ?? 0) + (quarters[Math.floor(count / 2)] ?? 0);
    const ninetieth = quarters[Math.ceil(count * 0.9) - 1] ?? 0;
    return { events: count, successes, seconds, medianTwice: middle, percentile90: ninetieth };
  };
};
