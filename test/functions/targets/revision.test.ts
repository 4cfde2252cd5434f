import { beforeEach, describe, expect, it } from 'vitest';
import { approveTargets } from '../../../functions/targets/approve-targets.ts';
import { listSupervisorObjectives } from '../../../functions/targets/list-supervisor-objectives.ts';
import { reviseTargets } from '../../../functions/targets/revise-targets.ts';
import { saveTargets } from '../../../functions/targets/save-targets.ts';
import { submitTargets } from '../../../functions/targets/submit-targets.ts';
import { documentsOf } from '../../../shared/data/document.ts';
import { partitions } from '../../../shared/data/keys.ts';
import type { Plan } from '../../../shared/domain/targets/plan.ts';
import { type App, openApp } from '../../support/app.ts';
import { everythingOf, fileOf, inboxOf } from '../../support/appraisal.ts';
import { sitisPlan, withSubmission } from '../../support/planning.ts';
import { aPlanContent, caseOf, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';

const body = { reason: 'Tugas baru dari kepala dinas' };
const renamed = aPlanContent({
  objectives: aPlanContent().objectives.map((one) => ({ ...one, text: 'Pengaduan terselesaikan lebih cepat' })),
});

const openYear = async (open: readonly ('execution' | 'scoring')[]): Promise<App> => {
  const app = openApp({ now: '2026-05-04T02:00:00.000Z' });
  await openSmallOffice(app, { open });
  return app;
};

describe('revising an approved plan', () => {
  let app: App;
  const revise = (as: string, ifMatch = 1, wish = body) =>
    app.call(reviseTargets, as, { ...sitisPlan, ifMatch, body: wish });

  beforeEach(async () => {
    app = await openYear(['execution']);
    await withApprovedPlan(app, 'siti');
  });

  it('opens it, and what was approved stays in force', async () => {
    const revised = await revise('siti');
    expect(revised).toMatchObject({
      status: 200,
      etag: 2,
      body: { status: 'draft', revision: 1, revisionReason: body.reason, inForce: { objectives: [{}] } },
    });
    expect((await fileOf(app, 'siti')).case.stage).toBe('draft');
    await app.deliver();
    expect(await inboxOf(app, 'siti')).toEqual([]);
  });

  it('by the supervisor gives the employee a plan to draft', async () => {
    await revise('budi');
    await app.deliver();
    expect(await inboxOf(app, 'siti')).toEqual(['assigned']);
  });

  it('leaves the objectives to those who derive from them', async () => {
    await withApprovedPlan(app, 'budi');
    await app.call(reviseTargets, 'budi', { caseId: caseOf('budi'), segmentId: 's1', ifMatch: 1, body });
    const shown = await app.call(listSupervisorObjectives, 'siti', { caseId: caseOf('siti') });
    expect(shown.body.items).toMatchObject([{ objectiveId: 'o1', supervisor: { employeeId: 'budi' } }]);
  });

  it('needs a reason', async () => {
    const before = await everythingOf(app, 'siti');
    const refused = await revise('siti', 1, { reason: '  ' });
    expect(refused).toMatchObject({
      status: 422,
      problem: { errors: [{ code: 'reason-missing', field: '/reason' }] },
    });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('is refused to a colleague', async () => {
    expect(await revise('joko')).toMatchObject({ status: 403, problem: { code: 'not-allowed' } });
  });

  it('is refused for a version that was overtaken', async () => {
    await revise('siti');
    expect(await revise('budi')).toMatchObject({ status: 409, problem: { current: { version: 2, status: 'draft' } } });
  });
});

describe('an approved revision', () => {
  it('is in force, and both revisions are kept', async () => {
    const app = openApp();
    await openSmallOffice(app);
    await withSubmission(app);
    await app.call(approveTargets, 'budi', { ...sitisPlan, ifMatch: 2 });
    await app.call(reviseTargets, 'siti', { ...sitisPlan, ifMatch: 3, body });
    await app.call(saveTargets, 'siti', { ...sitisPlan, ifMatch: 4, body: renamed });
    await app.call(submitTargets, 'siti', { ...sitisPlan, ifMatch: 5 });
    const approved = await app.call(approveTargets, 'budi', { ...sitisPlan, ifMatch: 6 });
    expect(approved.body).toMatchObject({ status: 'approved', revision: 2, objectives: renamed.objectives });
    expect(approved.body).not.toHaveProperty('inForce');
    expect((await fileOf(app, 'siti')).case.stage).toBe('approved');
    const pk = partitions.case(app.agencyId, caseOf('siti'));
    const { items } = await app.table.query({ pk, sk: { beginsWith: 'plan-revision#' } });
    expect(documentsOf<Plan>(items).map(({ objectives }) => objectives[0]?.text)).toEqual([
      'Pengaduan masyarakat terselesaikan tepat waktu',
      'Pengaduan terselesaikan lebih cepat',
    ]);
  });
});

describe('while ratings are made', () => {
  it('no plan is revised', async () => {
    const app = await openYear(['scoring']);
    await withApprovedPlan(app, 'siti');
    const refused = await app.call(reviseTargets, 'siti', { ...sitisPlan, ifMatch: 1, body });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'phase-not-open' } });
  });
});
