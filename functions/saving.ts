import { type Change, commit } from '../shared/data/journal.ts';
import { Conflict, type Write } from '../shared/ports/table.ts';
import type { Dependencies } from './dependencies.ts';

/** A change as a handler or a step writes it down; who did what is known from the call. */
export type ChangeDraft = Omit<Change, 'agencyId' | 'action' | 'actorId'> & Partial<Pick<Change, 'actorId'>>;

export interface Author {
  readonly agencyId: string;
  readonly action: string;
  readonly actorId: string;
}

/** Somebody else was faster: what was read is read again, so often. */
const mostAttempts = 4;

/** Does the work again from the start when what it read has changed before it was saved. */
export const withFreshReads = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === mostAttempts) throw error;
    }
  }
};

/**
 * Saves the changes, each in a transaction of its own, in order. `last` goes with the last one, or alone when there is
 * none, so that the record of a request never outruns what the request did.
 * @throws {Conflict} when something was changed since it was read
 */
export const saveChanges = async (
  changes: readonly ChangeDraft[],
  { author, last = [] }: { readonly author: Author; readonly last?: readonly Write[] },
  { table, clock }: Dependencies,
): Promise<void> => {
  if (changes.length === 0 && last.length > 0) await table.transact(last);
  for (const [index, change] of changes.entries()) {
    const also = index === changes.length - 1 ? last : [];
    await commit(table, { ...author, ...change }, { now: clock.now(), also });
  }
};
