import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openSqliteTable } from '../sqlite-table.ts';
import { newCustodianKey } from './sealed-paper.ts';
import { unmask } from './unmask.ts';

const usage = `usage:
  node local/unmask/main.ts --new-key <file>
      makes a custodian's key: the private half goes into the file, the public half is printed
  node local/unmask/main.ts --table <SQLite file> --agency <id> --case <id> --paper <id> --reason <text>
      --first-name <name> --first-key <file> --second-name <name> --second-key <file>
      prints who wrote the words with that id; both custodians must be there with their keys`;

const names = ['table', 'agency', 'case', 'paper', 'reason', 'first-name', 'first-key', 'second-name', 'second-key'];

const makeKey = (file: string): void => {
  const { publicKey, privateKey } = newCustodianKey();
  writeFileSync(file, privateKey, { mode: 0o600, flag: 'wx' });
  console.log(publicKey);
};

const main = async (): Promise<void> => {
  const options = Object.fromEntries(['new-key', ...names].map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ options });
  if (typeof values['new-key'] === 'string') return makeKey(values['new-key']);
  const [file, agencyId, caseId, paperId, reason, first, firstKey, second, secondKey] = names.map((name) => {
    const value = values[name];
    if (typeof value !== 'string') throw new Error(usage);
    return value;
  }) as [string, string, string, string, string, string, string, string, string];
  if (!existsSync(file)) throw new Error(`there is no table ${file}`);
  const table = openSqliteTable(file);
  const keys = { first: readFileSync(firstKey, 'utf8'), second: readFileSync(secondKey, 'utf8') };
  try {
    const wish = { agencyId, caseId, paperId, reason, by: [first, second] as const, keys };
    console.log(await unmask(wish, { table, now: new Date().toISOString() }));
  } finally {
    table.close();
  }
};

if (import.meta.main) {
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
