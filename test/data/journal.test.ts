import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteTable } from '../../local/sqlite-table.ts';
import { auditPage, firstBreak, journalHead } from '../../shared/data/audit.ts';
import { type Change, commit, type OutgoingEvent } from '../../shared/data/journal.ts';
import { undeliveredOf } from '../../shared/data/outbox.ts';
import { type OvertakenTable, overtakenTable } from '../support/overtaken-table.ts';
import { rejectionOf } from './contract/fixtures.ts';

const now = '2026-01-05T02:00:00.000Z';
const journal = { agencyId: 'contoh', journalId: 'case-1' };
const key = { pk: 'A#contoh#C#case-1', sk: 'case' };
const start = (name: string): OutgoingEvent => ({ type: 'start', machine: 'appeal', name, input: {} });

let table: OvertakenTable;
const change = (rest: Partial<Change> = {}): Change => ({
  ...journal,
  action: 'approveTargets',
  actorId: 'budi',
  writes: [],
  events: [],
  ...rest,
});
const write = (rest: Partial<Change> = {}) => commit(table, change(rest), { now });
const entries = async () => (await auditPage(table, journal)).entries;
const outbox = async () => (await undeliveredOf(table, 'contoh', 'case-1')).map(({ sequence }) => sequence);

beforeEach(() => {
  table = overtakenTable(openSqliteTable(':memory:'));
});

describe('a change', () => {
  it('is saved with its audit entry and its events', async () => {
    await write({ facts: { revision: 1 }, writes: [{ put: { ...key, doc: {} } }], events: [start('a')] });
    expect(await table.get(key)).toMatchObject({ version: 1 });
    expect(await entries()).toMatchObject([
      { sequence: 1, at: now, actorId: 'budi', action: 'approveTargets', facts: { revision: 1 } },
    ]);
    expect(await undeliveredOf(table, 'contoh', 'case-1')).toMatchObject([
      { ...journal, sequence: 1, event: start('a') },
    ]);
  });

  it('is saved as a whole or not at all', async () => {
    await table.transact([{ put: { ...key, doc: {} } }]);
    const lost = write({ writes: [{ put: { ...key, doc: {} }, if: { absent: true } }], events: [start('a')] });
    expect(await rejectionOf(lost)).toMatchObject({ name: 'Conflict' });
    expect([await entries(), await outbox()]).toEqual([[], []]);
  });

  it('that was overtaken itself is not tried again', async () => {
    const mine = { put: { ...key, doc: {} }, if: { absent: true } } as const;
    table.overtakeWith((faster) => faster.transact([{ put: { ...key, doc: {} } }]));
    await rejectionOf(write({ writes: [mine] }));
    expect(table.tries()).toBe(1);
  });

  it('takes along what is written beside it, or fails', async () => {
    const also = [{ put: { pk: 'A#contoh#E#budi#REQUESTS', sk: 'key-1' }, if: { absent: true } }] as const;
    await commit(table, change(), { now, also });
    expect(await rejectionOf(commit(table, change(), { now, also }))).toMatchObject({ name: 'Conflict' });
    expect(await entries()).toHaveLength(1);
  });
});

describe('a journal that only moved on', () => {
  it('is tried again, and goes on from there', async () => {
    table.overtakeWith((faster) => commit(faster, change({ action: 'addCheckIn', events: [start('a')] }), { now }));
    await write({ events: [start('b')] });
    expect((await entries()).map(({ sequence, action }) => `${sequence} ${action}`)).toEqual([
      '1 addCheckIn',
      '2 approveTargets',
    ]);
    expect(firstBreak(await entries())).toBeUndefined();
    expect(await outbox()).toEqual([1, 2]);
  });

  it('gives no second try to a fixed place', async () => {
    await write();
    table.overtakeWith((faster) => commit(faster, change({ action: 'addCheckIn' }), { now }));
    expect(await rejectionOf(write({ afterSequence: 1 }))).toMatchObject({ name: 'Conflict' });
    await write({ action: 'openTask', afterSequence: 2 });
    expect((await entries()).map(({ action }) => action)).toEqual(['approveTargets', 'addCheckIn', 'openTask']);
  });

  it('is given up after eight tries', async () => {
    for (let lost = 0; lost < 9; lost += 1) {
      table.overtakeWith((faster) => commit(faster, change({ action: 'addCheckIn' }), { now }));
    }
    expect(await rejectionOf(write())).toMatchObject({ name: 'Conflict' });
    expect(table.tries()).toBe(8);
    expect((await entries()).map(({ action }) => action)).not.toContain('approveTargets');
  });
});

describe('the order of a journal', () => {
  it('has no gap when many write at once', async () => {
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => write({ facts: { n }, events: [start(`${n}a`), start(`${n}b`)] })));
    expect((await entries()).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await outbox()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(firstBreak(await entries())).toBeUndefined();
  });

  it('is its own: another journal begins with 1', async () => {
    await write();
    await write({ journalId: 'case-2' });
    expect(await journalHead(table, { ...journal, journalId: 'case-2' })).toMatchObject({ sequence: 1 });
  });
});
