import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { recount } from '../../../functions/console/recount.ts';
import { type AuditEntry, auditPage, firstBreak } from '../../../shared/data/audit.ts';
import { countsOf } from '../../../shared/data/counts.ts';
import { undeliveredJournals } from '../../../shared/data/outbox.ts';
import type { Table } from '../../../shared/ports/table.ts';
import { openSqliteTable, type SqliteTable } from '../../sqlite-table.ts';
import { logOf } from '../year/stage.ts';

/** What can only be seen in the data itself, once the server has ended. */
export interface Inspection {
  /** By machine and status, such as `final-scoring SUCCEEDED`. */
  readonly executions: Readonly<Record<string, number>>;
  /** But for those of citizens' answers, whose number is by chance. */
  readonly journals: number;
  readonly brokenJournals: readonly string[];
  readonly undelivered: number;
  /** Whether the counters are what a recount of all cases gives. */
  readonly countersAgree: boolean;
  readonly faults: readonly string[];
}

const executionsIn = ({ database }: SqliteTable): Inspection['executions'] => {
  const rows = database
    .prepare('SELECT machine, status, count(*) AS times FROM engine_execution GROUP BY machine, status ORDER BY 1, 2')
    .all();
  return Object.fromEntries(rows.map(({ machine, status, times }) => [`${machine} ${status}`, Number(times)]));
};

const entriesOf = async (table: Table, at: { agencyId: string; journalId: string }): Promise<readonly AuditEntry[]> => {
  const entries: AuditEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await auditPage(table, at, cursor === undefined ? {} : { cursor });
    entries.push(...page.entries);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return entries;
};

const journalIdsIn = ({ database }: SqliteTable, agencyId: string): readonly string[] => {
  const prefix = `A#${agencyId}#J#`;
  const rows = database.prepare('SELECT DISTINCT pk FROM items WHERE pk >= ? AND pk < ?').all(prefix, `${prefix}~`);
  return rows.map(({ pk }) => String(pk).slice(prefix.length));
};

/** Answers of citizens lie in some of sixteen journals of a service by chance, and not in the same ones every year. */
const isOfAnswers = (journalId: string): boolean => journalId.startsWith('survey-');

/** Lines of the server's log that tell of a fault. */
const faultsIn = (data: string): readonly string[] =>
  readFileSync(logOf(data), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"event":'));

const sorted = (value: unknown): string => JSON.stringify(value, (_, part) => part);

/** Looks through the folder of a year that has been played. */
export const inspectData = async (
  data: string,
  { agencyId, cycleId }: { readonly agencyId: string; readonly cycleId: string },
): Promise<Inspection> => {
  const table = openSqliteTable(join(data, 'capaian.sqlite'));
  try {
    const journalIds = journalIdsIn(table, agencyId);
    const broken: string[] = [];
    for (const journalId of journalIds) {
      if (firstBreak(await entriesOf(table, { agencyId, journalId })) !== undefined) broken.push(journalId);
    }
    const [counted, recounted] = [
      await countsOf(table, agencyId, cycleId),
      await recount({ agencyId, cycleId }, { table }),
    ];
    return {
      executions: executionsIn(table),
      journals: journalIds.filter((journalId) => !isOfAnswers(journalId)).length,
      brokenJournals: broken,
      undelivered: (await undeliveredJournals(table, agencyId)).length,
      countersAgree: sorted(counted) === sorted(recounted),
      faults: faultsIn(data),
    };
  } finally {
    table.close();
  }
};

/** The size of the database, in bytes. */
export const databaseBytes = (data: string): number => statSync(join(data, 'capaian.sqlite')).size;
