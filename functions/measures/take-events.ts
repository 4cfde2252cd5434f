import { addToDay, saveCorrectionId, saveEventFile } from '../../shared/data/measure-events.ts';
import { measures } from '../../shared/data/measures.ts';
import type { ServiceEvent } from '../../shared/domain/measures/service-event.ts';
import type { Dependencies } from '../dependencies.ts';
import { withFreshReads } from '../saving.ts';
import { candidatesOf } from './candidates-of.ts';
import { type Candidate, type DecidedEvents, decideEvents, type EventOutcome } from './decide-events.ts';

/** Whose events they are. */
export interface EventHome {
  readonly agencyId: string;
  readonly sourceId: string;
  readonly now: string;
}

/** A transaction holds 100 writes, and a write 100 attributes: with room for what nobody foresaw. */
const room = { writes: 94, attributes: 90 };

/** The items that an event may touch; of its day's sums how many attributes it may change, beside those of every event. */
const costOf = ({ filed: { event, day } }: Candidate) => {
  const { eventId, corrects, unitId, employeeId, type, value, finishedAt } = event;
  const sums = [`${day}~${unitId}~${type}`, `${day}~${employeeId}~${type}~`];
  const attributes = (value === undefined ? 0 : 1) + (finishedAt === undefined ? 0 : 1);
  if (corrects === undefined) return { touched: [eventId, day, ...sums], sums, attributes, anywhere: 0 };
  // What a correction replaces lies on any day, of any unit and person, and may have a value and a duration of its own.
  const replaced = [corrects, ...[1, 2, 3].map((number) => `${eventId}~${number}`)];
  return { touched: [eventId, day, ...sums, ...replaced], sums, attributes, anywhere: 2 };
};

/** What a stretch holds so far, and whether another event fits. Counted on, since half a million events go through here. */
const openStretch = () => {
  const candidates: Candidate[] = [];
  const touched = new Set<string>();
  const changed = new Map<string, number>();
  let largest = 0;
  let anywhere = 0;
  const add = (candidate: Candidate): boolean => {
    const cost = costOf(candidate);
    const fresh = new Set(cost.touched.filter((name) => !touched.has(name)));
    const most = Math.max(largest, ...cost.sums.map((name) => (changed.get(name) ?? 0) + cost.attributes));
    const isFull = touched.size + fresh.size > room.writes || most + anywhere + cost.anywhere > room.attributes;
    if (candidates.length > 0 && isFull) return false;
    candidates.push(candidate);
    for (const name of fresh) touched.add(name);
    for (const name of cost.sums) changed.set(name, (changed.get(name) ?? 0) + cost.attributes);
    largest = most;
    anywhere += cost.anywhere;
    return true;
  };
  return { candidates, add };
};

/** Events in stretches that each fit a transaction. */
const stretchesOf = (candidates: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  let current = openStretch();
  const stretches = [current.candidates];
  for (const candidate of candidates) {
    if (current.add(candidate)) continue;
    current = openStretch();
    current.add(candidate);
    stretches.push(current.candidates);
  }
  return stretches.filter((stretch) => stretch.length > 0);
};

const idsOf = (candidates: readonly Candidate[]): readonly string[] => [
  ...new Set(candidates.flatMap(({ filed: { event } }) => [event.eventId, event.corrects ?? event.eventId])),
];

const writesOf = (home: EventHome, { files, correctionIds, days }: DecidedEvents) => [
  ...files.map(({ file, version }) => saveEventFile(home, file, version)),
  ...correctionIds.map(({ eventId, rootId }) => saveCorrectionId(home, eventId, rootId)),
  ...days.map((day) => addToDay(home, day, day.amounts)),
];

const decided = async (home: EventHome, candidates: readonly Candidate[], { table }: Dependencies) =>
  decideEvents(candidates, await measures(table, home.agencyId).entries(home.sourceId, idsOf(candidates)));

/** What taking these events would come to. Nothing is written. */
export const foreseeEvents = async (
  home: EventHome,
  events: readonly ServiceEvent[],
  deps: Dependencies,
): Promise<readonly EventOutcome[]> => (await decided(home, await candidatesOf(events, home, deps), deps)).outcomes;

/** Takes one stretch. Who meets another in the same place looks again, and finds what the other wrote. */
const takeStretch = (home: EventHome, stretch: readonly Candidate[], deps: Dependencies) =>
  withFreshReads(async () => {
    const found = await decided(home, stretch, deps);
    const writes = writesOf(home, found);
    if (writes.length > 0) await deps.table.transact(writes);
    return found.outcomes;
  });

/**
 * Takes events: each stretch with its sums in one transaction, so that a sum never holds an event that is not there. What
 * was sent before changes nothing, so that a batch that broke off may be sent again.
 */
export const takeEvents = async (
  home: EventHome,
  events: readonly ServiceEvent[],
  deps: Dependencies,
): Promise<readonly EventOutcome[]> => {
  const outcomes: EventOutcome[] = [];
  // One after the other: side by side they would meet at the sums of the same day.
  for (const stretch of stretchesOf(await candidatesOf(events, home, deps))) {
    outcomes.push(...(await takeStretch(home, stretch, deps)));
  }
  return outcomes;
};
