import { openSqliteTable } from '../../local/sqlite-table.ts';

/**
 * A process that writes until it is killed: many calls at once, each of two items and a shared counter. It tells each
 * call only after it was acknowledged.
 */
const [path = '', run = ''] = process.argv.slice(2);
const table = openSqliteTable(path);

const writeOne = async (name: string): Promise<void> => {
  await table.transact([
    { put: { pk: 'left', sk: name, text: 'x'.repeat(2_000) }, if: { absent: true } },
    { put: { pk: 'right', sk: name }, if: { absent: true } },
    { add: { pk: 'count', sk: 'all' }, amounts: { calls: 1 } },
  ]);
  process.stdout.write(`${name}\n`);
};

const writeForEver = async (lane: number): Promise<void> => {
  for (let count = 0; ; count += 1) await writeOne(`${run}-${lane}-${count}`);
};

await Promise.all(Array.from({ length: 8 }, (_, lane) => writeForEver(lane)));
