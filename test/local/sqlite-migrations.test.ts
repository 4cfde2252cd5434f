import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Migration, migrate, versionOf } from '../../local/sqlite/migrations.ts';
import { openSqliteTable } from '../../local/sqlite-table.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'capaian-migrate-'));
  path = join(folder, 'capaian.sqlite');
  const old = new DatabaseSync(path);
  old.exec(`PRAGMA journal_mode = WAL; CREATE TABLE people (name TEXT); INSERT INTO people VALUES ('Siti'), ('Budi');
    PRAGMA user_version = 1`);
  old.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Two steps that an office might see: a column more, then another table. */
const steps: readonly Migration[] = [
  (database) => database.exec("ALTER TABLE people ADD COLUMN language TEXT NOT NULL DEFAULT 'id'"),
  (database) => database.exec("CREATE TABLE greetings AS SELECT 'Yth. ' || name AS text FROM people ORDER BY name"),
];

const migrated = (some: readonly Migration[]): DatabaseSync => {
  const database = new DatabaseSync(path);
  migrate(database, path, some);
  return database;
};

const namesIn = (file: string): unknown[] => {
  const database = new DatabaseSync(file);
  const names = database.prepare('SELECT * FROM people ORDER BY name').all();
  database.close();
  return names.map((row) => ({ ...row }));
};

describe('an older file', () => {
  it('is taken through every step to the version of today', () => {
    const database = migrated(steps);
    expect(versionOf(database)).toBe(3);
    expect(
      database
        .prepare('SELECT text FROM greetings')
        .all()
        .map(({ text }) => text),
    ).toEqual(['Yth. Budi', 'Yth. Siti']);
    database.close();
  });

  it('is kept beside as it was, for its owner only', () => {
    migrated(steps).close();
    const copy = join(folder, 'capaian.sqlite.before-v3');
    expect(namesIn(copy)).toEqual([{ name: 'Budi' }, { name: 'Siti' }]);
    expect(statSync(copy).mode & 0o077).toBe(0);
  });

  it('takes only the steps that it lacks', () => {
    migrated(steps.slice(0, 1)).close();
    migrated(steps).close();
    expect(namesIn(join(folder, 'capaian.sqlite.before-v3'))).toEqual([
      { name: 'Budi', language: 'id' },
      { name: 'Siti', language: 'id' },
    ]);
  });

  it('stays as it was when a step fails, and is migrated by the next start', () => {
    const broken: Migration = () => {
      throw new Error('disk full');
    };
    expect(() => migrated([...steps.slice(0, 1), broken])).toThrow('disk full');
    expect(namesIn(path)).toEqual([{ name: 'Budi' }, { name: 'Siti' }]);
    const database = migrated(steps);
    expect(versionOf(database)).toBe(3);
    database.close();
  });
});

describe('a file of today', () => {
  it('is left alone, without a copy', () => {
    const database = migrated([]);
    expect(versionOf(database)).toBe(1);
    database.close();
    expect(existsSync(join(folder, 'capaian.sqlite.before-v1'))).toBe(false);
  });
});

describe('a file of a newer program', () => {
  it('is refused and left alone', () => {
    migrated(steps).close();
    expect(() => openSqliteTable(path)).toThrow('the file has tables of version 3; this program knows version 1');
    expect(namesIn(path)).toHaveLength(2);
  });
});
