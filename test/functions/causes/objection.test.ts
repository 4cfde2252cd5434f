import { beforeEach, describe, expect, it } from 'vitest';
import { listMyTasks } from '../../../functions/notifications/list-my-tasks.ts';
import { answerCauses } from '../../../functions/reviews/answer-causes.ts';
import { nameCauses } from '../../../functions/reviews/name-causes.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { settleTask } from '../../../functions/steps/settle-task.ts';
import type { Finding } from '../../../shared/domain/reviews/review.ts';
import { type App, openApp } from '../../support/app.ts';
import { fileOf, inboxOf, withMeasuredYear } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const at = { caseId, segmentId: 's1' };
const findings = ['i1', 'i2'].map(
  (indicatorId): Finding => ({
    indicatorId,
    cause: 'process',
    remedy: 'Memakai agenda elektronik',
    ownerId: 'siti',
    dueOn: '2027-06-30',
  }),
);

let app: App;
const name = (as: string) => app.call(nameCauses, as, { ...at, body: { findings } });
const answer = (agrees: boolean, ifMatch: number) =>
  app.call(answerCauses, 'siti', { ...at, ifMatch, body: { agrees, response: 'Bukan itu sebabnya' } });
const started = () => app.started.filter(({ machine }) => machine === 'cause-objection');
/** What the machine asks when it comes to ask. */
const asked = (execution = 'keberatan-1') =>
  app.step(openTask, { cycleId, ...at, kind: 'answer-objection', execution });
const taskNow = async () => (await fileOf(app, 'siti')).tasks.find(({ kind }) => kind === 'answer-objection');
const stepAt = async (beginning: string) =>
  (await taskNow())?.wait.steps.findLast(({ stepId }) => stepId.startsWith(beginning))?.at ?? '';
/** Lets the time of a step come. */
const settled = async (beginning: string) => {
  app.at(await stepAt(beginning));
  return app.step(settleTask, { taskId: (await taskNow())?.taskId ?? '' });
};

beforeEach(async () => {
  app = openApp({ now: '2027-01-08T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring'], closed: ['planning', 'execution', 'mid-review'] });
  await withMeasuredYear(app, 'siti', { days: 15, complaints: 60 });
  await name('budi');
  await answer(false, 1);
  await app.deliver();
});

describe('an objection to the causes of missed targets', () => {
  it('waits for an answer, once until causes are named again', async () => {
    expect(started()).toMatchObject([{ input: { agencyId: app.agencyId, cycleId, caseId, segmentId: 's1' } }]);
    await answer(false, 2);
    await app.deliver();
    expect(started()).toHaveLength(1);
    await name('budi');
    await answer(false, 4);
    await app.deliver();
    expect(new Set(started().map((one) => one.name)).size).toBe(2);
  });

  it('is due for the supervisor within the time for rating', async () => {
    await asked();
    // Ten working days from Friday 8 January 2027.
    expect(await taskNow()).toMatchObject({ assigneeId: 'budi', wait: { dueAt: '2027-01-22T16:59:59.999Z' } });
    const { items } = (await app.call(listMyTasks, 'budi', {})).body;
    expect(items.map(({ kind }: { kind: string }) => kind)).toContain('answer-objection');
  });

  it('is answered by naming causes, changed or not', async () => {
    await asked();
    expect((await name('budi')).status).toBe(200);
    expect(await taskNow()).toMatchObject({ status: 'done', outcome: 'named' });
  });

  it('ends when the employee agrees after all', async () => {
    await asked();
    expect((await answer(true, 2)).status).toBe(200);
    expect(await taskNow()).toMatchObject({ status: 'done', outcome: 'agreed' });
  });

  it('asks nobody when it was answered before', async () => {
    await name('budi');
    expect(await asked()).toMatchObject({ status: 'done', outcome: 'named' });
    expect(await taskNow()).toBeUndefined();
  });
});

describe('an objection that the supervisor leaves alone', () => {
  beforeEach(() => asked());

  it('is reminded of', async () => {
    await settled('remind');
    await app.deliver();
    expect(await inboxOf(app, 'budi')).toContain('reminder');
  });

  it('is shown to the superior at its deadline, who may answer it', async () => {
    expect((await name('kepala')).problem.code).toBe('not-allowed');
    await settled('escalate');
    await app.deliver();
    expect(await inboxOf(app, 'kepala')).toContain('escalated');
    expect((await name('kepala')).status).toBe(200);
    expect(await taskNow()).toMatchObject({ status: 'done', outcome: 'named' });
  });

  it('passes to the superior with a new deadline after the grace', async () => {
    await settled('lapse');
    const passed = await taskNow();
    expect(passed).toMatchObject({ status: 'open', assigneeId: 'kepala' });
    expect((passed?.wait.dueAt ?? '') > app.now()).toBe(true);
    expect((await name('kepala')).body.namedBy).toBe('kepala');
  });

  it('is told to HR when nobody is above', async () => {
    await settled('lapse');
    await settled('lapse');
    await app.deliver();
    expect(await taskNow()).toMatchObject({ status: 'open', assigneeId: 'kepala' });
    expect(await inboxOf(app, 'wati')).toContain('case-stuck');
  });
});
