import type { ComplaintMilestone } from '../domain/complaints/complaint-milestones.ts';
import type { Notice } from '../domain/notifications/notice.ts';
import { Conflict, type Table, type Write } from '../ports/table.ts';
import { noHash, sealed } from './audit.ts';
import { addedTogether } from './counts.ts';
import { create, documentOf, save } from './document.ts';
import { indexes, inIndex, keys } from './keys.ts';

/** What must happen elsewhere because of a change; delivered at least once, in order per journal. */
export type OutgoingEvent =
  | { readonly type: 'start'; readonly machine: string; readonly name: string; readonly input: unknown }
  | { readonly type: 'complete'; readonly token: string; readonly output: unknown }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'complaint-milestone'; readonly milestone: ComplaintMilestone };

/** A change of one case (or one cycle, or the register of people): all of it happens, or none. */
export interface Change {
  readonly agencyId: string;
  /** The id of the case, or `cycle-…`, or `people`: what has an order of its own. */
  readonly journalId: string;
  /** For the audit: the operation or step. */
  readonly action: string;
  readonly actorId: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly writes: readonly Write[];
  readonly events: readonly OutgoingEvent[];
  /** Saved only while the journal has so many entries: for what would be wrong if anything had happened meanwhile. */
  readonly afterSequence?: number;
}

export interface OutboxRow {
  readonly agencyId: string;
  readonly journalId: string;
  readonly sequence: number;
  readonly at: string;
  readonly event: OutgoingEvent;
}

interface Head {
  readonly sequence: number;
  readonly hash: string;
  readonly sent: number;
  readonly version: number;
}

const emptyHead: Head = { sequence: 0, hash: noHash, sent: 0, version: 0 };

/** Entries by others since this one was read: the journal moved on, but nothing that the change looked at did. */
const mostAttempts = 8;

const outboxWrites = (change: Change, head: Head, now: string): readonly Write[] =>
  change.events.map((event, index) => {
    const sequence = head.sent + 1 + index;
    const row: OutboxRow = { agencyId: change.agencyId, journalId: change.journalId, sequence, at: now, event };
    return create(row, {
      key: keys.outbox(change.agencyId, change.journalId, sequence),
      indexed: inIndex(indexes.undelivered(change.agencyId), `${now}#${change.journalId}#${sequence}`),
    });
  });

const journalWrites = (change: Change, head: Head, now: string): readonly Write[] => {
  const { agencyId, journalId, action, actorId, facts = {} } = change;
  const sequence = head.sequence + 1;
  const entry = sealed({ sequence, at: now, actorId, action, facts, previous: head.hash });
  const next: Head = { ...head, sequence, hash: entry.hash, sent: head.sent + change.events.length };
  return [
    save(next, { key: keys.journalHead(agencyId, journalId) }),
    create(entry, { key: keys.audit(agencyId, journalId, sequence) }),
    ...outboxWrites(change, head, now),
  ];
};

/**
 * Saves a change with its audit entry and its outgoing events in one transaction. `also` is written with it and may not
 * touch the journal, such as the record of the request.
 * @throws {Conflict} when a condition of the change itself fails; a journal that merely moved on is tried again, unless
 * the change says after which entry it must come
 */
export const commit = async (table: Table, change: Change, effects: { now: string; also?: readonly Write[] }) => {
  const own = addedTogether([...change.writes, ...(effects.also ?? [])]);
  for (let attempt = 1; ; attempt += 1) {
    const head = documentOf<Head>(await table.get(keys.journalHead(change.agencyId, change.journalId))) ?? emptyHead;
    if (change.afterSequence !== undefined && change.afterSequence !== head.sequence) throw new Conflict([]);
    try {
      await table.transact([...own, ...journalWrites(change, head, effects.now)]);
      return;
    } catch (error) {
      const lost = error instanceof Conflict && error.failures.some(({ index }) => index < own.length);
      if (!(error instanceof Conflict) || lost || attempt === mostAttempts) throw error;
    }
  }
};
