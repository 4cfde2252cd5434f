/**
 * The table of the whole product: one DynamoDB table, or one SQLite file that refuses whatever DynamoDB would refuse.
 *
 * Both adapters pass the suite in `test/data/table-contract.ts`.
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/**
 * A stored item. `version` counts its writes from 1 and is what conditions compare; the adapter sets it, whatever a put
 * carries. An item that is deleted and made again counts from 1 again. Values are JSON, without `undefined`.
 */
export interface Item extends Key {
  readonly version?: number;
  readonly [attribute: string]: unknown;
}

/** The sparse secondary indexes: an item appears in one only while it carries that index's `pk` and `sk` attributes. */
export type IndexName = 'gsi1' | 'gsi2' | 'gsi3';

/** What must hold of the stored item for a write to happen. */
export type Condition = { readonly absent: true } | { readonly present: true } | { readonly version: number };

/** One write of a transaction. At most one write per key in a transaction, as DynamoDB demands. */
export type Write =
  /** Replaces the whole item. Also without a condition the version goes on from the item that is replaced. */
  | { readonly put: Item; readonly if?: Condition }
  | { readonly delete: Key; readonly if?: Condition }
  | { readonly check: Key; readonly if: Condition }
  /**
   * Adds integers to number attributes, which start at 0; creates the item when absent. `set` also sets attributes.
   * Both together name at most 100 attributes, and no attribute twice.
   */
  | {
      readonly add: Key;
      readonly amounts: Readonly<Record<string, number>>;
      readonly set?: Readonly<Record<string, unknown>>;
      readonly if?: Condition;
    };

export interface Query {
  readonly index?: IndexName;
  readonly pk: string;
  readonly sk?: { readonly beginsWith: string } | { readonly from: string; readonly to: string };
  /** Largest sort key first. */
  readonly descending?: boolean;
  /** At most this many items; a page also ends at 1 MB. */
  readonly limit?: number;
  /** Where the last page ended, as given by it. It shows the keys of that item to whoever holds it. */
  readonly cursor?: string;
  /** Strongly consistent; the indexes can't. */
  readonly consistent?: boolean;
}

export interface Page {
  readonly items: readonly Item[];
  /** Present when there may be more: also after a page that ends at `limit` with nothing behind it. */
  readonly cursor?: string;
}

export interface Table {
  /** The item, read with strong consistency, or undefined. */
  get(key: Key): Promise<Item | undefined>;
  /** The items that exist, each once, in no order, with strong consistency; any number of keys. */
  getMany(keys: readonly Key[]): Promise<readonly Item[]>;
  /**
   * One page in the order of the UTF-8 bytes of the sort key. Items of an index with equal sort keys have no order.
   * @throws {BadCursor} when the cursor is none of this query's
   * @throws {LimitExceeded} when DynamoDB would refuse the request, such as an empty key or a consistent index read
   */
  query(query: Query): Promise<Page>;
  /**
   * All writes or none. At least one and at most 100 items and 4 MB, each item at most 400 KB.
   * @throws {Conflict} when a condition fails or another transaction touches the same item
   * @throws {LimitExceeded} when DynamoDB would refuse the request as too large or malformed
   */
  transact(writes: readonly Write[]): Promise<void>;
}

/** A lost race: what stands in the table instead, for each write that failed (undefined when the item is absent). */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly failures: readonly { readonly index: number; readonly found: Item | undefined }[];
  constructor(failures: readonly { readonly index: number; readonly found: Item | undefined }[]) {
    super(`a condition failed for write ${failures.map((failure) => failure.index).join(', ')}`);
    this.failures = failures;
  }
}

/** A request that DynamoDB would refuse whatever is stored. */
export class LimitExceeded extends Error {
  override readonly name = 'LimitExceeded';
}

/** A cursor that no page of this query gave: it came from elsewhere, or somebody changed it. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}
