import type { LocalDate } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-time.ts';

/**
 * Something that happened in a service: a complaint answered, a file finished, an error found. It names a unit and
 * perhaps the officer who served, never the citizen.
 */
export interface ServiceEvent {
  /** Of the source: the same id is the same event, however often it is sent. */
  readonly eventId: string;
  /** A word of the source, such as `complaint-answered`. */
  readonly type: string;
  readonly unitId: string;
  readonly employeeId?: string;
  /** When it happened: decides the day that it counts for. */
  readonly at: Instant;
  readonly startedAt?: Instant;
  readonly finishedAt?: Instant;
  /** What was measured, with at most three decimals. */
  readonly value?: number;
  /** Whether it went as it should. */
  readonly success?: boolean;
  /** The first event that this one replaces; that one stays visible. */
  readonly corrects?: string;
  /** When the source wrote a correction: of several, the latest counts. */
  readonly correctedAt?: Instant;
  /** It did not happen after all. Only of a correction. */
  readonly cancelled?: boolean;
}

/** An event as it was taken: on the day that it counts for, where its unit is. */
export interface FiledEvent {
  readonly event: ServiceEvent;
  readonly day: LocalDate;
  readonly receivedAt: Instant;
}

/** An event with its corrections, in the order in which they arrived: a correction may come first. */
export interface EventFile {
  /** The id of the first event. */
  readonly rootId: string;
  readonly versions: readonly FiledEvent[];
}

/** What is known under one event id: its file, or the first event that it corrects. */
export type EventEntry = { readonly file: EventFile } | { readonly correctionOf: string };

/** Why an event can't be taken beside what is known: what it says must come as a correction, and of the first event. */
export type EventConflict = 'content-differs' | 'corrects-a-correction' | 'corrects-itself' | 'too-many-corrections';

export type Reception =
  | { readonly outcome: 'taken'; readonly file: EventFile }
  | { readonly outcome: 'repeated' }
  | { readonly outcome: 'refused'; readonly reason: EventConflict };

/** An event is corrected so often at most. */
const mostVersions = 20;

const plain = (event: ServiceEvent): string => JSON.stringify(Object.entries(event).sort());

const isSame = (a: ServiceEvent, b: ServiceEvent): boolean => plain(a) === plain(b);

const refused = (reason: EventConflict): Reception => ({ outcome: 'refused', reason });

const added = (rootId: string, file: EventFile | undefined, filed: FiledEvent): Reception => {
  const versions = [...(file?.versions ?? []), filed];
  return versions.length > mostVersions
    ? refused('too-many-corrections')
    : { outcome: 'taken', file: { rootId, versions } };
};

const receiveFirst = (filed: FiledEvent, own: EventEntry | undefined): Reception => {
  if (own !== undefined && 'correctionOf' in own) return refused('content-differs');
  const { eventId } = filed.event;
  const before = own?.file.versions.find((version) => version.event.eventId === eventId);
  if (before === undefined) return added(eventId, own?.file, filed);
  return isSame(before.event, filed.event) ? { outcome: 'repeated' } : refused('content-differs');
};

const receiveCorrection = (
  filed: FiledEvent,
  rootId: string,
  known: { readonly own?: EventEntry | undefined; readonly root?: EventEntry | undefined },
): Reception => {
  const { own, root } = known;
  if (rootId === filed.event.eventId) return refused('corrects-itself');
  if (own !== undefined && 'file' in own) {
    const isFirst = own.file.versions.some(({ event }) => event.eventId === filed.event.eventId);
    return refused(isFirst ? 'content-differs' : 'corrects-a-correction');
  }
  if (root !== undefined && 'correctionOf' in root) return refused('corrects-a-correction');
  const before = root?.file.versions.find(({ event }) => event.eventId === filed.event.eventId);
  if (before === undefined) return own ? refused('content-differs') : added(rootId, root?.file, filed);
  return isSame(before.event, filed.event) ? { outcome: 'repeated' } : refused('content-differs');
};

/**
 * Takes an event beside what is known under its own id (`own`) and under the id that it corrects (`root`), in whatever
 * order they arrive. The same content again changes nothing; other content under a known id is refused, because a
 * correction is an event of its own that names the first one.
 */
export const receiveEvent = (
  filed: FiledEvent,
  known: { readonly own?: EventEntry | undefined; readonly root?: EventEntry | undefined },
): Reception => {
  const { corrects } = filed.event;
  return corrects === undefined ? receiveFirst(filed, known.own) : receiveCorrection(filed, corrects, known);
};

/** The first event comes before every correction; of two corrections at one instant the larger id counts. */
const orderOf = ({ event }: FiledEvent): string =>
  event.corrects === undefined ? '' : `${event.correctedAt ?? event.at}~${event.eventId}`;

/** The version that was written last. */
export const lastOf = ({ versions }: EventFile): FiledEvent =>
  versions.reduce((a, b) => (orderOf(a) > orderOf(b) ? a : b));

/** The version that counts, or undefined when the last one says that it did not happen. */
export const standingOf = (file: EventFile): FiledEvent | undefined => {
  const last = lastOf(file);
  return last.event.cancelled === true ? undefined : last;
};
