import { undeliveredJournals } from '../../../../shared/data/outbox.ts';
import { agencyId } from '../run/office.ts';
import type { World } from '../run/open-world.ts';
import { isRefused, morning, siti, tasksOf } from './siti.ts';

const finding = {
  indicatorId: 'i2',
  cause: 'resources' as const,
  remedy: 'Menambah satu loket',
  ownerId: 'budi',
  dueOn: '2026-07-31',
};

const record = { summary: 'Capaian tertinggal dari rencana', agreements: ['Laporan tiap bulan'] };

const hold = async (world: World): Promise<void> => {
  const { ledger } = world;
  ledger.holds('the supervisor is asked for the dialogue', await tasksOf('budi', world), ['hold-mid-review']);
  const holding = (findings: readonly (typeof finding)[]) => () =>
    world.as('budi').holdMidReview({ caseId: siti.caseId, body: { ...record, findings } });
  await isRefused('a missed target without a cause', [422, 'cause-missing'], { act: holding([]), world });
  ledger.holds('with the cause the dialogue is recorded', (await holding([finding])()).status, 201);
};

/** The stream keeps silent: the sweeper delivers, and what the stream brings later changes nothing. */
const acknowledge = async (world: World): Promise<void> => {
  const { ledger, table, fleet, course, engine } = world;
  const { caseId } = siti;
  const me = world.as('siti');
  ledger.holds('the employee is asked to acknowledge it', await tasksOf('siti', world), ['acknowledge-mid-review']);
  const { etag: ifMatch = 0 } = await me.getMidReview({ caseId });
  world.handOn(false);
  await me.acknowledgeMidReview({ caseId, ifMatch, body: { response: 'Setuju.' } });
  world.moveTo(morning('2026-06-17', 6));
  await fleet.invoke('sweep', {});
  ledger.holds('the sweeper delivers what the stream did not', await undeliveredJournals(table, agencyId), []);
  const before = world.counts().written;
  world.handOn(true);
  await course.handOn();
  ledger.holds('the stream, coming later, writes nothing', world.counts().written - before, 0);
  await course.settle();
  const { executions } = engine.list({ machine: 'mid-review' });
  const mine = executions.find(({ name }) => name.includes('siti'));
  ledger.holds('its machine has ended', mine?.status, 'SUCCEEDED');
};

/** The dialogue in the middle of the year, with the cause of what is behind. */
export const reviewHalfTheYear = async (world: World): Promise<void> => {
  const { ledger, course } = world;
  ledger.chapter('Mid-period review: the dialogue, with the cause of what is behind');
  await course.advanceTo(morning('2026-06-15'));
  await hold(world);
  await course.advanceTo(morning('2026-06-17'));
  await acknowledge(world);
};
