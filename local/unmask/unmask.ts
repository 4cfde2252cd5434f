import { feedback } from '../../shared/data/feedback.ts';
import { commit } from '../../shared/data/journal.ts';
import type { Table } from '../../shared/ports/table.ts';
import { authorOf } from './sealed-paper.ts';

/** Which words were an abuse, why that is so, and who the two are that answer for it. */
export interface Unmasking {
  readonly agencyId: string;
  readonly caseId: string;
  readonly paperId: string;
  readonly reason: string;
  /** The two custodians by name, for the record. */
  readonly by: readonly [string, string];
  /** The private keys of both, as PEM. */
  readonly keys: { readonly first: string; readonly second: string };
}

/** Where every unmasking of an agency is recorded: that it was done, by whom and why, and never whom it found. */
export const unmaskingJournal = 'feedback-unmasking';

/**
 * Finds who wrote words that were released, and records that it was done before it tells. Points are never unmasked: only
 * words can be an abuse.
 * @throws when the paper is not there or not sealed, when both custodians are one person, or a key doesn't fit
 */
export const unmask = async (wish: Unmasking, { table, now }: { table: Table; now: string }): Promise<string> => {
  const { agencyId, caseId, paperId, reason, by, keys } = wish;
  if (reason.trim() === '') throw new Error('an unmasking needs a reason');
  if (by[0] === by[1] || keys.first === keys.second) throw new Error('an unmasking needs two persons');
  const boxes = await feedback(table, agencyId).boxes(caseId);
  const paper = boxes.flatMap(({ texts }) => texts).find((text) => text.paperId === paperId);
  if (paper?.sealed === undefined) throw new Error('there are no such words, or nobody can unmask them');
  const author = authorOf({ sealed: paper.sealed, paperId }, keys);
  const facts = { caseId, paperId, reason, by: [...by] };
  const change = { agencyId, journalId: unmaskingJournal, action: 'unmask', actorId: 'system', facts };
  await commit(table, { ...change, writes: [], events: [] }, { now });
  return author;
};
