import { randomUUID } from 'node:crypto';
import type { Conflict, Item, Query, Table, Write } from '../../../shared/ports/table.ts';

/** A partition that no other test knows. */
export const freshPartition = (): string => `A#contoh#${randomUUID()}`;

/** A key of its own, also fit to be put as an item. */
export const freshKey = (): Item => ({ pk: freshPartition(), sk: 'item' });

/** What a promise was rejected with. */
export const rejectionOf = async (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => Promise.reject(new Error('it was not rejected')),
    (error: Error) => error,
  );

/** The failures of a transaction that loses. */
export const failuresOf = async (table: Table, writes: readonly Write[]): Promise<Conflict['failures']> => {
  const error = await rejectionOf(table.transact(writes));
  if (error.name !== 'Conflict') throw error;
  return (error as Conflict).failures;
};

/** Puts items in transactions of some. */
export const putAll = async (table: Table, items: readonly Item[], some = 25): Promise<void> => {
  for (let start = 0; start < items.length; start += some) {
    await table.transact(items.slice(start, start + some).map((put) => ({ put })));
  }
};

/** Every page of a query. */
export const pagesOf = async (table: Table, query: Query): Promise<(readonly Item[])[]> => {
  const pages: (readonly Item[])[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    pages.push(page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return pages;
};

export const sortKeysOf = (items: readonly Item[]): string[] => items.map(({ sk }) => sk);
