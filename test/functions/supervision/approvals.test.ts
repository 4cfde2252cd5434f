import { beforeEach, describe, expect, it } from 'vitest';
import { grantMandate } from '../../../functions/people/grant-mandate.ts';
import { listApprovals } from '../../../functions/supervision/list-approvals.ts';
import { listSupport } from '../../../functions/supervision/list-support.ts';
import { listTeam } from '../../../functions/supervision/list-team.ts';
import { submitTargets } from '../../../functions/targets/submit-targets.ts';
import { type App, openApp } from '../../support/app.ts';
import { withMeasurements } from '../../support/appraisal.ts';
import { sitisPlan, withDraft, withSubmission } from '../../support/planning.ts';
import { aPlanContent, cycleId, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';

let app: App;

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
});

describe('plans that wait for a supervisor', () => {
  const reasons = async () =>
    (await app.call(listApprovals, 'budi', {})).body.items.map(({ version, unsafe }) => [
      version,
      unsafe.map(({ reason }) => reason),
    ]);

  it('are told with why they must be opened', async () => {
    await withSubmission(app);
    expect(await reasons()).toEqual([[2, ['without-own-objectives']]]);
    await withApprovedPlan(app, 'budi');
    expect(await reasons()).toEqual([[2, ['not-derived']]]);
  });

  it('that support the supervisor are safe', async () => {
    await withApprovedPlan(app, 'budi');
    const [first] = aPlanContent().objectives;
    if (!first) throw new Error('the plan of the small office has an objective');
    const derivedFrom = { caseId: `${cycleId}-budi`, segmentId: 's1', objectiveId: 'o1' };
    await withSubmission(app, aPlanContent({ objectives: [{ ...first, derivedFrom }] }));
    expect(await reasons()).toEqual([[2, []]]);
  });

  it('are nobody else’s', async () => {
    await withSubmission(app);
    for (const who of ['siti', 'joko', 'kepala', 'wati']) {
      expect((await app.call(listApprovals, who, {})).body.items).toEqual([]);
    }
  });
});

describe('a team', () => {
  const team = async (as: string) => (await app.call(listTeam, as, { cycleId })).body.items;

  it('is those whom the reader supervises, by name', async () => {
    expect((await team('budi')).map(({ employee }) => employee.name)).toEqual(['Joko Contoh', 'Siti Contoh']);
    expect((await team('kepala')).map(({ employee, leadsUnit }) => [employee.name, leadsUnit?.name])).toEqual([
      ['Budi Contoh', 'Bidang Layanan'],
      ['Wati Contoh', undefined],
    ]);
    expect(await team('siti')).toEqual([]);
  });

  it('shows stage, attainment so far and what the reader must do', async () => {
    const { taskId } = await withSubmission(app);
    await withApprovedPlan(app, 'joko');
    await withMeasurements(app, 'joko', { days: 10, complaints: 60 });
    app.at('2026-07-06T02:00:00.000Z');
    const [joko, siti] = await team('budi');
    expect(joko).toMatchObject({ stage: 'approved', attainment: { total: 10_000, coverage: 10_000 }, late: [] });
    expect(siti).toMatchObject({ stage: 'submitted', task: { taskId, kind: 'approve-targets' } });
    expect(siti).not.toHaveProperty('attainment');
  });

  it('says what is late once a phase is over', async () => {
    await withDraft(app);
    app.at('2026-03-01T02:00:00.000Z');
    expect((await team('budi')).map(({ late }) => late)).toEqual([['planning'], ['planning']]);
  });

  it('holds the people of the absent head while somebody acts', async () => {
    const body = {
      holderId: 'joko',
      kind: 'plh',
      from: '2026-01-01',
      to: '2026-01-31',
      decree: 'SK-CONTOH/1',
    } as const;
    await app.call(grantMandate, 'wati', { unitId: 'layanan', body });
    const acting = await team('joko');
    expect(acting.map(({ employee, actingFor }) => [employee.employeeId, actingFor?.employeeId])).toEqual([
      ['siti', 'budi'],
    ]);
  });
});

describe('the own objectives', () => {
  const support = async () =>
    (await app.call(listSupport, 'budi', { cycleId })).body.items.map(({ objectiveId, supporters }) => [
      objectiveId,
      supporters.map(({ name }) => name),
    ]);

  it('are told with who of the team supports them', async () => {
    await withApprovedPlan(app, 'budi');
    expect(await support()).toEqual([['o1', []]]);
    const [first] = aPlanContent().objectives;
    if (!first) throw new Error('the plan of the small office has an objective');
    const derivedFrom = { caseId: `${cycleId}-budi`, segmentId: 's1', objectiveId: 'o1' };
    const content = aPlanContent({ objectives: [{ ...first, derivedFrom }] });
    await withDraft(app, content);
    expect(await support()).toEqual([['o1', []]]);
    await app.call(submitTargets, 'siti', { ...sitisPlan, ifMatch: 1 });
    await withApprovedPlan(app, 'joko', content);
    expect(await support()).toEqual([['o1', ['Joko Contoh', 'Siti Contoh']]]);
  });

  it('are none without a plan in force', async () => {
    expect(await support()).toEqual([]);
  });
});
