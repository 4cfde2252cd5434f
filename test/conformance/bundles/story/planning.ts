import { undeliveredJournals } from '../../../../shared/data/outbox.ts';
import { aPlanContent } from '../../../support/small-office.ts';
import { agencyId } from '../run/office.ts';
import type { World } from '../run/open-world.ts';
import { isRefused, morning, siti, tasksOf } from './siti.ts';

const draft = async (world: World): Promise<number> => {
  const [me, body] = [world.as('siti'), aPlanContent()];
  const { schemeId, version } = (await me.listSchemes()).body.items.find(
    (one) => one.schemeId === 'permenpanrb-6-2022',
  ) ?? { schemeId: '', version: '' };
  await me.getScheme({ schemeId, version });
  await me.listSupervisorObjectives({ caseId: siti.caseId });
  const forged = { ...body, status: 'approved', employeeId: 'budi' };
  const save = (who: string, content: typeof body) => () =>
    world.as(who).saveTargets({ ...siti, body: content, ifMatch: 0 });
  await isRefused('a draft that says it is approved', [400, 'unknown-field'], { act: save('siti', forged), world });
  await isRefused("a draft of somebody else's plan", [403, 'not-allowed'], { act: save('joko', body), world });
  return (await save('siti', body)()).etag ?? 0;
};

/** The start of a machine fails once: the function gives its records back, and gets them again. */
const submit = async (ifMatch: number, world: World): Promise<void> => {
  const { ledger, delivery, engine } = world;
  const me = world.as('siti');
  world.disturbStarts(1);
  const request = { ...siti, ifMatch, idempotencyKey: 'siti.submit' };
  const first = await me.submitTargets(request);
  ledger.holds('records that were given back are delivered again', delivery.givenBack(), 1);
  const started = engine.list({ machine: 'target-approval' }).executions;
  ledger.holds('the approval runs once', [started.length, started[0]?.status], [1, 'RUNNING']);
  const again = await me.submitTargets(request);
  ledger.holds('a replayed request is answered as before', again, first);
  ledger.holds('and writes nothing', world.lastWritten(), 0);
  const reused = () => me.submitTargets({ ...request, ifMatch: ifMatch + 1 });
  await isRefused('its key on another request', [422, 'idempotency-key-reused'], { act: reused, world });
};

const approve = async (world: World): Promise<void> => {
  const { ledger, engine, fleet, delivery } = world;
  ledger.holds('the supervisor has the task', await tasksOf('budi', world), ['approve-targets']);
  const { etag: ifMatch = 0 } = await world.as('budi').getPlan(siti);
  const approval = (who: string) => () => world.as(who).approveTargets({ ...siti, ifMatch });
  await isRefused('an approval by the employee', [403, 'own-plan'], { act: approval('siti'), world });
  const { body } = await approval('budi')();
  ledger.holds('the plan is approved', [body.status, body.decidedBy], ['approved', 'budi']);
  ledger.holds('its machine has ended', engine.list({ machine: 'target-approval' }).executions[0]?.status, 'SUCCEEDED');
  const before = world.counts().written;
  const answer = await fleet.invoke('deliver', delivery.batches.at(-1));
  ledger.holds('a batch that comes a second time is taken', answer, { batchItemFailures: [] });
  ledger.holds('and writes nothing', world.counts().written - before, 0);
  ledger.holds('nothing is undelivered', await undeliveredJournals(world.table, agencyId), []);
};

/** The employee drafts and submits, the supervisor approves. */
export const planTheYear = async (world: World): Promise<void> => {
  const { ledger, course } = world;
  ledger.chapter('Planning: the employee drafts and submits, the supervisor approves');
  await course.advanceTo(morning('2026-01-06'));
  await submit(await draft(world), world);
  await course.advanceTo(morning('2026-01-07'));
  await approve(world);
};
