import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteTable } from '../../local/sqlite-table.ts';
import { commit } from '../../shared/data/journal.ts';
import { markDelivered, oldestUndelivered, undeliveredJournals, undeliveredOf } from '../../shared/data/outbox.ts';
import type { Table } from '../../shared/ports/table.ts';
import { rejectionOf } from './contract/fixtures.ts';

let table: Table;
const tell = (journalId: string, now: string, count = 1) => {
  const names = Array.from({ length: count }, (_, index) => `${journalId}-${index}`);
  const events = names.map((name) => ({ type: 'start', machine: 'appeal', name, input: {} }) as const);
  const change = { agencyId: 'contoh', journalId, action: 'fileAppeal', actorId: 'siti', writes: [], events };
  return commit(table, change, { now });
};
const rowsOf = (journalId: string) => undeliveredOf(table, 'contoh', journalId);
const firstRow = async (journalId: string) => {
  const [row] = await rowsOf(journalId);
  if (!row) throw new Error('nothing is left');
  return row;
};

beforeEach(() => {
  table = openSqliteTable(':memory:');
});

describe('what a journal has to tell', () => {
  it('waits in its order', async () => {
    await tell('case-1', '2026-01-05T02:00:00.000Z', 12);
    expect((await rowsOf('case-1')).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('is noted as delivered once, and then gone', async () => {
    await tell('case-1', '2026-01-05T02:00:00.000Z', 2);
    const row = await firstRow('case-1');
    expect([await markDelivered(table, row), await markDelivered(table, row)]).toEqual([true, false]);
    expect((await rowsOf('case-1')).map(({ sequence }) => sequence)).toEqual([2]);
  });

  it('is noted by one of two deliverers', async () => {
    await tell('case-1', '2026-01-05T02:00:00.000Z');
    const row = await firstRow('case-1');
    const noted = await Promise.all([markDelivered(table, row), markDelivered(table, row)]);
    expect(noted.sort()).toEqual([false, true]);
  });

  it('never skips a row', async () => {
    await tell('case-1', '2026-01-05T02:00:00.000Z', 2);
    const [, second] = await rowsOf('case-1');
    if (!second) throw new Error('there is no second row');
    expect((await rejectionOf(markDelivered(table, second))).message).toBe('outbox of case-1: row 2 follows 0');
    expect(await rowsOf('case-1')).toHaveLength(2);
  });
});

describe('the journals with something left', () => {
  it('come with the longest waiting first', async () => {
    await tell('case-2', '2026-01-05T03:00:00.000Z');
    await tell('case-1', '2026-01-05T02:00:00.000Z', 2);
    expect(await undeliveredJournals(table, 'contoh')).toEqual(['case-1', 'case-2']);
    expect(await oldestUndelivered(table, 'contoh')).toBe('2026-01-05T02:00:00.000Z');
  });

  it('are none when all is delivered, nor of another agency', async () => {
    await tell('case-1', '2026-01-05T02:00:00.000Z');
    expect(await undeliveredJournals(table, 'lain')).toEqual([]);
    await markDelivered(table, await firstRow('case-1'));
    expect(await undeliveredJournals(table, 'contoh')).toEqual([]);
    expect(await oldestUndelivered(table, 'contoh')).toBeUndefined();
  });
});
