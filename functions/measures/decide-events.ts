import type { Versioned } from '../../shared/data/document.ts';
import type { TallyScope } from '../../shared/data/measures.ts';
import { type EventProblem, eventProblemWords } from '../../shared/domain/measures/event-words.ts';
import {
  type EventEntry,
  type EventFile,
  type FiledEvent,
  receiveEvent,
  standingOf,
} from '../../shared/domain/measures/service-event.ts';
import { emptyTally, mergedTally, negativeTally, type Tally, tallyOf } from '../../shared/domain/measures/tally.ts';

/** An event with the reason why it can't be taken in itself, if there is one. */
export interface Candidate {
  readonly filed: FiledEvent;
  readonly problem: EventProblem | undefined;
  /** Days between the event and its arrival. */
  readonly delay: number;
}

export interface EventOutcome {
  readonly eventId: string;
  readonly outcome: 'taken' | 'repeated' | 'refused';
  readonly problem?: EventProblem;
}

export interface DayAmounts {
  readonly scope: TallyScope;
  readonly day: string;
  readonly amounts: Tally;
}

/** What taking events comes to: what is said of each, which files change, and what days gain and lose. */
export interface DecidedEvents {
  readonly outcomes: readonly EventOutcome[];
  readonly files: readonly { readonly file: EventFile; readonly version: number }[];
  readonly correctionIds: readonly { readonly eventId: string; readonly rootId: string }[];
  readonly days: readonly DayAmounts[];
}

/** The sums by scope and day. */
const openLedger = () => {
  const sums = new Map<string, DayAmounts>();
  const add = (scope: TallyScope, day: string, amounts: Tally): void => {
    const name = `${day}~${JSON.stringify(scope)}`;
    sums.set(name, { scope, day, amounts: mergedTally(sums.get(name)?.amounts ?? emptyTally, amounts) });
  };
  const count = ({ event, day }: FiledEvent, sign: (tally: Tally) => Tally): void => {
    const { unitId, employeeId, type } = event;
    const amounts = sign(tallyOf(event));
    add({ unitId, type }, day, amounts);
    if (employeeId !== undefined) add({ employeeId, type }, day, amounts);
    add('source', day, sign({ n: 1 }));
  };
  const days = () => [...sums.values()].filter(({ amounts }) => Object.keys(amounts).length > 0);
  return { add, count, days };
};

type Ledger = ReturnType<typeof openLedger>;

const recount = (before: FiledEvent | undefined, after: FiledEvent | undefined, ledger: Ledger): void => {
  if (before === after) return;
  if (before) ledger.count(before, negativeTally);
  if (after) ledger.count(after, (tally) => tally);
};

const standing = (entry: EventEntry | undefined): FiledEvent | undefined =>
  entry !== undefined && 'file' in entry ? standingOf(entry.file) : undefined;

/** Who sent something twice with other content hears of it with the other findings. */
const noteArrival = ({ filed, delay }: Candidate, outcome: 'taken' | 'refused', ledger: Ledger): void => {
  if (outcome === 'refused') ledger.add('source', filed.day, { conflict: 1 });
  else if (delay > 1 && filed.event.corrects === undefined) {
    ledger.add('source', filed.day, { [`late:${Math.min(delay, 99)}`]: 1 });
  }
};

/** Decides about events one after the other, each beside what is known and what the ones before it have changed. */
export const decideEvents = (
  candidates: readonly Candidate[],
  known: ReadonlyMap<string, Versioned<EventEntry>>,
): DecidedEvents => {
  const entries = new Map<string, EventEntry>(known);
  const changed = new Map<string, EventFile>();
  const correctionIds: { eventId: string; rootId: string }[] = [];
  const ledger = openLedger();
  const decide = (candidate: Candidate): EventOutcome => {
    const { filed, problem } = candidate;
    const { eventId, corrects: rootId = eventId } = filed.event;
    if (problem !== undefined) return { eventId, outcome: 'refused', problem };
    const reception = receiveEvent(filed, { own: entries.get(eventId), root: entries.get(rootId) });
    if (reception.outcome !== 'repeated') noteArrival(candidate, reception.outcome, ledger);
    if (reception.outcome === 'refused') return { eventId, outcome: 'refused', problem: reception.reason };
    if (reception.outcome === 'repeated') return { eventId, outcome: 'repeated' };
    recount(standing(entries.get(rootId)), standingOf(reception.file), ledger);
    entries.set(rootId, { file: reception.file });
    changed.set(rootId, reception.file);
    if (rootId !== eventId) {
      entries.set(eventId, { correctionOf: rootId });
      correctionIds.push({ eventId, rootId });
    }
    return { eventId, outcome: 'taken' };
  };
  const outcomes = candidates.map(decide);
  return {
    outcomes,
    files: [...changed].map(([rootId, file]) => ({ file, version: known.get(rootId)?.version ?? 0 })),
    correctionIds,
    days: ledger.days(),
  };
};

/** An outcome with its reason in words. */
export const withWords = ({ problem, ...outcome }: EventOutcome) => ({
  ...outcome,
  ...(problem === undefined ? {} : { problem, words: eventProblemWords[problem] }),
});

/** How many were taken, repeated and refused. */
export const countsOf = (outcomes: readonly EventOutcome[]) => {
  const count = (wanted: EventOutcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return { taken: count('taken'), repeated: count('repeated'), refused: count('refused') };
};
