import type { Instant } from '../calendar/local-time.ts';
import { type EventEntry, type EventFile, lastOf, type ServiceEvent, standingOf } from './service-event.ts';

/** What an export says of a complaint as a whole. `reopened` where its status says so in a word. */
export type ComplaintState = 'open' | 'reopened' | 'ended';

/** One complaint as an export shows it: first that it was received, then what else happened to it. */
export interface Snapshot {
  readonly events: readonly ServiceEvent[];
  readonly state: ComplaintState;
}

interface Beside {
  readonly known: ReadonlyMap<string, EventEntry>;
  readonly now: Instant;
}

/** Reads a status as SP4N-LAPOR! and offices write it. */
export const complaintState = (status: string, closed: Instant | undefined): ComplaintState => {
  if (/buka (kembali|lagi|ulang)|re-?open/i.test(status)) return 'reopened';
  return closed !== undefined || /selesai|tutup|closed|arsip|tolak|batal/i.test(status) ? 'ended' : 'open';
};

/** The id of the closing of the complaint which was received by this event. */
export const closingId = (receivedId: string): string => `${receivedId}-closed`;

/** What an event says, apart from how it came to say it. */
const content = ({ eventId: _, corrects: __, correctedAt: ___, ...says }: ServiceEvent): string =>
  JSON.stringify(Object.entries(says).sort());

const fileIn = (known: Beside['known'], eventId: string): EventFile | undefined => {
  const entry = known.get(eventId);
  return entry !== undefined && 'file' in entry ? entry.file : undefined;
};

/** The correction that says an event did not happen, while it stands. */
const withdrawalOf = (file: EventFile | undefined): ServiceEvent | undefined => {
  const last = file && lastOf(file).event;
  return last?.cancelled === true ? last : undefined;
};

/** Who withdraws what an export brought back is right for good: the export may say the same for years. */
const wasBroughtBack = ({ versions }: EventFile): boolean =>
  versions.filter(({ event }) => event.cancelled === true).length > 1;

/** Whether an export says that a complaint is open again: in a word, or in progress after an earlier export had closed it. */
const isOpenAgain = (received: ServiceEvent, { state }: Snapshot, { known }: Beside): boolean =>
  state === 'reopened' || (state === 'open' && known.has(closingId(received.eventId)));

const corrected = (event: ServiceEvent, { rootId, versions }: EventFile, now: Instant): ServiceEvent => ({
  ...event,
  eventId: `${rootId}~${versions.length + 1}`,
  corrects: rootId,
  correctedAt: now,
});

const withdrawalWhere = (stays: (withdrawal: ServiceEvent) => boolean, file: EventFile | undefined) => {
  const withdrawal = withdrawalOf(file);
  return withdrawal !== undefined && stays(withdrawal) ? withdrawal : undefined;
};

/** An event beside what is known of it, when nothing that was withdrawn stands against it. */
const besideKnown = (event: ServiceEvent, { known, now }: Beside): ServiceEvent => {
  const file = fileIn(known, event.eventId);
  if (file === undefined) return event;
  const standing = standingOf(file)?.event;
  return standing !== undefined && content(standing) === content(event) ? standing : corrected(event, file, now);
};

/**
 * A complaint of an export, which shows things as they are now and never says what it corrects: what is known already stays
 * as it was sent; what has changed since, such as the unit to which a complaint was passed on, becomes a correction of
 * the first event, which stays visible. The id of a correction counts on, so that a change back is one too.
 *
 * What somebody withdrew stays withdrawn, however often it is exported: the withdrawal itself is returned, so that nothing
 * changes. With the receiving goes everything else of the complaint, known or new, until the export says that it is open
 * again. An answer or a closing that was withdrawn by itself comes only with a later day than the withdrawal.
 */
export const snapshotEvents = (snapshot: Snapshot, beside: Beside): readonly ServiceEvent[] => {
  const [received] = snapshot.events;
  if (received === undefined) return [];
  const file = fileIn(beside.known, received.eventId);
  const stays = () => file === undefined || wasBroughtBack(file) || !isOpenAgain(received, snapshot, beside);
  const withdrawn = withdrawalWhere(stays, file);
  return snapshot.events.map((event) => {
    if (withdrawn !== undefined) return withdrawn;
    if (event === received) return besideKnown(event, beside);
    const isEarlier = ({ correctedAt = '' }: ServiceEvent) => event.at <= correctedAt;
    return withdrawalWhere(isEarlier, fileIn(beside.known, event.eventId)) ?? besideKnown(event, beside);
  });
};
