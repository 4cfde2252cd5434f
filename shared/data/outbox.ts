import { Conflict, type Table } from '../ports/table.ts';
import { documentOf, documentsOf, save } from './document.ts';
import type { OutboxRow } from './journal.ts';
import { indexes, keys, partitions } from './keys.ts';

/** The rows of a journal that nobody has delivered, in their order. Strongly consistent. */
export const undeliveredOf = async (
  table: Table,
  agencyId: string,
  journalId: string,
): Promise<readonly OutboxRow[]> => {
  const pk = partitions.outbox(agencyId, journalId);
  const page = await table.query({ pk, sk: { beginsWith: 'out#' }, limit: 50, consistent: true });
  return documentsOf<OutboxRow>(page.items);
};

/** The journals of an agency with undelivered rows, oldest first: what the sweeper resends at any age. */
export const undeliveredJournals = async (table: Table, agencyId: string, limit = 100): Promise<readonly string[]> => {
  const page = await table.query({ ...indexes.undelivered(agencyId), limit });
  return [...new Set(documentsOf<OutboxRow>(page.items).map(({ journalId }) => journalId))];
};

/** The age of the oldest undelivered row, for the sweeper's alarm. */
export const oldestUndelivered = async (table: Table, agencyId: string): Promise<string | undefined> => {
  const page = await table.query({ ...indexes.undelivered(agencyId), limit: 1 });
  return documentOf<OutboxRow>(page.items[0])?.at;
};

/**
 * Notes that a row was delivered, if it is the next one. False when somebody else noted it before.
 * @throws {Error} when an earlier row is missing: order per journal would break
 */
export const markDelivered = async (table: Table, row: OutboxRow): Promise<boolean> => {
  const { agencyId, journalId, sequence } = row;
  const key = keys.delivered(agencyId, journalId);
  const marker = documentOf<{ sequence: number }>(await table.get(key)) ?? { sequence: 0, version: 0 };
  if (marker.sequence >= sequence) return false;
  if (marker.sequence !== sequence - 1) {
    throw new Error(`outbox of ${journalId}: row ${sequence} follows ${marker.sequence}`);
  }
  try {
    await table.transact([
      { delete: keys.outbox(agencyId, journalId, sequence), if: { present: true } },
      save({ ...marker, sequence }, { key }),
    ]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
};
