import { beforeEach, describe, expect, it } from 'vitest';
import { getOverview } from '../../../functions/console/get-overview.ts';
import { listCases } from '../../../functions/console/list-cases.ts';
import { recount } from '../../../functions/console/recount.ts';
import { transferEmployee } from '../../../functions/people/transfer-employee.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { openPhase } from '../../../functions/steps/open-phase.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { approveTargets } from '../../../functions/targets/approve-targets.ts';
import { saveTargets } from '../../../functions/targets/save-targets.ts';
import { submitTargets } from '../../../functions/targets/submit-targets.ts';
import { countsOf } from '../../../shared/data/counts.ts';
import { cycles, cycleWrites } from '../../../shared/data/cycles.ts';
import { keys } from '../../../shared/data/keys.ts';
import { type App, openApp } from '../../support/app.ts';
import { announced, levelsOf, withMeasurements, withOrganisationRating } from '../../support/appraisal.ts';
import { aPlanContent, caseOf, cycleId, openSmallOffice, smallOffice } from '../../support/small-office.ts';

let app: App;

const overview = async () => (await app.call(getOverview, 'wati', { cycleId })).body;

/** Opens planning as its machine does: every case is made, and counted, by itself. */
const openPlanning = async (): Promise<void> => {
  const { table, agencyId } = app;
  await table.transact(
    smallOffice.employees.map(({ employeeId }) => ({ delete: keys.caseOf(agencyId, caseOf(employeeId)) })),
  );
  let cursor: unknown;
  do {
    ({ cursor } = await app.step(openPhase, {
      cycleId,
      phase: 'planning',
      stepId: 'open',
      ...(cursor ? { cursor } : {}),
    }));
  } while (cursor !== undefined);
};

const approvedPlan = async (employeeId: string): Promise<void> => {
  const plan = { caseId: caseOf(employeeId), segmentId: 's1' };
  await app.call(saveTargets, employeeId, { ...plan, ifMatch: 0, body: aPlanContent() });
  await app.call(submitTargets, employeeId, { ...plan, ifMatch: 1 });
  await app.call(approveTargets, 'budi', { ...plan, ifMatch: 2 });
};

const byUnit = <T extends { unitId: string }>(counts: readonly T[]): readonly T[] =>
  [...counts].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
  await openPlanning();
});

describe('the overview of a cycle', () => {
  it('counts the cases of every unit by stage', async () => {
    await approvedPlan('siti');
    const { total, own, units } = await overview();
    expect(own).toMatchObject({ cases: 2, stages: { draft: 2, approved: 0 } });
    expect(total).toMatchObject({ cases: 5, stages: { draft: 4, approved: 1 }, midReviews: { 'not-yet': 5 } });
    expect(units.map(({ unit, cases, stages }) => [unit.name, cases, stages.approved])).toEqual([
      ['Bidang Layanan', 3, 1],
    ]);
  });

  it('counts open tasks, and those that are late', async () => {
    const caseId = caseOf('siti');
    await app.step(openTask, { cycleId, caseId, kind: 'hold-mid-review', execution: 'm' });
    expect((await overview()).total).toMatchObject({ openTasks: 1, lateTasks: 0 });
    app.at('2026-04-01T02:00:00.000Z');
    const { own, units, total } = await overview();
    expect([own, ...units].map(({ openTasks, lateTasks }) => [openTasks, lateTasks])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(total.openByKind).toMatchObject({ 'hold-mid-review': 1, rate: 0 });
  });

  it('counts a predicate from its announcement on', async () => {
    await approvedPlan('siti');
    await withMeasurements(app, 'siti', { days: 10, complaints: 120 });
    await withOrganisationRating(app, 'layanan');
    await openScoring();
    const rated = { caseId: caseOf('siti'), segmentId: 's1', body: levelsOf('meets', 'meets') };
    expect(await app.call(rateSegment, 'budi', rated)).toMatchObject({ status: 200 });
    expect((await overview()).total.predicates.baik).toBe(0);
    await announced(app);
    expect((await overview()).total.predicates).toMatchObject({ baik: 1, kurang: 0 });
  });

  it('is for HR', async () => {
    expect(await app.call(getOverview, 'kepala', { cycleId })).toMatchObject({ status: 403 });
  });

  it('of a cycle that is not there is not found', async () => {
    expect(await app.call(getOverview, 'wati', { cycleId: '2031' })).toMatchObject({ status: 404 });
  });
});

/** As after the machines of the year: scoring and announcement are open. */
const openScoring = async (): Promise<void> => {
  const cycle = await cycles(app.table, app.agencyId).cycle(cycleId);
  if (!cycle) throw new Error('the small office has a cycle');
  const open = { status: 'open' } as const;
  const { scoring, announcement } = cycle.phases;
  const opened = { ...cycle.phases, scoring: { ...scoring, ...open }, announcement: { ...announcement, ...open } };
  await app.table.transact([cycleWrites(app.agencyId).cycle({ ...cycle, phases: opened })]);
  app.at('2027-01-11T02:00:00.000Z');
};

describe('a recount', () => {
  it('agrees with the counters after plans, a transfer and announcements', async () => {
    await approvedPlan('siti');
    await approvedPlan('joko');
    app.at('2026-07-01T02:00:00.000Z');
    const body = { date: '2026-07-01', unitId: 'dinas', position: 'Analis SDM' };
    expect(await app.call(transferEmployee, 'wati', { employeeId: 'joko', body })).toMatchObject({ status: 200 });
    await withMeasurements(app, 'siti', { days: 10, complaints: 120 });
    await withOrganisationRating(app, 'layanan');
    await openScoring();
    await app.call(rateSegment, 'budi', { caseId: caseOf('siti'), segmentId: 's1', body: levelsOf('meets', 'meets') });
    await announced(app);
    const counted = await countsOf(app.table, app.agencyId, cycleId);
    const recounted = await recount({ agencyId: app.agencyId, cycleId }, app.deps);
    expect(byUnit(recounted)).toEqual(byUnit(counted));
    expect(recounted.map(({ unitId, cases }) => [unitId, cases])).toEqual([
      ['dinas', 3],
      ['layanan', 2],
    ]);
  });
});

describe('the cases of a unit', () => {
  const listed = async (query: { unitId: string; stage?: 'draft' | 'approved' }) =>
    (await app.call(listCases, 'wati', { cycleId, query })).body;

  it('come with names and without what only their people may see', async () => {
    const { items } = await listed({ unitId: 'layanan' });
    expect(items.map(({ employee }) => employee.name)).toEqual(['Budi Contoh', 'Joko Contoh', 'Siti Contoh']);
    expect(items[0]).not.toHaveProperty('segments');
  });

  it('may be of one stage only', async () => {
    await approvedPlan('siti');
    const { items } = await listed({ unitId: 'layanan', stage: 'approved' });
    expect(items.map(({ caseId, stage }) => [caseId, stage])).toEqual([[caseOf('siti'), 'approved']]);
  });

  it('of a unit that the agency does not have are refused', async () => {
    const answer = await app.call(listCases, 'wati', { cycleId, query: { unitId: 'entah' } });
    expect([answer.status, answer.problem.code]).toEqual([422, 'unit-unknown']);
  });
});
