import { indexKeys } from '../../shared/data/table/index-keys.ts';
import type { Item, Key } from '../../shared/ports/table.ts';
import { type ItemTable, indexColumns } from './schema.ts';
import type { Prepare } from './statements.ts';

/** The rows of items in one of the tables. */
export interface Rows {
  get(key: Key): Item | undefined;
  put(item: Item, size: number): void;
  delete(key: Key): void;
}

/** The keys in each index, or null for both where the item isn't in it. */
const indexValues = (item: Item): (string | null)[] =>
  Object.values(indexKeys).flatMap(({ pk, sk }) => {
    const keys = [item[pk], item[sk]];
    return keys.every((key) => typeof key === 'string') ? (keys as string[]) : [null, null];
  });

const upsertInto = (table: ItemTable): string => {
  const columns = ['pk', 'sk', 'size', ...indexColumns, 'body'];
  const replaced = columns.slice(2).map((column) => `${column} = excluded.${column}`);
  return (
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ` +
    `ON CONFLICT (pk, sk) DO UPDATE SET ${replaced.join(', ')}`
  );
};

export const rowsOf = (table: ItemTable, prepare: Prepare): Rows => ({
  get: ({ pk, sk }) => {
    const row = prepare(`SELECT body FROM ${table} WHERE pk = ? AND sk = ?`).get(pk, sk);
    return row && (JSON.parse(String(row.body)) as Item);
  },
  put: (item, size) => {
    prepare(upsertInto(table)).run(item.pk, item.sk, size, ...indexValues(item), JSON.stringify(item));
  },
  delete: ({ pk, sk }) => {
    prepare(`DELETE FROM ${table} WHERE pk = ? AND sk = ?`).run(pk, sk);
  },
});
