import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openEngine } from '../../../local/engine/engine.ts';
import { openSqliteTable, type SqliteTable } from '../../../local/sqlite-table.ts';
import { countingMachine } from './counting-machine.ts';

/** A process that counts, waits and visits, and that kills itself at the point that its arguments name. */
// The next process starts faster for it; this one may not live to do it at its end.
flushCompileCache();
const [folder = '', killAt = '0'] = process.argv.slice(2);
const notes = `${folder}/notes`;
const note = (text: string): void => appendFileSync(notes, `${text}\n`);

let points = 0;
const point = (): void => {
  points += 1;
  if (points === Number(killAt)) process.kill(process.pid, 'SIGKILL');
};

const table = openSqliteTable(`${folder}/engine.db`);
const commit: SqliteTable['commit'] = async (work) => {
  point();
  const committed = await table.commit(() => {
    const result = work();
    point();
    return result;
  });
  point();
  return committed;
};

const operations: Readonly<Record<string, (payload: never) => unknown>> = {
  count: ({ n }: { n: number }) => {
    note(`count ${n}`);
    return n + 1;
  },
  hold: ({ token }: { token: string }) => note(`token ${token}`),
  visit: (item: number) => {
    note(`visit ${item}`);
    return item * 10;
  },
};

const engine = openEngine({
  store: { database: table.database, commit },
  machines: [countingMachine],
  operations: Object.keys(operations),
  invoke: async (operation, payload) => {
    point();
    const result = operations[operation]?.(payload as never);
    point();
    return result;
  },
  clock: { now: () => '2026-01-05T01:00:00.000Z' },
});

await engine.start('counting', 'the-count', { upTo: 12 });
await engine.resume();
const written = existsSync(notes) ? readFileSync(notes, 'utf8') : '';
for (const [, token = ''] of written.matchAll(/^token (.+)$/gm)) await engine.complete(token, 'answered');
await engine.runDue();
table.close();
