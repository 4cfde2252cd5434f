import { createHash } from 'node:crypto';
import type { Table } from '../ports/table.ts';
import { documentsOf } from './document.ts';
import { keys, partitions } from './keys.ts';

/** One entry of a journal's chain: who did what when, tied to the entry before by its hash. */
export interface AuditEntry {
  readonly sequence: number;
  readonly at: string;
  /** An employee's id, or `system` for what a deadline or a machine did. */
  readonly actorId: string;
  /** The operation or step, such as `approveTargets`. */
  readonly action: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** SHA-256 of the entry before, in hexadecimal; 64 zeros for the first. */
  readonly previous: string;
  readonly hash: string;
}

export const noHash = '0'.repeat(64);

/** RFC 8785 for the values that JSON from this product has: members in the order of their UTF-16 units. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
};

/** The entry with the hash over everything else in it. */
export const sealed = (entry: Omit<AuditEntry, 'hash'>): AuditEntry => ({
  ...entry,
  hash: createHash('sha256').update(canonical(entry)).digest('hex'),
});

/** The sequence of the first entry that doesn't follow from the one before, or undefined when the chain holds. */
export const firstBreak = (entries: readonly AuditEntry[]): number | undefined => {
  let previous = noHash;
  for (const [index, { hash, ...entry }] of entries.entries()) {
    if (entry.sequence !== index + 1 || entry.previous !== previous) return index + 1;
    if (sealed(entry).hash !== hash) return index + 1;
    previous = hash;
  }
  return undefined;
};

/** The entries of a journal in order: "what happened to this case?" A page at a time, oldest first. */
export const auditPage = async (
  table: Table,
  { agencyId, journalId }: { agencyId: string; journalId: string },
  page: { limit?: number; cursor?: string } = {},
): Promise<{ entries: readonly AuditEntry[]; cursor?: string }> => {
  const found = await table.query({
    pk: partitions.journal(agencyId, journalId),
    sk: { beginsWith: 'audit#' },
    consistent: true,
    ...page,
  });
  // The table's own count of writes is no part of what was sealed.
  const entries = documentsOf<AuditEntry>(found.items).map(({ version: _, ...entry }): AuditEntry => entry);
  return { entries, ...(found.cursor ? { cursor: found.cursor } : {}) };
};

/** The hash and the length that the head of the journal claims. */
export const journalHead = async (
  table: Table,
  { agencyId, journalId }: { agencyId: string; journalId: string },
): Promise<{ sequence: number; hash: string } | undefined> => {
  const item = await table.get(keys.journalHead(agencyId, journalId));
  return item?.doc as { sequence: number; hash: string } | undefined;
};

interface Journal {
  readonly agencyId: string;
  readonly journalId: string;
}

const entriesOf = async (table: Table, journal: Journal): Promise<readonly AuditEntry[]> => {
  const entries: AuditEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await auditPage(table, journal, cursor === undefined ? {} : { cursor });
    entries.push(...page.entries);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return entries;
};

/** Where the chain and its head part: entries are missing at the end, or too many, or the last one was replaced. */
const breakAtHead = (entries: readonly AuditEntry[], head: { sequence: number; hash: string }): number | undefined => {
  if (head.sequence !== entries.length) return Math.min(head.sequence, entries.length) + 1;
  return head.hash === (entries.at(-1)?.hash ?? noHash) ? undefined : entries.length;
};

/** A journal's whole chain: its length, the hash of its head, and the first entry that is not as it was written. */
export interface Chain {
  readonly entries: number;
  readonly head: string;
  readonly broken?: number;
}

/** Recomputes every hash of the chain, and compares its end with the head that the journal keeps. */
export const chainOf = async (table: Table, journal: Journal): Promise<Chain> => {
  const head = (await journalHead(table, journal)) ?? { sequence: 0, hash: noHash };
  const entries = await entriesOf(table, journal);
  const broken = firstBreak(entries) ?? breakAtHead(entries, head);
  return { entries: entries.length, head: head.hash, ...(broken === undefined ? {} : { broken }) };
};
