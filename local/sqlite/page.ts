import type { SQLInputValue } from 'node:sqlite';
import { cursorAfter, positionOf } from '../../shared/data/table/cursor.ts';
import { indexKeys } from '../../shared/data/table/index-keys.ts';
import { limits } from '../../shared/data/table/item-limits.ts';
import { checkQuery } from '../../shared/data/table/query-limits.ts';
import type { Item, Page, Query } from '../../shared/ports/table.ts';
import type { ItemTable } from './schema.ts';
import type { Prepare } from './statements.ts';

interface Clause {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

const lastCodePoint = 0x10ffff;

/**
 * The first string after all that begin with the prefix, in the order of code points, which is that of UTF-8 bytes.
 * Undefined when no string comes after them.
 */
export const afterPrefix = (prefix: string): string | undefined => {
  const points = [...prefix].map((sign) => sign.codePointAt(0) ?? 0);
  while (points.at(-1) === lastCodePoint) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;
  // Surrogates are no characters.
  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
};

const rangeClause = (column: string, range: Query['sk']): Clause => {
  if (!range) return { sql: '', values: [] };
  if ('from' in range) return { sql: ` AND ${column} BETWEEN ? AND ?`, values: [range.from, range.to] };
  const end = afterPrefix(range.beginsWith);
  if (end === undefined) return { sql: ` AND ${column} >= ?`, values: [range.beginsWith] };
  return { sql: ` AND ${column} >= ? AND ${column} < ?`, values: [range.beginsWith, end] };
};

const cursorClause = (query: Query, order: readonly string[]): Clause => {
  const position = positionOf(query);
  if (!position) return { sql: '', values: [] };
  const { pk, sk, indexSk } = position;
  const sign = query.descending ? '<' : '>';
  return {
    sql: ` AND (${order.join(', ')}) ${sign} (${order.map(() => '?').join(', ')})`,
    values: query.index ? [indexSk, pk, sk] : [sk],
  };
};

const selectOf = (query: Query, table: ItemTable): Clause => {
  const { pk, sk } = query.index ? indexKeys[query.index] : { pk: 'pk', sk: 'sk' };
  const order = query.index ? [sk, 'pk', 'sk'] : ['sk'];
  const range = rangeClause(sk, query.sk);
  const cursor = cursorClause(query, order);
  const direction = query.descending ? ' DESC' : '';
  return {
    sql:
      `SELECT size, body FROM ${table} WHERE ${pk} = ?${range.sql}${cursor.sql} ` +
      `ORDER BY ${order.map((column) => column + direction).join(', ')} LIMIT ?`,
    values: [query.pk, ...range.values, ...cursor.values, query.limit ?? -1],
  };
};

/** One page, which ends as DynamoDB's does: with the item that reaches 1 MB, or at the limit. */
export const readPage = (query: Query, table: ItemTable, prepare: Prepare): Page => {
  checkQuery(query);
  const { sql, values } = selectOf(query, table);
  const items: Item[] = [];
  let bytes = 0;
  let ended = false;
  for (const row of prepare(sql).iterate(...values)) {
    const item = JSON.parse(String(row.body)) as Item;
    items.push(item);
    bytes += Number(row.size);
    ended = bytes > limits.page || items.length === query.limit;
    if (ended) break;
  }
  const last = items.at(-1);
  return last && ended ? { items, cursor: cursorAfter(last, query) } : { items };
};
