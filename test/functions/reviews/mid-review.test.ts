import { beforeEach, describe, expect, it } from 'vitest';
import { acknowledgeMidReview } from '../../../functions/reviews/acknowledge-mid-review.ts';
import { getMidReview } from '../../../functions/reviews/get-mid-review.ts';
import { holdMidReview } from '../../../functions/reviews/hold-mid-review.ts';
import { deemReviewAccepted } from '../../../functions/steps/deem-review-accepted.ts';
import { holdTask } from '../../../functions/steps/hold-task.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { recordMissedReview } from '../../../functions/steps/record-missed-review.ts';
import { saveCase } from '../../../shared/data/cases.ts';
import type { MidReviewStatus } from '../../../shared/domain/case.ts';
import type { MidReview } from '../../../shared/domain/reviews/review.ts';
import { type App, openApp } from '../../support/app.ts';
import { everythingOf, fileOf, inboxOf } from '../../support/appraisal.ts';
import { withMonths } from '../../support/measuring.ts';
import { openTaskOf } from '../../support/planning.ts';
import { caseOf, cycleId, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const untilMay = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];
const execution = 'contoh-2026-siti-mid-review';
const record = { summary: 'Capaian sesuai rencana', agreements: ['Laporan tiap bulan'], findings: [] };
const finding: MidReview['findings'][number] = {
  indicatorId: 'i2',
  cause: 'resources',
  remedy: 'Menambah satu loket',
  ownerId: 'budi',
  dueOn: '2026-07-31',
};

let app: App;
const hold = (as: string, body: Pick<MidReview, 'summary' | 'agreements' | 'findings'> = record) =>
  app.call(holdMidReview, as, { caseId, body });
const acknowledge = (as: string, ifMatch: number, body = {}) =>
  app.call(acknowledgeMidReview, as, { caseId, ifMatch, body });
const stands = async (midReview: MidReviewStatus) => {
  const { case: one } = await fileOf(app, 'siti');
  await app.table.transact(saveCase({ ...one, midReview }, one));
};
const ask = (kind: 'hold-mid-review' | 'acknowledge-mid-review') =>
  app.step(openTask, { cycleId, caseId, kind, execution });
const codesOf = ({ problem }: { problem: { errors: readonly { code: string; field?: string }[] } }) =>
  problem.errors.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

beforeEach(async () => {
  app = openApp({ now: '2026-06-15T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution', 'mid-review'], closed: ['planning'] });
  await withApprovedPlan(app, 'siti');
  await stands('due');
});

describe('holding the mid-period dialogue', () => {
  it('keeps the record, answers the task and wakes the machine', async () => {
    await ask('hold-mid-review');
    const { taskId } = await openTaskOf(app, 'siti');
    await app.step(holdTask, { taskId, token: 'token-1' });
    const held = await hold('budi');
    expect(held).toMatchObject({ status: 201, etag: 1, body: { heldBy: 'budi', heldAt: app.now(), ...record } });
    await app.deliver();
    const { case: one, tasks } = await fileOf(app, 'siti');
    expect(one.midReview).toBe('held');
    expect(tasks).toMatchObject([{ status: 'done', outcome: 'held' }]);
    expect(app.completed).toEqual([{ token: 'token-1', output: { event: 'answered' } }]);
    expect((await app.call(getMidReview, 'siti', { caseId })).body).toEqual(held.body);
  });

  it('tells the employee once, with the task to acknowledge it', async () => {
    await hold('budi');
    await ask('acknowledge-mid-review');
    await app.deliver();
    expect(await inboxOf(app, 'siti')).toEqual(['mid-review-held']);
    expect(await openTaskOf(app, 'siti')).toMatchObject({ kind: 'acknowledge-mid-review', assigneeId: 'siti' });
  });

  it('after it was missed tells the employee itself', async () => {
    await app.step(recordMissedReview, { caseId });
    await hold('budi');
    await app.deliver();
    expect((await fileOf(app, 'siti')).case.midReview).toBe('held');
    expect(await inboxOf(app, 'siti')).toEqual(['mid-review-held']);
  });

  it('needs a cause for every indicator that is behind', async () => {
    await withMonths(app, untilMay, { i1: 10, i2: 8 });
    const before = await everythingOf(app, 'siti');
    const refused = await hold('budi');
    expect(refused).toMatchObject({ status: 422, problem: { errors: [{ facts: { indicatorId: 'i2' } }] } });
    expect(codesOf(refused)).toEqual(['cause-missing /findings']);
    expect(await everythingOf(app, 'siti')).toEqual(before);
    expect((await hold('budi', { ...record, findings: [finding] })).status).toBe(201);
  });

  it("doesn't hold the month that runs against anybody", async () => {
    await withMonths(app, untilMay, { i1: 10, i2: 10 });
    await withMonths(app, ['2026-06'], { i2: 1 });
    expect((await hold('budi')).status).toBe(201);
  });

  it('lists what is wrong with its findings at once', async () => {
    const refused = await hold('budi', {
      ...record,
      findings: [{ ...finding, indicatorId: 'i9', ownerId: 'nobody', dueOn: '2026-06-14' }],
    });
    expect(codesOf(refused)).toEqual([
      'indicator-unknown /findings/0/indicatorId',
      'deadline-not-later /findings/0/dueOn',
      'not-found /findings/0/ownerId',
    ]);
    expect(codesOf(await hold('budi', { ...record, findings: [{ ...finding, ownerId: 'nobody' }] }))).toEqual([
      'not-found /findings/0/ownerId',
    ]);
  });

  it.each(['siti', 'joko', 'wati', 'kepala'])('is refused to %s', async (as) => {
    const before = await everythingOf(app, 'siti');
    expect(await hold(as)).toMatchObject({ status: 403, problem: { code: 'not-allowed' } });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('is refused without a plan in force', async () => {
    const refused = await app.call(holdMidReview, 'budi', { caseId: caseOf('joko'), body: record });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'plan-not-approved' } });
  });
});

describe('before the phase opens', () => {
  it('no dialogue is recorded', async () => {
    app = openApp();
    await openSmallOffice(app);
    await withApprovedPlan(app, 'siti');
    expect(await hold('budi')).toMatchObject({ status: 409, problem: { code: 'phase-not-open' } });
    expect(await app.call(getMidReview, 'siti', { caseId })).toMatchObject({ status: 404 });
  });
});

describe('acknowledging the dialogue', () => {
  it("keeps the employee's own words and closes the task", async () => {
    await hold('budi');
    await ask('acknowledge-mid-review');
    const acknowledged = await acknowledge('siti', 1, { response: 'Saya setuju' });
    expect(acknowledged).toMatchObject({
      status: 200,
      etag: 2,
      body: { acknowledgedAt: app.now(), response: 'Saya setuju' },
    });
    const { case: one, tasks } = await fileOf(app, 'siti');
    expect(one.midReview).toBe('acknowledged');
    expect(tasks).toMatchObject([{ kind: 'acknowledge-mid-review', status: 'done', outcome: 'acknowledged' }]);
  });

  it('is told to whoever held it', async () => {
    await hold('budi');
    await acknowledge('siti', 1, { response: 'Saya setuju' });
    await app.deliver();
    expect(await inboxOf(app, 'budi')).toEqual(['mid-review-acknowledged']);
  });

  it('is of the record that was read', async () => {
    await hold('budi');
    await hold('budi', { ...record, summary: 'Dikoreksi' });
    const before = await everythingOf(app, 'siti');
    expect(await acknowledge('siti', 1)).toMatchObject({
      status: 409,
      problem: { code: 'changed-since-read', current: { version: 2, summary: 'Dikoreksi' } },
    });
    expect(await everythingOf(app, 'siti')).toEqual(before);
    expect((await acknowledge('siti', 2)).status).toBe(200);
  });

  it('ends the corrections', async () => {
    await hold('budi');
    await acknowledge('siti', 1);
    expect(await hold('budi', { ...record, summary: 'Lain' })).toMatchObject({
      status: 409,
      problem: { code: 'task-closed' },
    });
    expect((await fileOf(app, 'siti')).midReview?.summary).toBe(record.summary);
  });

  it('is refused before the dialogue was held', async () => {
    expect(await acknowledge('siti', 0)).toMatchObject({ status: 409, problem: { code: 'review-not-held' } });
  });

  it('is refused to the supervisor', async () => {
    await hold('budi');
    expect(await acknowledge('budi', 1)).toMatchObject({ status: 403, problem: { code: 'not-allowed' } });
  });

  it('is assumed after silence, and the record says so', async () => {
    await hold('budi');
    await app.step(deemReviewAccepted, { caseId });
    const { case: one, midReview } = await fileOf(app, 'siti');
    expect([one.midReview, midReview?.deemed, midReview?.acknowledgedAt]).toEqual(['acknowledged', true, app.now()]);
    await app.step(deemReviewAccepted, { caseId });
    expect((await fileOf(app, 'siti')).midReview?.version).toBe(2);
  });
});
