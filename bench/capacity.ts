import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Consumption } from './counting-table.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

interface Year {
  readonly people: readonly unknown[];
  readonly measures: { readonly requests: number };
  readonly letters: { readonly sent: number };
}

/** Plays the year once, with a table that counts. */
const playedYear = async (folder: string): Promise<{ year: Year; consumed: Consumption }> => {
  const consumption = join(folder, 'consumption.json');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [here('../local/demo/main.ts'), '--json', '--data', join(folder, 'data')],
    {
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NODE_OPTIONS: `--import=${here('capacity-preload.ts')}`, CONSUMPTION: consumption },
    },
  );
  return { year: JSON.parse(stdout), consumed: JSON.parse(await readFile(consumption, 'utf8')) };
};

/** What the engine did and what the table kept, as the year left them. */
const leftBehind = (folder: string) => {
  const database = new DatabaseSync(join(folder, 'data', 'capaian.sqlite'), { readOnly: true });
  const one = (sql: string): number => Number(Object.values(database.prepare(sql).get() ?? {})[0]);
  const left = {
    executions: one('SELECT count(*) FROM engine_execution'),
    transitions: one("SELECT count(*) FROM engine_history WHERE type LIKE '%StateEntered'"),
    steps: one("SELECT count(*) FROM engine_history WHERE type = 'TaskStarted'"),
    events: one('SELECT max(n) FROM (SELECT count(*) n FROM engine_history GROUP BY execution)'),
    items: one("SELECT count(*) FROM items WHERE pk NOT LIKE 'A#\\_%' ESCAPE '\\'"),
    itemBytes: one("SELECT sum(size) FROM items WHERE pk NOT LIKE 'A#\\_%' ESCAPE '\\'"),
    evidence: one("SELECT count(*) FROM items WHERE sk LIKE 'evidence#%'"),
    largestCase: one("SELECT max(bytes) FROM (SELECT sum(size) bytes FROM items WHERE pk LIKE 'A#%#C#%' GROUP BY pk)"),
  };
  database.close();
  return left;
};

/** Plays the year of the example office and tells what AWS would count of it, for one employee. */
export const benchCapacity = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'capaian-capacity-'));
  try {
    const { year, consumed } = await playedYear(folder);
    const left = leftBehind(folder);
    const people = year.people.length;
    const row = (name: string, total: number, digits = 1): string =>
      `| ${name} | ${total.toFixed(0)} | ${(total / people).toFixed(digits)} |`;
    return [
      '# What AWS would count of one year',
      '',
      `Written by \`npm run bench\`: the year of the example office, ${people} people, played over HTTP against a table that`,
      'counts request units as DynamoDB does. Accounts, letters shown on this machine and its clock are left out.',
      '',
      '| counted | the office | one employee |',
      '|---|---:|---:|',
      row('requests to the API', year.measures.requests),
      row('calls of steps by machines', left.steps),
      row('executions', left.executions),
      row('state transitions', left.transitions),
      row('reads of the table', consumed.reads),
      row('read request units', consumed.readUnits),
      row('transactions', consumed.transactions),
      row('write request units of the table', consumed.writeUnits),
      row('write request units of its indexes', consumed.indexWriteUnits),
      row('letters', year.letters.sent),
      row('files of evidence', left.evidence),
      row('items left', left.items),
      row('KB left', left.itemBytes / 1024),
      '',
      `The largest case keeps ${(left.largestCase / 1024).toFixed(0)} KB; the longest execution has ${left.events} events of 25,000.`,
      '',
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
