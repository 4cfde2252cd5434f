import { beforeEach, describe, expect, it } from 'vitest';
import { holdTask } from '../../../functions/steps/hold-task.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { settleTask } from '../../../functions/steps/settle-task.ts';
import { approveTargets } from '../../../functions/targets/approve-targets.ts';
import { saveTargets } from '../../../functions/targets/save-targets.ts';
import { submitTargets } from '../../../functions/targets/submit-targets.ts';
import { notices } from '../../../shared/data/notices.ts';
import { people, peopleWrites } from '../../../shared/data/people.ts';
import { tasks } from '../../../shared/data/tasks.ts';
import { type App, openApp } from '../../support/app.ts';
import { everythingOf, fileOf, inboxOf } from '../../support/appraisal.ts';
import { beginApprovals, openTaskOf, sitisPlan, withSubmission } from '../../support/planning.ts';
import { aPlanContent, caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

/** Submitted on Monday, 5 January, at nine: five working days later, with reminders two days and one day before. */
const firstReminder = '2026-01-08T02:00:00.000Z';
const secondReminder = '2026-01-09T02:00:00.000Z';
const due = '2026-01-12T16:59:59.999Z';
/** Five working days of grace; Friday, 16 January, is a holiday. */
const graceEnds = '2026-01-20T16:59:59.999Z';

let app: App;
let taskId: string;
const settle = async (at = app.now()) => {
  app.at(at);
  const output = await app.step(settleTask, { taskId });
  await app.deliver();
  return output;
};
const newNoticesOf = async (employeeId: string) => (await inboxOf(app, employeeId)).toSorted();
const approve = (as: string) => app.call(approveTargets, as, { ...sitisPlan, ifMatch: 2 });

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
  ({ taskId } = await withSubmission(app));
  await app.deliver();
});

describe('a task', () => {
  it('has the deadline, reminders and grace of the scheme', async () => {
    const task = await openTaskOf(app, 'siti');
    expect(task.wait.steps.map(({ action, at }) => `${action} ${at}`)).toEqual([
      `remind ${firstReminder}`,
      `remind ${secondReminder}`,
      `escalate ${due}`,
      `lapse ${graceEnds}`,
    ]);
    expect(await settle()).toEqual({ taskId, status: 'open', waitSeconds: 3 * 24 * 60 * 60 });
  });

  it('is found again by the execution that opened it', async () => {
    const before = await everythingOf(app, 'siti');
    await beginApprovals(app);
    expect(await everythingOf(app, 'siti')).toEqual(before);
    expect(await inboxOf(app, 'budi')).toEqual(['submitted']);
  });

  it('is in the queue of its assignee until answered', async () => {
    const queue = async () => (await tasks(app.table, app.agencyId).openOf('budi')).items.map((task) => task.taskId);
    expect(await queue()).toEqual([taskId]);
    await approve('budi');
    expect(await queue()).toEqual([]);
  });

  it('is not opened for what is decided already', async () => {
    await approve('budi');
    const other = { cycleId, ...sitisPlan, kind: 'approve-targets', execution: 'another' };
    expect(await app.step(openTask, other)).toMatchObject({ status: 'done', outcome: 'approved' });
    expect((await fileOf(app, 'siti')).tasks).toHaveLength(1);
  });

  it('of HR goes to somebody else than its subject', async () => {
    const agency = await people(app.table, app.agencyId).agency();
    if (agency === undefined) throw new Error('no agency');
    await app.table.transact([peopleWrites(app.agencyId).agency({ ...agency, hrIds: ['siti', 'wati'] })]);
    await app.step(openTask, { cycleId, caseId: caseOf('siti'), kind: 'announce', execution: 'scoring' });
    const task = (await fileOf(app, 'siti')).tasks.find(({ kind }) => kind === 'announce');
    expect(task?.assigneeId).toBe('wati');
  });

  it('to announce is due when its phase closes, however early somebody rates', async () => {
    const execution = 'scoring-siti';
    const announce = { cycleId, caseId: caseOf('siti'), kind: 'announce', execution };
    await app.step(openTask, announce);
    const { tasks: all } = await fileOf(app, 'siti');
    const task = all.find(({ kind }) => kind === 'announce');
    expect(task).toMatchObject({ assigneeId: 'wati', wait: { dueAt: '2027-02-28T16:59:59.999Z' } });
  });

  it('is given to HR where nobody supervises', async () => {
    const plan = { caseId: caseOf('kepala'), segmentId: 's1' };
    await app.call(saveTargets, 'kepala', { ...plan, ifMatch: 0, body: aPlanContent() });
    await app.call(submitTargets, 'kepala', { ...plan, ifMatch: 1 });
    await beginApprovals(app);
    expect(await openTaskOf(app, 'kepala')).toMatchObject({ assigneeId: 'wati' });
  });
});

describe('the token of a wait', () => {
  it('is completed when the task is answered', async () => {
    await app.step(holdTask, { taskId, token: 'old' });
    await app.step(holdTask, { taskId, token: 'new' });
    await approve('budi');
    await app.deliver();
    expect(app.completed).toEqual([{ token: 'new', output: { event: 'answered' } }]);
  });

  it('is completed at once when the answer came first', async () => {
    await approve('budi');
    await app.step(holdTask, { taskId, token: 'late' });
    await app.deliver();
    expect(app.completed).toEqual([{ token: 'late', output: { event: 'answered' } }]);
  });

  it('never leaves the server', async () => {
    await app.step(holdTask, { taskId, token: 'secret-token' });
    const answered = await approve('budi');
    expect(JSON.stringify(answered)).not.toContain('secret-token');
  });
});

describe('a deadline', () => {
  it('changes nothing before its time', async () => {
    const before = await everythingOf(app, 'siti');
    await settle('2026-01-08T01:59:59.999Z');
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('reminds once', async () => {
    await settle(firstReminder);
    await settle(firstReminder);
    expect(await newNoticesOf('budi')).toEqual(['reminder', 'submitted']);
  });

  it('sends no reminder that the next one has overtaken', async () => {
    await settle(secondReminder);
    await settle(secondReminder);
    expect(await newNoticesOf('budi')).toEqual(['reminder', 'submitted']);
  });

  it('escalates to the superior, and tells both', async () => {
    expect(await settle(due)).toMatchObject({ status: 'open' });
    expect(await openTaskOf(app, 'siti')).toMatchObject({ assigneeId: 'budi', escalatedToId: 'kepala' });
    expect(await newNoticesOf('budi')).toEqual(['escalated-about', 'submitted']);
    const { items } = await notices(app.table, app.agencyId).inbox('kepala');
    expect(items).toMatchObject([
      { kind: 'escalated', taskId, facts: { subjectName: 'Siti Contoh', actorName: 'Budi Contoh' } },
    ]);
    const queue = await tasks(app.table, app.agencyId).escalatedTo('kepala');
    expect(queue.items.map((task) => task.taskId)).toEqual([taskId]);
  });

  it('passes the task on after the grace, with full time', async () => {
    await settle(due);
    await settle(graceEnds);
    const task = await openTaskOf(app, 'siti');
    expect(task).toMatchObject({ assigneeId: 'kepala', wait: { dueAt: '2026-01-27T16:59:59.999Z', round: 2 } });
    expect(task).not.toHaveProperty('escalatedToId');
    expect(await newNoticesOf('kepala')).toEqual(['escalated', 'reassigned']);
    expect(await approve('kepala')).toMatchObject({ status: 200 });
  });

  it('tells HR after each grace when nobody is left above', async () => {
    for (const at of [due, graceEnds, '2026-01-27T16:59:59.999Z', '2026-02-03T16:59:59.999Z']) await settle(at);
    expect(await newNoticesOf('wati')).toEqual(['case-stuck']);
    await settle('2026-02-10T16:59:59.999Z');
    expect(await newNoticesOf('wati')).toEqual(['case-stuck', 'case-stuck']);
    expect(await openTaskOf(app, 'siti')).toMatchObject({ assigneeId: 'kepala', status: 'open' });
  });

  it('changes nothing any more once the task is answered', async () => {
    await approve('budi');
    await app.deliver();
    const before = await everythingOf(app, 'siti');
    expect(await settle(graceEnds)).toMatchObject({ status: 'done', outcome: 'approved' });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('catches up in one step after an outage', async () => {
    await settle('2026-01-21T02:00:00.000Z');
    expect(await newNoticesOf('budi')).toEqual(['escalated-about', 'submitted']);
    expect(await openTaskOf(app, 'siti')).toMatchObject({ assigneeId: 'kepala' });
  });
});

describe('a year whose holidays are not loaded', () => {
  it('does not stop what waits', async () => {
    const settled = await settle('2028-01-03T02:00:00.000Z');
    expect(settled).toMatchObject({ status: 'open' });
    const { wait } = await openTaskOf(app, 'siti');
    expect(String(wait.steps.at(-1)?.at) > '2028-01-03').toBe(true);
  });
});

describe('silence', () => {
  it('lets the machine go on where the scheme says so', async () => {
    const ask = { cycleId, caseId: caseOf('joko'), kind: 'self-assess', execution: 'scoring' };
    const opened = await app.step(openTask, ask);
    app.at('2026-03-02T02:00:00.000Z');
    const settled = await app.step(settleTask, { taskId: opened.taskId });
    expect(settled).toMatchObject({ status: 'lapsed', outcome: 'go-on-without' });
    expect((await fileOf(app, 'joko')).tasks).toMatchObject([{ status: 'lapsed' }]);
  });
});
