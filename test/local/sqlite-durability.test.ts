import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteTable, type SqliteTable } from '../../local/sqlite-table.ts';
import { pagesOf } from '../data/contract/fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'capaian-kill-'));
afterAll(() => rmSync(folder, { recursive: true }));

const writer = join(import.meta.dirname, 'sqlite-writer.ts');

/** The calls that were acknowledged before the kill, which comes after so many of them. */
const killedAfter = async (path: string, run: number, calls: number): Promise<string[]> => {
  const child = spawn(process.execPath, [writer, path, `${run}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (told.split('\n').length > calls) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return told.split('\n').slice(0, -1);
};

const namesIn = async (table: SqliteTable, pk: string): Promise<string[]> =>
  (await pagesOf(table, { pk })).flat().map(({ sk }) => sk);

describe('a process that is killed while it writes', () => {
  it('leaves all that it acknowledged and nothing in part', async () => {
    const path = join(folder, 'table.sqlite');
    const acknowledged: string[] = [];
    for (const [run, calls] of [1, 40, 150, 7].entries()) {
      acknowledged.push(...(await killedAfter(path, run, calls)));
      const table = openSqliteTable(path);
      const left = await namesIn(table, 'left');
      expect(acknowledged.filter((name) => !left.includes(name))).toEqual([]);
      expect(await namesIn(table, 'right')).toEqual(left);
      expect(await table.get({ pk: 'count', sk: 'all' })).toMatchObject({ calls: left.length });
      expect(table.database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
      table.close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(198);
  });
});
