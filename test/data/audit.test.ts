import { describe, expect, it } from 'vitest';
import { openSqliteTable } from '../../local/sqlite-table.ts';
import { type AuditEntry, auditPage, canonical, firstBreak, journalHead, sealed } from '../../shared/data/audit.ts';
import { commit } from '../../shared/data/journal.ts';
import { keys } from '../../shared/data/keys.ts';

const journal = { agencyId: 'contoh', journalId: 'case-1' };
const instant = (minute: number): string => `2026-01-05T02:0${minute}:00.000Z`;

/** A journal of three entries as the table has it. */
const threeEntries = async () => {
  const table = openSqliteTable(':memory:');
  for (const [index, action] of ['saveTargets', 'submitTargets', 'approveTargets'].entries()) {
    const change = { ...journal, action, actorId: 'siti', facts: { revision: index }, writes: [], events: [] };
    await commit(table, change, { now: instant(index) });
  }
  return table;
};

const chain = async (): Promise<readonly [AuditEntry, AuditEntry, AuditEntry]> => {
  const { entries } = await auditPage(await threeEntries(), journal);
  const [first, second, third] = entries;
  if (!first || !second || !third) throw new Error('the journal is shorter');
  return [first, second, third];
};

describe('canonical JSON', () => {
  it('has its members in the order of RFC 8785', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const text = canonical(Object.fromEntries(names.map((name, index) => [name, index])));
    expect(text).toBe('{"\\r":1,"1":3,"\u0080":5,"\u00f6":6,"\u20ac":0,"\ud83d\ude00":4,"\ufb33":2}');
  });

  it('leaves out what is undefined, and keeps null', () => {
    expect(canonical({ b: undefined, a: [null, true, 1e21] })).toBe('{"a":[null,true,1e+21]}');
  });
});

describe('an audit entry', () => {
  it('is sealed by the SHA-256 of the rest of it', () => {
    const entry = { sequence: 1, at: instant(0), actorId: 'siti', action: 'saveTargets', facts: {}, previous: '0' };
    // By sha256sum, of the members in their order.
    expect(sealed(entry).hash).toBe('c6fac06b85ca47e6f349fb8e6a4fed82eb076866561ecc3c8065aad71678e4e3');
  });
});

describe('the chain of a case', () => {
  it('holds as written, and the head claims its end', async () => {
    const [first, second, third] = await chain();
    expect(firstBreak([first, second, third])).toBeUndefined();
    expect([second.previous, third.previous]).toEqual([first.hash, second.hash]);
    expect(await journalHead(await threeEntries(), journal)).toMatchObject({ sequence: 3, hash: third.hash });
  });

  it('breaks where a fact was changed', async () => {
    const [first, second, third] = await chain();
    expect(firstBreak([first, { ...second, facts: { revision: 9 } }, third])).toBe(2);
  });

  it('breaks behind an entry that was changed and sealed again', async () => {
    const [first, second, third] = await chain();
    const { hash: _, ...rest } = second;
    expect(firstBreak([first, sealed({ ...rest, actorId: 'budi' }), third])).toBe(3);
  });

  it('breaks where an entry is missing', async () => {
    const [first, , third] = await chain();
    expect(firstBreak([first, third])).toBe(2);
  });

  it('breaks where two entries changed places', async () => {
    const [first, second, third] = await chain();
    expect(firstBreak([first, third, second])).toBe(2);
  });

  it('breaks where the table was edited by hand', async () => {
    const table = await threeEntries();
    const key = keys.audit('contoh', 'case-1', 2);
    const item = await table.get(key);
    await table.transact([{ put: { ...key, doc: { ...(item?.doc as object), actorId: 'joko' } } }]);
    expect(firstBreak((await auditPage(table, journal)).entries)).toBe(2);
  });

  it('is read a page at a time, the oldest first', async () => {
    const table = await threeEntries();
    const first = await auditPage(table, journal, { limit: 2 });
    const { cursor = '' } = first;
    const second = await auditPage(table, journal, { limit: 2, cursor });
    expect([...first.entries, ...second.entries].map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });
});
