import { writeFileSync } from 'node:fs';
import { type Change, openSqliteTable as open, type SqliteTable } from '../local/sqlite-table.ts';
import { indexKeys } from '../shared/data/table/index-keys.ts';
import { attributeBytes } from '../shared/data/table/item-size.ts';
import type { Item, Query, Write } from '../shared/ports/table.ts';

/** Request units as DynamoDB counts them, and how many requests. */
export interface Consumption {
  readUnits: number;
  writeUnits: number;
  indexWriteUnits: number;
  reads: number;
  transactions: number;
}

const consumed: Consumption = { readUnits: 0, writeUnits: 0, indexWriteUnits: 0, reads: 0, transactions: 0 };

/** What only this machine keeps in its table: accounts, letters that it shows, its clock, its files. */
const isOfThisMachine = (pk: string): boolean => pk.startsWith('A#_');

/** The queues that a schedule looks at, however many people there are. */
const isLookedAtBySchedule = (pk: string): boolean => /#(MAIL|UNDELIVERED)$/.test(pk);

const blocks = (bytes: number, size: number): number => Math.max(1, Math.ceil(bytes / size));

const readUnitsOf = (bytes: number): number => blocks(bytes, 4096);

const sizeOf = (item: Item | undefined): number => (item === undefined ? 0 : attributeBytes(item));

const countRead = (pk: string, units: number): void => {
  if (isOfThisMachine(pk) || isLookedAtBySchedule(pk)) return;
  consumed.reads += 1;
  consumed.readUnits += units;
};

/** An index holds whole items: a write each for what leaves it, enters it or changes in it. */
const indexUnitsOf = ({ before, after }: Change): number =>
  Object.values(indexKeys).reduce((sum, { pk, sk }) => {
    const [was, is] = [before?.[pk] !== undefined, after?.[pk] !== undefined];
    const moved = was && is && (before?.[pk] !== after?.[pk] || before?.[sk] !== after?.[sk]);
    const [leaving, entering] = [was && (!is || moved), is];
    return sum + (leaving ? blocks(sizeOf(before), 1024) : 0) + (entering ? blocks(sizeOf(after), 1024) : 0);
  }, 0);

const countChanges = (changes: readonly Change[]): void => {
  for (const change of changes.filter(({ key }) => !isOfThisMachine(key.pk))) {
    // Twice, since every write is part of a transaction.
    consumed.writeUnits += 2 * blocks(Math.max(sizeOf(change.before), sizeOf(change.after)), 1024);
    consumed.indexWriteUnits += indexUnitsOf(change);
  }
};

const countTransaction = (writes: readonly Write[]): void => {
  const checks = writes.filter((write) => 'check' in write && !isOfThisMachine(write.check.pk));
  consumed.writeUnits += 2 * checks.length;
  const isOurs = writes.some((write) => 'put' in write && !isOfThisMachine(write.put.pk));
  if (isOurs) consumed.transactions += 1;
};

const counted = (table: SqliteTable): SqliteTable => ({
  ...table,
  get: async (key) => {
    const item = await table.get(key);
    countRead(key.pk, readUnitsOf(sizeOf(item)));
    return item;
  },
  getMany: async (keys) => {
    const items = await table.getMany(keys);
    const missing = keys.length - items.length;
    if (keys[0])
      countRead(
        keys[0].pk,
        items.reduce((sum, item) => sum + readUnitsOf(sizeOf(item)), missing),
      );
    return items;
  },
  query: async (query: Query) => {
    const page = await table.query(query);
    const bytes = page.items.reduce((sum, item) => sum + sizeOf(item), 0);
    countRead(query.pk, readUnitsOf(bytes) * (query.consistent ? 1 : 0.5));
    return page;
  },
  transact: async (writes) => {
    await table.transact(writes);
    countTransaction(writes);
  },
});

/** The program's table, which counts what DynamoDB would charge and tells it when the process ends. */
export const openSqliteTable = (path: string): SqliteTable => {
  const table = open(path);
  table.onCommit(countChanges);
  process.once('exit', () => writeFileSync(process.env.CONSUMPTION ?? '/dev/null', JSON.stringify(consumed)));
  return counted(table);
};
