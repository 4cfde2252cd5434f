import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EventEntry,
  type EventFile,
  type FiledEvent,
  receiveEvent,
  type ServiceEvent,
  standingOf,
} from '../../../shared/domain/measures/service-event.ts';
import { emptyTally, mergedTally, negativeTally, type Tally, tallyOf } from '../../../shared/domain/measures/tally.ts';

const first: ServiceEvent = { eventId: 'a', type: 'answered', unitId: 'u', at: '2026-03-02T01:00:00.000Z', value: 4 };
const correction: ServiceEvent = {
  ...first,
  eventId: 'b',
  value: 7,
  corrects: 'a',
  correctedAt: '2026-03-05T01:00:00.000Z',
};
const filed = (event: ServiceEvent): FiledEvent => ({ event, day: event.at.slice(0, 10), receivedAt: event.at });
const fileOf = (...events: readonly ServiceEvent[]): EventFile => ({ rootId: 'a', versions: events.map(filed) });

/** Takes events one after the other, and keeps the sums up to date by differences only. */
const takeAll = (events: readonly ServiceEvent[]) => {
  const entries = new Map<string, EventEntry>();
  let tally: Tally = emptyTally;
  const refused: string[] = [];
  for (const event of events) {
    const root = event.corrects ?? event.eventId;
    const reception = receiveEvent(filed(event), { own: entries.get(event.eventId), root: entries.get(root) });
    if (reception.outcome === 'refused') refused.push(reception.reason);
    if (reception.outcome !== 'taken') continue;
    const known = entries.get(root);
    const before = known && 'file' in known ? standingOf(known.file) : undefined;
    const after = standingOf(reception.file);
    entries.set(root, { file: reception.file });
    if (event.corrects) entries.set(event.eventId, { correctionOf: root });
    if (before) tally = mergedTally(tally, negativeTally(tallyOf(before.event)));
    if (after) tally = mergedTally(tally, tallyOf(after.event));
  }
  return { tally, refused };
};

describe('an event that arrives', () => {
  it('is taken when nothing is known of it', () => {
    expect(receiveEvent(filed(first), {})).toEqual({ outcome: 'taken', file: fileOf(first) });
  });

  it('changes nothing when it comes again', () => {
    expect(receiveEvent(filed(first), { own: { file: fileOf(first) } })).toEqual({ outcome: 'repeated' });
  });

  it('is refused with other content under the same id', () => {
    const other = { ...first, value: 5 };
    expect(receiveEvent(filed(other), { own: { file: fileOf(first) } })).toMatchObject({ reason: 'content-differs' });
  });

  it('may come after its own correction', () => {
    const known = { own: { file: fileOf(correction) } };
    expect(receiveEvent(filed(first), known)).toEqual({ outcome: 'taken', file: fileOf(correction, first) });
  });
});

describe('a correction', () => {
  it('counts instead of the first event, which stays', () => {
    expect(standingOf(fileOf(first, correction))?.event.value).toBe(7);
    expect(fileOf(first, correction).versions).toHaveLength(2);
  });

  it('counts by when it was written, not by when it came', () => {
    const later = { ...correction, eventId: 'c', value: 9, correctedAt: '2026-03-06T01:00:00.000Z' };
    expect(standingOf(fileOf(later, first, correction))?.event.value).toBe(9);
  });

  it('may say that nothing happened', () => {
    expect(standingOf(fileOf(first, { ...correction, cancelled: true }))).toBeUndefined();
  });

  it('names the first event, not another correction', () => {
    const second = { ...correction, eventId: 'c', corrects: 'b' };
    const known = { root: { correctionOf: 'a' } };
    expect(receiveEvent(filed(second), known)).toMatchObject({ reason: 'corrects-a-correction' });
  });

  it('corrects another event than itself', () => {
    const self = { ...correction, corrects: 'b' };
    expect(receiveEvent(filed(self), {})).toMatchObject({ reason: 'corrects-itself' });
  });
});

const anEvent = fc.record({
  root: fc.integer({ min: 0, max: 7 }),
  version: fc.integer({ min: 0, max: 3 }),
  value: fc.integer({ min: -50, max: 50 }),
  success: fc.option(fc.boolean(), { nil: undefined }),
  cancelled: fc.boolean(),
});

const stated = (one: {
  root: number;
  version: number;
  value: number;
  success: boolean | undefined;
  cancelled: boolean;
}) => {
  const base = {
    type: 'answered',
    unitId: 'u',
    at: '2026-03-02T01:00:00.000Z',
    value: one.value / 8,
    ...(one.success === undefined ? {} : { success: one.success }),
  };
  if (one.version === 0) return { ...base, eventId: `e${one.root}` };
  return {
    ...base,
    eventId: `e${one.root}-${one.version}`,
    corrects: `e${one.root}`,
    correctedAt: `2026-03-0${one.version + 2}T01:00:00.000Z`,
    ...(one.cancelled ? { cancelled: true } : {}),
  };
};

/** An independent recount: of each root the version with the largest number, unless it is cancelled. */
const recount = (events: readonly ServiceEvent[]) => {
  const counted = [...Map.groupBy(events, (event) => event.corrects ?? event.eventId).values()]
    .map((versions) => versions.toSorted((a, b) => (a.eventId < b.eventId ? 1 : -1))[0])
    .filter((event): event is ServiceEvent => event !== undefined && event.cancelled !== true);
  const sums: Record<string, number> = {};
  const add = (name: string) => {
    sums[name] = (sums[name] ?? 0) + 1;
  };
  for (const { value = 0, success } of counted) {
    add('n');
    if (success !== undefined) add('judged');
    if (success) add('ok');
    add(`v:${value === 0 ? 0 : value}`);
  }
  return sums;
};

describe('sums kept by differences', () => {
  it('equal a recount in any order, with repetitions', () => {
    const lists = fc.uniqueArray(anEvent, { selector: ({ root, version }) => `${root}-${version}`, maxLength: 24 });
    fc.assert(
      fc.property(lists, fc.infiniteStream(fc.nat()), (drawn, numbers) => {
        const events = drawn.map(stated);
        const twice = [...events, ...events].map((event) => ({ event, place: numbers.next().value ?? 0 }));
        const shuffled = twice.sort((a, b) => a.place - b.place).map(({ event }) => event);
        const { tally, refused } = takeAll(shuffled);
        expect(refused).toEqual([]);
        expect(tally).toEqual(recount(events));
      }),
    );
  });
});
