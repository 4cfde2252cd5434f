import { setTimeout } from 'node:timers/promises';
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

/**
 * Somebody else was faster: what was read is read again, so often. As many colleagues may say something about one person
 * at the same moment (`limits.raters`), and all of it goes into one box; each attempt lets one of them through.
 */
const mostAttempts = 12;

/**
 * Does the work again from the start when what it read has changed before it was saved, after a pause that grows and is
 * not the same for two of them. Together the pauses take half a second at most.
 */
export const withFreshReads = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === mostAttempts) throw error;
      await setTimeout(attempt * (3 + 4 * Math.random()));
    }
  }
};

/** So many journals are written at once. */
const atOnce = 16;

/** Changes of one journal wait for each other: side by side they would only lose the race for its end. */
const inTurn = async (changes: readonly ChangeDraft[], save: (change: ChangeDraft) => Promise<void>): Promise<void> => {
  for (const change of changes) await save(change);
};

/**
 * Saves the changes, each in a transaction of its own: those of different cases side by side, the last one when all others
 * are saved. `last` goes with it, or alone when there is none, so that the record of a request never outruns what it did.
 * @throws {Conflict} when something was changed since it was read
 */
export const saveChanges = async (
  changes: readonly ChangeDraft[],
  { author, last = [] }: { readonly author: Author; readonly last?: readonly Write[] },
  { table, clock }: Dependencies,
): Promise<void> => {
  const save = (change: ChangeDraft, also: readonly Write[] = []) =>
    commit(table, { ...author, ...change }, { now: clock.now(), also });
  const final = changes.at(-1);
  const journals = [...Map.groupBy(changes.slice(0, -1), ({ journalId }) => journalId).values()];
  for (let start = 0; start < journals.length; start += atOnce) {
    await Promise.all(journals.slice(start, start + atOnce).map((theirs) => inTurn(theirs, save)));
  }
  if (final) await save(final, last);
  else if (last.length > 0) await table.transact(last);
};
