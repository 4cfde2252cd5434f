import { beforeEach, describe, expect, it } from 'vitest';
import { delegateTasks } from '../../../functions/delegations/delegate-tasks.ts';
import { endDelegation } from '../../../functions/delegations/end-delegation.ts';
import { listAgencyDelegations } from '../../../functions/delegations/list-agency-delegations.ts';
import { listDelegates } from '../../../functions/delegations/list-delegates.ts';
import { listDelegations } from '../../../functions/delegations/list-delegations.ts';
import { listMyTasks } from '../../../functions/notifications/list-my-tasks.ts';
import { holdMidReview } from '../../../functions/reviews/hold-mid-review.ts';
import { getResult } from '../../../functions/scoring/get-result.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { settleTask } from '../../../functions/steps/settle-task.ts';
import { listApprovals } from '../../../functions/supervision/list-approvals.ts';
import { approveTargets } from '../../../functions/targets/approve-targets.ts';
import { getPlan } from '../../../functions/targets/get-plan.ts';
import { documentsOf } from '../../../shared/data/document.ts';
import { partitions } from '../../../shared/data/keys.ts';
import { notices } from '../../../shared/data/notices.ts';
import { type App, openApp } from '../../support/app.ts';
import { inboxOf, levelsOf } from '../../support/appraisal.ts';
import { sitisPlan, withSubmission } from '../../support/planning.ts';
import { caseOf, cycleId, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

let app: App;

const week = { from: '2026-01-05', to: '2026-01-11', reason: 'Dinas luar' } as const;
const toJoko = { ...week, delegateId: 'joko', kinds: ['approve-targets'] as const };
const delegates = (body: Partial<Record<keyof typeof toJoko, unknown>> = {}, as = 'budi') =>
  app.call(delegateTasks, as, { body: { ...toJoko, ...body } as typeof toJoko });
const approve = (as: string) => app.call(approveTargets, as, { ...sitisPlan, ifMatch: 2 });

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
});

describe('a delegate', () => {
  it('has the task in the list, in the name of whoever is away', async () => {
    const { taskId } = await withSubmission(app);
    await delegates();
    const { body } = await app.call(listMyTasks, 'joko', {});
    expect(body.items).toMatchObject([{ taskId, onBehalfOf: { employeeId: 'budi', name: 'Budi Contoh' } }]);
    expect((await app.call(listApprovals, 'joko', {})).body.items).toMatchObject([{ taskId, onBehalfOf: {} }]);
  });

  it('approves, and the record says in whose name', async () => {
    await withSubmission(app);
    await delegates();
    expect(await approve('joko')).toMatchObject({ status: 200, body: { decidedBy: 'joko' } });
    const pk = partitions.journal(app.agencyId, caseOf('siti'));
    const { items } = await app.table.query({ pk, sk: { beginsWith: 'audit#' } });
    const entries = documentsOf<{ action: string; facts: unknown }>(items);
    expect(entries.at(-1)).toMatchObject({ action: 'approveTargets', facts: { onBehalfOf: 'budi' } });
  });

  it('is named to the employee with the name of the absent', async () => {
    await withSubmission(app);
    await delegates();
    await approve('joko');
    await app.deliver();
    const { items } = await notices(app.table, app.agencyId).inbox('siti');
    expect(items).toMatchObject([{ kind: 'approved', facts: { actorName: 'Joko Contoh a.n. Budi Contoh' } }]);
  });

  it('hears of tasks that come later, and is reminded of them', async () => {
    await delegates();
    app.at('2026-01-05T03:00:00.000Z');
    const { taskId } = await withSubmission(app);
    await app.deliver();
    expect(await inboxOf(app, 'joko')).toEqual(['delegated-task', 'delegated']);
    expect(await inboxOf(app, 'budi')).toEqual(['submitted']);
    app.at('2026-01-09T17:00:00.000Z');
    await app.step(settleTask, { taskId });
    await app.deliver();
    expect((await inboxOf(app, 'joko')).filter((kind) => kind === 'delegated-task')).toHaveLength(2);
  });

  it('sees the plan, but no result', async () => {
    await withSubmission(app);
    await delegates();
    expect((await app.call(getPlan, 'joko', sitisPlan)).status).toBe(200);
    const result = await app.call(getResult, 'joko', { caseId: caseOf('siti') });
    expect(result).toMatchObject({ status: 403, problem: { code: 'not-allowed' } });
  });

  it('does not rate', async () => {
    await withSubmission(app);
    await delegates({ kinds: ['approve-targets', 'hold-mid-review'] });
    const body = levelsOf('meets', 'meets');
    const rated = await app.call(rateSegment, 'joko', { ...sitisPlan, body });
    expect(rated).toMatchObject({ status: 403, problem: { code: 'not-allowed' } });
  });
});

describe('nobody approves for somebody absent', () => {
  const refused = async () => {
    const before = wholeTable(app);
    expect(await approve('joko')).toMatchObject({ status: 403, problem: { code: 'not-allowed' } });
    expect(wholeTable(app)).toEqual(before);
    expect((await app.call(listMyTasks, 'joko', {})).body.items).toEqual([]);
  };

  it('before the first day', async () => {
    await withSubmission(app);
    await delegates({ from: '2026-01-06' });
    await refused();
  });

  it('after the last day', async () => {
    await withSubmission(app);
    await delegates();
    app.at('2026-01-11T17:00:00.000Z');
    await refused();
  });

  it('after the delegation was ended', async () => {
    await withSubmission(app);
    const { delegationId } = (await delegates()).body;
    await app.call(endDelegation, 'budi', { employeeId: 'budi', delegationId });
    await app.deliver();
    await refused();
    expect(await inboxOf(app, 'joko')).toEqual(['delegation-ended', 'delegated']);
  });

  it('with another kind of task', async () => {
    await withSubmission(app);
    await delegates({ kinds: ['hold-mid-review'] });
    await refused();
  });
});

describe('the own plan', () => {
  it('is nothing that a delegate decides on', async () => {
    await withSubmission(app);
    await delegates({ delegateId: 'siti' });
    expect((await app.call(listMyTasks, 'siti', {})).body.items).toEqual([]);
    expect(await approve('siti')).toMatchObject({ status: 403, problem: { code: 'own-plan' } });
  });
});

describe('a delegation', () => {
  it('is seen by both and by HR', async () => {
    await delegates();
    for (const who of ['budi', 'joko']) {
      const { body } = await app.call(listDelegations, who, {});
      expect(body.items).toMatchObject([{ owner: { employeeId: 'budi' }, status: 'in-force' }]);
    }
    expect((await app.call(listAgencyDelegations, 'wati', {})).body.items).toHaveLength(1);
    expect((await app.call(listAgencyDelegations, 'budi', {})).status).toBe(403);
  });

  it('is ended by HR too, and by nobody else', async () => {
    const { delegationId } = (await delegates()).body;
    const ends = (as: string) => app.call(endDelegation, as, { employeeId: 'budi', delegationId });
    expect((await ends('joko')).status).toBe(403);
    expect(await ends('wati')).toMatchObject({ status: 200, body: { status: 'over' } });
    expect(await ends('wati')).toMatchObject({ status: 409, problem: { code: 'delegation-over' } });
  });

  it('of two at once is saved once', async () => {
    const answers = await Promise.all([delegates(), delegates({ delegateId: 'kepala' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('may be given to the superior and officials around the unit', async () => {
    const { body } = await app.call(listDelegates, 'budi', {});
    expect(body.items.map(({ employeeId }) => employeeId)).toEqual(['joko', 'kepala', 'siti']);
  });

  it('to somebody elsewhere is refused', async () => {
    expect((await delegates({ delegateId: 'wati' })).problem.errors).toMatchObject([{ code: 'delegate-unsuitable' }]);
  });
});

describe('the dialogue of mid-year', () => {
  it('is held by a delegate, and the record says in whose name', async () => {
    app = openApp({ now: '2026-07-06T02:00:00.000Z' });
    await openSmallOffice(app, { open: ['execution', 'mid-review'] });
    await withApprovedPlan(app, 'siti');
    await app.step(openTask, { cycleId, caseId: caseOf('siti'), kind: 'hold-mid-review', execution: 'm-siti' });
    await delegates({ kinds: ['hold-mid-review'], from: '2026-07-06', to: '2026-07-10' });
    const body = { summary: 'Sesuai rencana', agreements: ['Laporan tiap bulan'], findings: [] };
    const held = await app.call(holdMidReview, 'joko', { caseId: caseOf('siti'), body });
    expect(held).toMatchObject({ status: 201, body: { heldBy: 'joko' } });
    const pk = partitions.journal(app.agencyId, caseOf('siti'));
    const { items } = await app.table.query({ pk, sk: { beginsWith: 'audit#' } });
    const entries = documentsOf<{ action: string; facts: unknown }>(items);
    expect(entries.at(-1)).toMatchObject({ action: 'holdMidReview', facts: { onBehalfOf: 'budi' } });
  });
});
