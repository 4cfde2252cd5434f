import { addToDay, saveCorrectionId, saveEventFile } from '../../shared/data/measure-events.ts';
import { measures } from '../../shared/data/measures.ts';
import type { ServiceEvent } from '../../shared/domain/measures/service-event.ts';
import { tallyOf } from '../../shared/domain/measures/tally.ts';
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
const most = { writes: 94, attributes: 90 };

/** The items that an event may touch, and how many attributes of a day it may change. */
const costOf = ({ filed: { event, day } }: Candidate) => {
  const { eventId, corrects, unitId, employeeId, type } = event;
  const touched = [eventId, `${day}~${unitId}~${type}`, `${day}~${employeeId}~${type}~`, day];
  // What a correction replaces lies on any day, of any unit and person.
  const replaced = corrects === undefined ? [] : [corrects, ...[1, 2, 3].map((number) => `${eventId}~${number}`)];
  const attributes = Object.keys(tallyOf(event)).length * (corrects === undefined ? 1 : 2);
  return { touched: [...touched, ...replaced], attributes };
};

/** Events in stretches that each fit a transaction. */
const stretchesOf = (candidates: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const stretches: Candidate[][] = [];
  let touched = new Set<string>();
  let attributes = 0;
  for (const candidate of candidates) {
    const cost = costOf(candidate);
    const together = new Set([...touched, ...cost.touched]);
    const fits = together.size <= most.writes && attributes + cost.attributes <= most.attributes;
    if (stretches.length === 0 || !fits) stretches.push([]);
    touched = fits ? together : new Set(cost.touched);
    attributes = (fits ? attributes : 0) + cost.attributes;
    stretches.at(-1)?.push(candidate);
  }
  return stretches;
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

/** So many stretches are written side by side, so that they share the disk's confirmation. */
const atOnce = 8;

/** Takes one stretch. Who meets another in the same place looks again, and finds what the other wrote. */
const takeStretch = (home: EventHome, stretch: readonly Candidate[], deps: Dependencies) =>
  withFreshReads(async () => {
    const found = await decided(home, stretch, deps);
    const writes = writesOf(home, found);
    if (writes.length > 0) await deps.table.transact(writes);
    return found.outcomes;
  }, 'step');

/**
 * Takes events: each stretch with its sums in one transaction, so that a sum never holds an event that is not there. What
 * was sent before changes nothing, so that a batch that broke off may be sent again.
 */
export const takeEvents = async (
  home: EventHome,
  events: readonly ServiceEvent[],
  deps: Dependencies,
): Promise<readonly EventOutcome[]> => {
  const stretches = stretchesOf(await candidatesOf(events, home, deps));
  const outcomes: EventOutcome[] = [];
  for (let start = 0; start < stretches.length; start += atOnce) {
    const some = stretches.slice(start, start + atOnce);
    const taken = await Promise.all(some.map((stretch) => takeStretch(home, stretch, deps)));
    outcomes.push(...taken.flat());
  }
  return outcomes;
};
