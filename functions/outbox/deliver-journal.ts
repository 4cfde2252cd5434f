import type { OutboxRow } from '../../shared/data/journal.ts';
import { notices } from '../../shared/data/notices.ts';
import { markDelivered, undeliveredJournals, undeliveredOf } from '../../shared/data/outbox.ts';
import { people } from '../../shared/data/people.ts';
import { mailDueAt } from '../../shared/domain/notifications/digest.ts';
import type { Notice } from '../../shared/domain/notifications/notice.ts';
import { recordMilestone } from '../complaints/record-milestone.ts';
import type { Dependencies } from '../dependencies.ts';

const deliverNotice = async (notice: Notice, { table, clock }: Dependencies): Promise<void> => {
  const register = people(table, notice.agencyId);
  const [employee, preferences] = await Promise.all([
    register.employee(notice.recipientId),
    register.preferences(notice.recipientId),
  ]);
  const dueAt = mailDueAt(notice, {
    now: clock.now(),
    preference: { know: preferences?.know ?? 'daily', zone: employee?.zone ?? 'WIB' },
    lastLetterAt: preferences?.lastLetterAt,
  });
  await notices(table, notice.agencyId).deliver({ ...notice, ...(dueAt === undefined ? {} : { mailDueAt: dueAt }) });
};

/** Each of these may happen again after a crash and changes nothing the second time. */
const perform = async ({ agencyId, event }: OutboxRow, deps: Dependencies): Promise<void> => {
  switch (event.type) {
    case 'start':
      return deps.workflows.start(event.machine, event.name, event.input);
    case 'complete':
      await deps.workflows.complete(event.token, event.output);
      return;
    case 'notice':
      return deliverNotice(event.notice, deps);
    case 'complaint-milestone':
      return recordMilestone({ agencyId, milestone: event.milestone }, deps);
  }
};

/**
 * Delivers what a journal has to tell, in its order, until nothing is left. Two deliverers at a time do no harm: what
 * they do is the same, and each row is noted once.
 * @returns how many rows were delivered
 */
export const deliverJournal = async (
  { agencyId, journalId }: Pick<OutboxRow, 'agencyId' | 'journalId'>,
  deps: Dependencies,
): Promise<number> => {
  let delivered = 0;
  for (;;) {
    const rows = await undeliveredOf(deps.table, agencyId, journalId);
    if (rows.length === 0) return delivered;
    for (const row of rows) {
      await perform(row, deps);
      if (await markDelivered(deps.table, row)) delivered += 1;
    }
  }
};

/**
 * Delivers every journal of an agency that has something left: after a restart, and as the sweeper at any age. Ends with
 * a round that delivers nothing, since an index may lag behind what was delivered.
 * @throws {Error} at the end when journals failed: each waits for the next time, and keeps none of the others waiting
 */
export const deliverEverything = async (agencyId: string, deps: Dependencies): Promise<number> => {
  const failed = new Set<string>();
  const deliver = async (journalId: string): Promise<number> => {
    try {
      return await deliverJournal({ agencyId, journalId }, deps);
    } catch (error) {
      failed.add(journalId);
      deps.log('delivery-failed', { agencyId, journalId, error });
      return 0;
    }
  };
  let delivered = 0;
  let round: number;
  do {
    round = 0;
    for (const journalId of await undeliveredJournals(deps.table, agencyId)) {
      if (!failed.has(journalId)) round += await deliver(journalId);
    }
    delivered += round;
  } while (round > 0);
  if (failed.size > 0) throw new Error(`${failed.size} journals of ${agencyId} were not delivered`);
  return delivered;
};
