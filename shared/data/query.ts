import type { Query, Table } from '../ports/table.ts';
import { documentsOf, type Versioned } from './document.ts';

export interface ListPage<T> {
  readonly items: readonly T[];
  readonly cursor?: string;
}

export interface PageWish {
  readonly limit?: number;
  readonly cursor?: string;
}

/** Every document of a query, page after page. For partitions whose size the agency bounds, such as its units. */
export const allOf = async <T>(table: Table, query: Query): Promise<readonly Versioned<T>[]> => {
  const found: Versioned<T>[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    found.push(...documentsOf<T>(page.items));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
};

/** One page of a query, as documents. */
export const pageOf = async <T>(table: Table, query: Query): Promise<ListPage<Versioned<T>>> => {
  const page = await table.query(query);
  return { items: documentsOf<T>(page.items), ...(page.cursor === undefined ? {} : { cursor: page.cursor }) };
};
