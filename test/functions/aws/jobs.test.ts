import type { DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { deliverFromStream } from '../../../functions/aws/deliver.ts';
import { lettersJob } from '../../../functions/aws/letters.ts';
import { sweepJob } from '../../../functions/aws/sweep.ts';
import type { Dependencies } from '../../../functions/dependencies.ts';
import { listAgencies, registerAgency } from '../../../shared/data/agencies.ts';
import { commit, type OutgoingEvent } from '../../../shared/data/journal.ts';
import { type App, openApp } from '../../support/app.ts';

const enoughTime = { getRemainingTimeInMillis: () => 840_000 };

const startOf = (name: string): OutgoingEvent => ({ type: 'start', machine: 'appeal', name, input: { name } });

/** A change that has something to tell. */
const happened = async ({ table, now }: App, agencyId: string, journalId: string): Promise<void> => {
  const change = { agencyId, journalId, action: 'fileAppeal', actorId: 'e-1', writes: [] };
  await commit(table, { ...change, events: [startOf(`${agencyId}-${journalId}`)] }, { now: now() });
};

const record = (agencyId: string, journalId: string, SequenceNumber: string) => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber, NewImage: { doc: { M: { agencyId: { S: agencyId }, journalId: { S: journalId } } } } },
});

const streamOf = (...records: readonly ReturnType<typeof record>[]): DynamoDBStreamEvent =>
  ({ Records: records }) as unknown as DynamoDBStreamEvent;

/** Starting for this agency fails; what is logged is kept. */
const failingFor = (app: App, agencyId: string) => {
  const lines: { event: string; facts: Readonly<Record<string, unknown>> }[] = [];
  const deps: Dependencies = {
    ...app.deps,
    log: (event, facts) => void lines.push({ event, facts }),
    workflows: {
      ...app.deps.workflows,
      start: async (machine, name, input) => {
        if (name.startsWith(`${agencyId}-`)) throw new Error('throttled');
        return app.deps.workflows.start(machine, name, input);
      },
    },
  };
  return { deps, lines };
};

describe('the stream', () => {
  it('has a journal delivered once, however many rows it tells of', async () => {
    const app = openApp();
    await happened(app, 'contoh', 'case-1');
    const event = streamOf(record('contoh', 'case-1', '1'), record('contoh', 'case-1', '2'));
    await expect(deliverFromStream(app.deps)(event)).resolves.toEqual({ batchItemFailures: [] });
    expect(app.started.map(({ name }) => name)).toEqual(['contoh-case-1']);
  });

  it('gets back the first record of a journal that failed', async () => {
    const app = openApp();
    await happened(app, 'rusak', 'case-1');
    await happened(app, 'contoh', 'case-2');
    const { deps, lines } = failingFor(app, 'rusak');
    const event = streamOf(record('rusak', 'case-1', '7'), record('contoh', 'case-2', '8'));
    await expect(deliverFromStream(deps)(event)).resolves.toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
    expect(app.started.map(({ name }) => name)).toEqual(['contoh-case-2']);
    expect(lines[0]).toMatchObject({ event: 'delivery-failed', facts: { journalId: 'case-1' } });
  });
});

describe('the list of agencies', () => {
  it('has each agency once', async () => {
    const { table } = openApp();
    await table.transact([registerAgency('b'), registerAgency('a')]);
    await table.transact([registerAgency('a')]);
    await expect(listAgencies(table)).resolves.toEqual(['a', 'b']);
  });
});

describe('the sweeper', () => {
  it('delivers what is older than the stream may take', async () => {
    const app = openApp({ now: '2026-01-05T02:00:00.000Z' });
    await app.table.transact([registerAgency('contoh')]);
    await happened(app, 'contoh', 'case-1');
    app.at('2026-01-05T02:04:59.000Z');
    await sweepJob(app.deps)({}, enoughTime);
    expect(app.started).toEqual([]);
    app.at('2026-01-05T02:05:00.000Z');
    await sweepJob(app.deps)({}, enoughTime);
    expect(app.started).toHaveLength(1);
  });

  it('tells the age of what is stuck, serves the others, then fails', async () => {
    const app = openApp({ now: '2026-01-05T02:00:00.000Z' });
    await app.table.transact([registerAgency('contoh'), registerAgency('rusak')]);
    await happened(app, 'rusak', 'case-1');
    await happened(app, 'contoh', 'case-2');
    app.at('2026-01-05T03:00:00.000Z');
    const { deps, lines } = failingFor(app, 'rusak');
    await expect(sweepJob(deps)({}, enoughTime)).rejects.toThrow('the work of 1 agencies failed');
    expect(app.started.map(({ name }) => name)).toEqual(['contoh-case-2']);
    expect(lines).toContainEqual({ event: 'outbox-age', facts: { agencyId: 'rusak', seconds: 3600 } });
  });
});

describe('the letters job', () => {
  it('starts no agency when its time is nearly up', async () => {
    const app = openApp();
    await app.table.transact([registerAgency('contoh')]);
    const { deps, lines } = failingFor(app, 'none');
    await lettersJob({ ...deps, mail: undefined as never })({}, { getRemainingTimeInMillis: () => 59_999 });
    expect(lines).toEqual([]);
  });
});
