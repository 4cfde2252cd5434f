import { beforeEach, describe, expect, it } from 'vitest';
import { deliverEverything } from '../../../functions/outbox/deliver-journal.ts';
import { openSqliteTable } from '../../../local/sqlite-table.ts';
import { commit, type OutgoingEvent } from '../../../shared/data/journal.ts';
import { notices } from '../../../shared/data/notices.ts';
import { undeliveredOf } from '../../../shared/data/outbox.ts';
import type { Notice } from '../../../shared/domain/notifications/notice.ts';
import { rejectionOf } from '../../data/contract/fixtures.ts';
import { type App, openApp } from '../../support/app.ts';
import { inboxOf } from '../../support/appraisal.ts';
import { type OvertakenTable, overtakenTable } from '../../support/overtaken-table.ts';
import { openSmallOffice } from '../../support/small-office.ts';

const agencyId = 'contoh';

let app: App;
let table: OvertakenTable;
const start = (name: string): OutgoingEvent => ({ type: 'start', machine: 'appeal', name, input: {} });
const notice = (kind: Notice['kind'] = 'returned'): OutgoingEvent => ({
  type: 'notice',
  notice: { noticeId: `${app.now()}~${kind}~1`, kind, agencyId, recipientId: 'siti', at: app.now(), facts: {} },
});
const tell = (journalId: string, ...events: readonly OutgoingEvent[]) =>
  commit(table, { agencyId, journalId, action: 'test', actorId: 'siti', writes: [], events }, { now: app.now() });
const startedNames = () => app.started.map(({ name }) => name);
const leftOf = async (journalId: string) => (await undeliveredOf(table, agencyId, journalId)).length;

/** Delivers while the engine can't start what the test names. */
const deliverWithout = async (broken: string) => {
  const { workflows } = app.deps;
  const logged: string[] = [];
  const log = (event: string) => {
    logged.push(event);
  };
  const halting = {
    ...workflows,
    start: async (machine: string, name: string, input: unknown) => {
      if (name === broken) throw new Error('the engine is away');
      await workflows.start(machine, name, input);
    },
  };
  const failure = await rejectionOf(deliverEverything(agencyId, { ...app.deps, workflows: halting, log }));
  return { failure: failure.message, logged };
};

beforeEach(async () => {
  table = overtakenTable(openSqliteTable(':memory:'));
  app = openApp({ table });
  await openSmallOffice(app);
});

describe('delivery', () => {
  it('follows the order of the journal', async () => {
    await tell('case-1', start('a'), start('b'));
    await tell('case-1', start('c'));
    expect(await app.deliver()).toBe(3);
    expect(startedNames()).toEqual(['a', 'b', 'c']);
  });

  it('happens once', async () => {
    await tell('case-1', start('a'), notice());
    await app.deliver();
    expect(await app.deliver()).toBe(0);
    expect([startedNames(), await inboxOf(app, 'siti')]).toEqual([['a'], ['returned']]);
  });

  it('repeated after a crash changes nothing more', async () => {
    await tell('case-1', notice());
    // The first transaction puts the notice into the inbox, the second notes it.
    table.overtakeWith(async () => undefined);
    table.overtakeWith(async () => {
      throw new Error('killed');
    });
    await rejectionOf(app.deliver());
    expect([await inboxOf(app, 'siti'), await leftOf('case-1')]).toEqual([['returned'], 1]);
    expect(await app.deliver()).toBe(1);
    expect(await inboxOf(app, 'siti')).toEqual(['returned']);
    expect(await leftOf('case-1')).toBe(0);
  });

  it('by two at the same time does nothing twice', async () => {
    await tell('case-1', start('a'), notice('approved'), start('b'), notice());
    const counts = await Promise.all([app.deliver(), app.deliver()]);
    expect(counts[0] + counts[1]).toBe(4);
    expect(startedNames()).toEqual(['a', 'b']);
    expect((await inboxOf(app, 'siti')).toSorted()).toEqual(['approved', 'returned']);
  });

  it('ends although an index lags behind it', async () => {
    const lagging = openSqliteTable(':memory:', { indexLagMs: Number.POSITIVE_INFINITY });
    table = overtakenTable(lagging);
    app = openApp({ table });
    await tell('case-1', start('a'));
    lagging.flushIndexes();
    expect([await app.deliver(), await app.deliver()]).toEqual([1, 0]);
  });
});

describe('a journal that fails', () => {
  it('keeps no other journal waiting, and is logged', async () => {
    await tell('case-1', start('a'));
    app.at('2026-01-05T03:00:00.000Z');
    await tell('case-2', start('b'));
    const { failure, logged } = await deliverWithout('a');
    expect([failure, startedNames()]).toEqual(['1 journals of contoh were not delivered', ['b']]);
    expect(logged).toEqual(['delivery-failed']);
  });

  it('keeps its order: what comes later waits', async () => {
    await tell('case-1', start('a'), start('b'));
    await deliverWithout('a');
    expect([startedNames(), await leftOf('case-1')]).toEqual([[], 2]);
    await app.deliver();
    expect([startedNames(), await leftOf('case-1')]).toEqual([['a', 'b'], 0]);
  });
});

describe('a notice', () => {
  it('that asks for something is mailed after ten minutes', async () => {
    await tell('case-1', notice());
    await app.deliver();
    expect(await notices(table, agencyId).nextMailDueAt()).toBe('2026-01-05T02:10:00.000Z');
  });

  it('that only tells something waits for the morning letter', async () => {
    await tell('case-1', notice('approved'));
    await app.deliver();
    expect(await notices(table, agencyId).nextMailDueAt()).toBe('2026-01-06T00:30:00.000Z');
  });
});
