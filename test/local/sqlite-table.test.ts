import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { type Change, openSqliteTable } from '../../local/sqlite-table.ts';
import type { Item } from '../../shared/ports/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'capaian-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const freshFile = (): string => {
  files += 1;
  return join(folder, `${files}.sqlite`);
};

const key = { pk: 'A#contoh', sk: 'item' };

describe('the file of the table', () => {
  it('keeps what was written when it is opened again', async () => {
    const path = freshFile();
    const before = openSqliteTable(path);
    await before.transact([{ put: { ...key, gsi1pk: 'g', gsi1sk: '1' } }]);
    before.close();
    const after = openSqliteTable(path);
    expect(await after.get(key)).toEqual({ ...key, gsi1pk: 'g', gsi1sk: '1', version: 1 });
    expect((await after.query({ index: 'gsi1', pk: 'g' })).items).toHaveLength(1);
    after.close();
  });

  it('is readable by its owner only', async () => {
    const path = freshFile();
    const table = openSqliteTable(path);
    await table.transact([{ put: key }]);
    for (const name of [path, `${path}-wal`]) expect(statSync(name).mode & 0o077).toBe(0);
    table.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('waits for the disk with every commit', () => {
    const table = openSqliteTable(freshFile());
    expect(table.database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(table.database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    table.close();
  });

  it('is left alone when a newer program wrote it', () => {
    const path = freshFile();
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(() => openSqliteTable(path)).toThrow('version 99');
  });

  it('can be written by two connections', async () => {
    const path = freshFile();
    const [one, other] = [openSqliteTable(path), openSqliteTable(path)];
    const add = { add: key, amounts: { n: 1 } };
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).transact([add])));
    expect(await one.get(key)).toMatchObject({ n: 20, version: 20 });
    one.close();
    other.close();
  });

  it('reads every query by an index', () => {
    const { database } = openSqliteTable(':memory:');
    const planOf = (where: string): unknown =>
      database.prepare(`EXPLAIN QUERY PLAN SELECT body FROM items WHERE ${where}`).get()?.detail;
    expect(planOf('pk = ? AND sk >= ? AND sk < ? ORDER BY sk')).toContain('SEARCH items USING INDEX');
    const inIndex =
      'gsi1pk = ? AND gsi1sk >= ? AND (gsi1sk, pk, sk) < (?, ?, ?) ORDER BY gsi1sk DESC, pk DESC, sk DESC';
    expect(planOf(inIndex)).toContain('SEARCH items USING INDEX items_gsi1');
  });
});

describe('calls that share a commit', () => {
  it('fail alone', async () => {
    const table = openSqliteTable(freshFile());
    const outcomes = await Promise.allSettled([
      table.transact([{ put: { ...key, sk: 'a' } }]),
      table.transact([{ put: { ...key, sk: 'b' } }, { check: key, if: { present: true } }]),
      table.transact([{ put: { ...key, sk: 'c' }, if: { absent: true } }]),
      table.transact([{ put: { ...key, sk: 'c' }, if: { absent: true } }]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    const { items } = await table.query({ pk: key.pk });
    expect(items.map(({ sk }) => sk)).toEqual(['a', 'c']);
    table.close();
  });

  it('keep what they were given, whatever the caller changes', async () => {
    const table = openSqliteTable(':memory:');
    const item = { ...key, doc: { n: 1 } };
    const written = table.transact([{ put: item }]);
    item.doc.n = 2;
    await written;
    expect(await table.get(key)).toMatchObject({ doc: { n: 1 } });
  });

  it('are not seen before the commit', async () => {
    const table = openSqliteTable(':memory:');
    const written = table.transact([{ put: key }]);
    expect(await table.get(key)).toBeUndefined();
    await written;
    expect(await table.get(key)).toBeDefined();
  });

  it('include the work of others in the same file', async () => {
    const table = openSqliteTable(':memory:');
    table.database.exec('CREATE TABLE other (n INTEGER)');
    const insert = (n: number) => () => table.database.prepare('INSERT INTO other VALUES (?)').run(n).changes;
    const failing = () => {
      insert(2)();
      throw new Error('no');
    };
    const [one, two] = await Promise.allSettled([table.commit(insert(1)), table.commit(failing)]);
    expect(one).toEqual({ status: 'fulfilled', value: 1 });
    expect(two).toMatchObject({ status: 'rejected' });
    expect(table.database.prepare('SELECT n FROM other').all()).toEqual([{ n: 1 }]);
  });

  it('refuse work that goes on after the commit', async () => {
    const table = openSqliteTable(':memory:');
    await expect(table.commit(async () => 1)).rejects.toThrow('asynchronous');
  });

  it('all fail when the commit does', async () => {
    const table = openSqliteTable(':memory:');
    const ending = () => {
      table.database.exec('ROLLBACK');
      throw new Error('disk full');
    };
    const outcomes = await Promise.allSettled([table.transact([{ put: key }]), table.commit(ending)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await table.get(key)).toBeUndefined();
    await table.transact([{ put: key }]);
    expect(await table.get(key)).toBeDefined();
  });

  it('are committed when the table is closed, and refused after', async () => {
    const path = freshFile();
    const table = openSqliteTable(path);
    const written = table.transact([{ put: key }]);
    table.close();
    await written;
    await expect(table.transact([{ put: key }])).rejects.toThrow('closed');
    const again = openSqliteTable(path);
    expect(await again.get(key)).toMatchObject({ version: 1 });
    again.close();
  });
});

describe('whoever listens to commits', () => {
  it('gets both images in the order of commits', async () => {
    const table = openSqliteTable(':memory:');
    const heard: Change[] = [];
    const stop = table.onCommit((changes) => heard.push(...changes));
    await Promise.all([
      table.transact([{ put: { ...key, n: 1 } }, { check: { pk: 'x', sk: 'y' }, if: { absent: true } }]),
      table.transact([{ add: key, amounts: { n: 1 } }]),
      table.transact([{ put: key, if: { absent: true } }]).catch(() => undefined),
      table.transact([{ delete: key }, { delete: { pk: 'x', sk: 'y' } }]),
    ]);
    stop();
    await table.transact([{ put: key }]);
    const one: Item = { ...key, n: 1, version: 1 };
    const two: Item = { ...key, n: 2, version: 2 };
    expect(heard).toEqual([
      { key, before: undefined, after: one },
      { key, before: one, after: two },
      { key, before: two, after: undefined },
    ]);
  });
});

describe('indexes that lag', () => {
  const indexed = { ...key, gsi1pk: 'g', gsi1sk: '1' };
  const query = { index: 'gsi1', pk: 'g' } as const;

  it('show a change only after the flush', async () => {
    const table = openSqliteTable(':memory:', { indexLagMs: Number.POSITIVE_INFINITY });
    await table.transact([{ put: indexed }]);
    expect(await table.get(key)).toBeDefined();
    expect((await table.query(query)).items).toEqual([]);
    table.flushIndexes();
    expect((await table.query(query)).items).toHaveLength(1);
    await table.transact([{ delete: key }]);
    expect((await table.query(query)).items).toEqual([{ ...indexed, version: 1 }]);
    table.flushIndexes();
    expect((await table.query(query)).items).toEqual([]);
  });

  it('follow by themselves after the lag', async () => {
    const table = openSqliteTable(':memory:', { indexLagMs: 5 });
    await table.transact([{ put: indexed }]);
    expect((await table.query(query)).items).toEqual([]);
    await expect.poll(async () => (await table.query(query)).items.length, { interval: 2 }).toBe(1);
    table.close();
  });

  it('know what was there when the file was opened', async () => {
    const path = freshFile();
    const before = openSqliteTable(path);
    await before.transact([{ put: indexed }]);
    before.close();
    const table = openSqliteTable(path, { indexLagMs: Number.POSITIVE_INFINITY });
    expect((await table.query(query)).items).toHaveLength(1);
    table.close();
  });
});
