import { beforeEach, describe, expect, it } from 'vitest';
import { openPasswordLinks, type PasswordLinks } from '../../../../local/office/accounts/password-links.ts';
import { openSqliteTable, type SqliteTable } from '../../../../local/sqlite-table.ts';
import { Conflict } from '../../../../shared/ports/table.ts';

const hour = 60 * 60 * 1000;

let now: number;
let table: SqliteTable;
let links: PasswordLinks;
beforeEach(() => {
  now = Date.parse('2026-03-02T01:00:00.000Z');
  table = openSqliteTable(':memory:');
  links = openPasswordLinks(table, () => now);
});

describe('a link', () => {
  it('holds 256 random bits that the table does not', async () => {
    const token = await links.issue('invitation', 'p-1');
    expect(token).toMatch(/^[\w-]{43}$/);
    const stored = table.database.prepare('SELECT pk, sk, body FROM items').all();
    expect(stored.length).toBe(2);
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it.each([
    ['invitation', 7 * 24],
    ['reset', 2],
  ] as const)('to an %s works for %d hours', async (kind, hours) => {
    const token = await links.issue(kind, 'p-1');
    now += hours * hour - 1_000;
    expect(await links.find(token)).toMatchObject({ kind, employeeId: 'p-1' });
    now += 1_000;
    expect(await links.find(token)).toBeUndefined();
  });

  it('works once', async () => {
    const token = await links.issue('reset', 'p-1');
    const link = await links.find(token);
    if (!link) throw new Error('no link');
    const twice = await Promise.allSettled([table.transact(links.use(link)), table.transact(links.use(link))]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(twice.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) });
    expect(await links.find(token)).toBeUndefined();
  });

  it('is replaced by the next of the same person', async () => {
    const [first, others] = [await links.issue('reset', 'p-1'), await links.issue('reset', 'p-2')];
    const second = await links.issue('reset', 'p-1');
    expect(await links.find(first)).toBeUndefined();
    expect(await links.find(second)).toMatchObject({ employeeId: 'p-1' });
    expect(await links.find(others)).toMatchObject({ employeeId: 'p-2' });
  });

  it('is none when made up', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), '../..']) expect(await links.find(token)).toBeUndefined();
  });
});
