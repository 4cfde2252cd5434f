import { BadCursor, type Item, type Query } from '../../ports/table.ts';
import { indexKeys } from './index-keys.ts';
import { checkKeyText, limits } from './item-limits.ts';
import { isInRange } from './query-limits.ts';

/** The item after which a page begins. `indexSk` is its sort key in the index that is read, or `sk` in the table. */
export interface Position {
  readonly pk: string;
  readonly sk: string;
  readonly indexSk: string;
}

/**
 * The cursor that stands behind the item. It doesn't hold the partition that is read: the query names that, so that no
 * cursor leads into another one.
 */
export const cursorAfter = (last: Item, { index }: Query): string => {
  const parts = index ? [index, last.pk, last.sk, String(last[indexKeys[index].sk])] : ['table', last.sk];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
};

const partsOf = (cursor: string): readonly unknown[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
};

const positionIn = (parts: readonly unknown[], query: Query): Position => {
  const [source, ...keys] = parts;
  const wanted = query.index ? 3 : 1;
  if (source !== (query.index ?? 'table') || keys.length !== wanted) throw new BadCursor('it belongs to another query');
  const [pk, sk, indexSk] = query.index ? keys : [query.pk, keys[0], keys[0]];
  checkKeyText(pk, 'pk', limits.partitionKey);
  checkKeyText(sk, 'sk', limits.sortKey);
  checkKeyText(indexSk, 'sk', limits.sortKey);
  return { pk, sk, indexSk } as Position;
};

/**
 * Where the page that the query asks for begins, or undefined at the first page.
 * @throws {BadCursor} when the cursor is malformed, belongs to another index, or lies outside the range asked for
 */
export const positionOf = (query: Query): Position | undefined => {
  if (query.cursor === undefined) return undefined;
  try {
    const position = positionIn(partsOf(query.cursor), query);
    if (!isInRange(position.indexSk, query.sk)) throw new BadCursor('it lies outside the range asked for');
    return position;
  } catch (cause) {
    throw new BadCursor('the cursor is none of this query', { cause });
  }
};
