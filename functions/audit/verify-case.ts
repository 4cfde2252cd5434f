import { type AuditEntry, auditPage, firstBreak, journalHead, noHash } from '../../shared/data/audit.ts';
import type { Table } from '../../shared/ports/table.ts';
import { endpoint } from '../endpoint.ts';

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

/** Recomputes every hash of the case's chain, and compares its end with the head that the journal keeps. */
export const verifyCase = endpoint('verifyCase', async ({ actor, params }, { table }) => {
  const journal = { agencyId: actor.agencyId, journalId: params.caseId };
  const head = (await journalHead(table, journal)) ?? { sequence: 0, hash: noHash };
  const entries = await entriesOf(table, journal);
  const broken = firstBreak(entries) ?? breakAtHead(entries, head);
  return {
    answer: {
      body: {
        caseId: params.caseId,
        intact: broken === undefined,
        entries: entries.length,
        head: head.hash,
        ...(broken === undefined ? {} : { firstBreak: broken }),
      },
    },
  };
});
