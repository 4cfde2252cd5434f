import type { CallOf } from '../../shared/contract/index.ts';
import type { Format } from '../../shared/messages/format.ts';
import type { Messages } from '../../shared/messages/id.ts';
import type { Client } from '../client.ts';
import { allRows } from './all-pages.ts';
import type { ConsoleWords } from './console-words.ts';
import { csvOf, spacedNip } from './csv.ts';
import { unitQuery } from './whole-agency.ts';

export type ExportColumn = CallOf<'openExport'>['body']['columns'][number];

type Value = string | boolean | null;

interface Naming {
  readonly words: ConsoleWords;
  readonly domain: Messages['domain'];
  readonly format: Pick<Format, 'moment'>;
}

const nameIn = (names: Readonly<Record<string, string>>, value: string): string => names[value] ?? value;

/** One value as the reader's language writes it. */
const exportedText = (column: ExportColumn, value: Value, { words, domain, format }: Naming): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? words.console.yes : words.console.no;
  switch (column) {
    case 'nip':
      return spacedNip(value);
    case 'stage':
      return nameIn(domain.caseStatuses, value);
    case 'midReview':
      return nameIn(words.console.midReviews, value);
    case 'predicate':
      return nameIn(domain.predicates, value);
    case 'taskKind':
      return nameIn(domain.taskKinds, value);
    case 'dueAt':
      return format.moment(value);
    default:
      return value;
  }
};

export interface ExportWish {
  readonly cycleId: string;
  readonly unitId: string;
  readonly columns: readonly ExportColumn[];
  readonly reason: string;
  readonly idempotencyKey: string;
}

export interface ExportRun extends Naming {
  readonly client: Client;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, all: number) => void;
}

const noLimit = Number.POSITIVE_INFINITY;

/** Records the export, then reads all its rows and makes the file of them. */
export const exportedFile = async (wish: ExportWish, run: ExportRun): Promise<{ text: string; count: number }> => {
  const { cycleId, columns, reason, idempotencyKey } = wish;
  const { client, signal, words } = run;
  const body = { ...unitQuery(wish.unitId), columns: [...columns], reason };
  const opened = await client.openExport({ cycleId, body, idempotencyKey }, { signal });
  const { exportId, cases } = opened.body;
  run.onProgress(0, cases);
  const { rows } = await allRows(
    (query) => {
      signal.throwIfAborted();
      return client.getExport({ cycleId, exportId, query }, { signal });
    },
    { most: noLimit, onPage: (done) => run.onProgress(done.length, cases) },
  );
  const head = columns.map((column) => words.console.exportColumnNames[column]);
  const texts = rows.map((row) => columns.map((column, at) => exportedText(column, row[at] ?? null, run)));
  return { text: csvOf(head, texts), count: rows.length };
};
