import { beforeEach, describe, expect, it } from 'vitest';
import { holdTask } from '../../../functions/steps/hold-task.ts';
import { settleTask } from '../../../functions/steps/settle-task.ts';
import { approveTargets } from '../../../functions/targets/approve-targets.ts';
import { getPlan } from '../../../functions/targets/get-plan.ts';
import { returnTargets } from '../../../functions/targets/return-targets.ts';
import { saveTargets } from '../../../functions/targets/save-targets.ts';
import { submitTargets } from '../../../functions/targets/submit-targets.ts';
import { withdrawTargets } from '../../../functions/targets/withdraw-targets.ts';
import { openSqliteTable } from '../../../local/sqlite-table.ts';
import { documentOf } from '../../../shared/data/document.ts';
import { keys } from '../../../shared/data/keys.ts';
import { peopleWrites } from '../../../shared/data/people.ts';
import type { LineComment, Plan } from '../../../shared/domain/targets/plan.ts';
import { type App, openApp } from '../../support/app.ts';
import { actionsOf, everythingOf, fileOf, inboxOf } from '../../support/appraisal.ts';
import { overtakenTable } from '../../support/overtaken-table.ts';
import { beginApprovals, openTaskOf, sitisPlan, withDraft, withSubmission } from '../../support/planning.ts';
import { aPlanContent, caseOf, openSmallOffice } from '../../support/small-office.ts';

/** Five working days after Monday, 5 January, where the office is. */
const overdue = '2026-01-12T17:00:00.000Z';

let app: App;
const approve = (as: string, ifMatch = 2, idempotencyKey?: string) =>
  app.call(approveTargets, as, { ...sitisPlan, ifMatch, ...(idempotencyKey ? { idempotencyKey } : {}) });
const giveBack = (as: string, comments: readonly LineComment[], ifMatch = 2) =>
  app.call(returnTargets, as, { ...sitisPlan, ifMatch, body: { comments } });
const remark = [{ objectiveId: 'o1', text: 'Target terlalu rendah' }];

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
});

describe('approving targets', () => {
  it('sets the plan, closes the task and tells the employee', async () => {
    const { taskId } = await withSubmission(app);
    await app.step(holdTask, { taskId, token: 'token-1' });
    const approved = await approve('budi');
    expect(approved).toMatchObject({
      status: 200,
      etag: 3,
      body: { status: 'approved', revision: 1, decidedBy: 'budi', decidedAt: app.now() },
    });
    await app.deliver();
    const { case: one, tasks } = await fileOf(app, 'siti');
    expect(one.stage).toBe('approved');
    expect(tasks).toMatchObject([{ status: 'done', outcome: 'approved' }]);
    expect(app.completed).toEqual([{ token: 'token-1', output: { event: 'answered' } }]);
    expect(await inboxOf(app, 'siti')).toEqual(['approved']);
  });

  it('keeps the revision as it was approved', async () => {
    await withSubmission(app);
    await approve('budi');
    const kept = await app.table.get(keys.inCase(app.agencyId, caseOf('siti')).planRevision('s1', 1));
    expect(documentOf<Plan>(kept)).toMatchObject({ status: 'approved', revision: 1, objectives: [{}] });
  });

  it('is refused to the employee', async () => {
    await withSubmission(app);
    const before = await everythingOf(app, 'siti');
    expect(await approve('siti')).toMatchObject({ status: 403, problem: { code: 'own-plan' } });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it.each(['joko', 'kepala', 'wati'])('is refused to %s, who does not supervise', async (as) => {
    await withSubmission(app);
    const before = await everythingOf(app, 'siti');
    expect(await approve(as)).toMatchObject({ status: 403, problem: { code: 'not-allowed' } });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('is refused for a plan that has changed meanwhile', async () => {
    await withSubmission(app);
    await app.call(withdrawTargets, 'siti', { ...sitisPlan, ifMatch: 2 });
    const easier = aPlanContent({ expectations: { loyal: 'Hadir' } });
    await app.call(saveTargets, 'siti', { ...sitisPlan, ifMatch: 3, body: easier });
    await app.call(submitTargets, 'siti', { ...sitisPlan, ifMatch: 4 });
    const before = await everythingOf(app, 'siti');
    expect(await approve('budi')).toMatchObject({
      status: 409,
      problem: { code: 'changed-since-read', current: { version: 5, expectations: { loyal: 'Hadir' } } },
    });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('is refused for a draft', async () => {
    await withDraft(app);
    expect(await approve('budi', 1)).toMatchObject({ status: 409, problem: { code: 'plan-not-submitted' } });
  });

  it('is answered again as the first time', async () => {
    await withSubmission(app);
    const first = await approve('budi', 2, 'the-same-key');
    app.at('2026-01-06T02:00:00.000Z');
    expect(await approve('budi', 2, 'the-same-key')).toEqual(first);
    expect((await actionsOf(app, 'siti')).filter((action) => action === 'approveTargets')).toHaveLength(1);
  });

  it('and returning at once: one of both happens', async () => {
    await withSubmission(app);
    const answers = await Promise.all([approve('budi'), giveBack('budi', remark)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { plans, tasks } = await fileOf(app, 'siti');
    expect(tasks[0]?.outcome).toBe(plans[0]?.status);
  });
});

describe('an approval before the supervisor was asked', () => {
  it('closes every task about the plan', async () => {
    await withDraft(app);
    await app.call(submitTargets, 'siti', { ...sitisPlan, ifMatch: 1 });
    await app.call(withdrawTargets, 'siti', { ...sitisPlan, ifMatch: 2 });
    await app.call(submitTargets, 'siti', { ...sitisPlan, ifMatch: 3 });
    await beginApprovals(app);
    expect((await fileOf(app, 'siti')).tasks.map(({ status }) => status)).toEqual(['open', 'open']);
    await approve('budi', 4);
    expect((await fileOf(app, 'siti')).tasks.map(({ outcome }) => outcome)).toEqual(['approved', 'approved']);
  });

  it('at the same instant leaves nothing to ask', async () => {
    const table = overtakenTable(openSqliteTable(':memory:'));
    app = openApp({ table });
    await openSmallOffice(app);
    await withDraft(app);
    await app.call(submitTargets, 'siti', { ...sitisPlan, ifMatch: 1 });
    await app.deliver();
    table.overtakeWith(() => approve('budi'));
    await beginApprovals(app);
    expect(await fileOf(app, 'siti')).toMatchObject({ tasks: [], plans: [{ status: 'approved' }] });
    expect(await inboxOf(app, 'budi')).toEqual([]);
  });
});

describe('a superior', () => {
  it('may approve once the task is escalated', async () => {
    const { taskId } = await withSubmission(app);
    app.at(overdue);
    await app.step(settleTask, { taskId });
    const approved = await approve('kepala');
    expect(approved).toMatchObject({ status: 200, body: { decidedBy: 'kepala' } });
  });

  it('may not approve another part of the year', async () => {
    const { taskId, ...task } = await withSubmission(app);
    app.at(overdue);
    await app.step(settleTask, { taskId });
    expect(task.segmentId).toBe('s1');
    const other = await app.call(approveTargets, 'kepala', { ...sitisPlan, segmentId: 's2', ifMatch: 0 });
    expect(other).toMatchObject({ status: 403, problem: { code: 'not-allowed' } });
  });
});

describe('an acting head', () => {
  it('has the task and approves, the head is not asked', async () => {
    const mandate = { mandateId: 'm1', unitId: 'layanan', holderId: 'joko', kind: 'plt', decree: 'SK 1/2026' } as const;
    const write = peopleWrites(app.agencyId);
    const dated = { ...mandate, from: '2026-01-01', to: '2026-03-31', version: 0 };
    await app.table.transact([write.mandate(dated), write.structureChanged()]);
    await withSubmission(app);
    await app.deliver();
    expect(await openTaskOf(app, 'siti')).toMatchObject({ assigneeId: 'joko' });
    expect(await inboxOf(app, 'budi')).toEqual([]);
    expect(await approve('joko')).toMatchObject({ status: 200, body: { decidedBy: 'joko' } });
  });
});

describe('returning targets', () => {
  it('gives the plan back with comments, and tells the employee', async () => {
    await withSubmission(app);
    const returned = await giveBack('budi', remark);
    expect(returned).toMatchObject({ status: 200, etag: 3, body: { status: 'returned', comments: remark } });
    await app.deliver();
    const { case: one, tasks } = await fileOf(app, 'siti');
    expect(one.stage).toBe('returned');
    expect(tasks).toMatchObject([{ status: 'done', outcome: 'returned' }]);
    expect(await inboxOf(app, 'siti')).toEqual(['returned']);
  });

  it('shows the comments until the plan is approved', async () => {
    await withSubmission(app);
    await giveBack('budi', remark);
    await app.call(saveTargets, 'siti', { ...sitisPlan, ifMatch: 3, body: aPlanContent() });
    expect((await app.call(getPlan, 'siti', sitisPlan)).body).toMatchObject({ status: 'returned', comments: remark });
    await app.call(submitTargets, 'siti', { ...sitisPlan, ifMatch: 4 });
    expect((await approve('budi', 5)).body).toMatchObject({ status: 'approved', comments: [] });
  });

  it.each([
    ['nothing to change', [], 'reason-missing', '/comments'],
    ['an unknown line', [{ objectiveId: 'o9', text: 'Ubah' }], 'not-found', '/comments/0/objectiveId'],
    ['an unknown indicator', [{ indicatorId: 'i9', text: 'Ubah' }], 'indicator-unknown', '/comments/0/indicatorId'],
  ])('with %s is refused', async (_, comments, code, field) => {
    await withSubmission(app);
    const before = await everythingOf(app, 'siti');
    expect((await giveBack('budi', comments)).problem.errors).toMatchObject([{ code, field }]);
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('is refused to the employee', async () => {
    await withSubmission(app);
    expect(await giveBack('siti', remark)).toMatchObject({ status: 403, problem: { code: 'own-plan' } });
  });
});
