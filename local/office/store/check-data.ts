import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chainOf } from '../../../shared/data/audit.ts';
import type { SqliteTable } from '../../sqlite-table.ts';
import { sha256Of } from './backup.ts';
import { knownFiles } from './known-files.ts';

/** What was looked at, and everything wrong with it. */
export interface DataCheck {
  readonly items: number;
  readonly chains: number;
  readonly files: number;
  readonly faults: readonly string[];
}

const structureFaults = ({ database }: SqliteTable): readonly string[] =>
  database
    .prepare('PRAGMA integrity_check(20)')
    .all()
    .map((row) => String(row.integrity_check))
    .filter((text) => text !== 'ok')
    .map((text) => `structure ${text}`);

/** Agency and journal of every chain of the audit. */
const journalsOf = ({ database }: SqliteTable) =>
  database
    .prepare("SELECT pk FROM items WHERE sk = 'head' AND pk GLOB 'A#*#J#*'")
    .all()
    .flatMap(({ pk }) => {
      const [, agencyId, journalId] = /^A#([^#]*)#J#(.*)$/s.exec(String(pk)) ?? [];
      return agencyId === undefined || journalId === undefined ? [] : [{ agencyId, journalId }];
    });

/**
 * Looks through the whole data: the structure of the table's file, every chain of the audit from its first entry to its
 * head, and every file's hash.
 */
export const checkData = async (table: SqliteTable, filesFolder: string): Promise<DataCheck> => {
  const faults: string[] = [...structureFaults(table)];
  const journals = journalsOf(table);
  for (const journal of journals) {
    const { broken } = await chainOf(table, journal);
    if (broken !== undefined) faults.push(`chain ${journal.journalId} breaks at entry ${broken}`);
  }
  const files = [...knownFiles(table.database)];
  for (const { path, sha256 } of files) {
    const whole = join(filesFolder, path);
    if (!existsSync(whole)) faults.push(`missing ${path}`);
    else if ((await sha256Of(whole)) !== sha256) faults.push(`damaged ${path}`);
  }
  const items = Number(table.database.prepare('SELECT count(*) AS items FROM items').get()?.items ?? 0);
  return { items, chains: journals.length, files: files.length, faults };
};
