import { beforeEach, describe, expect, it } from 'vitest';
import { getCase } from '../../../functions/targets/get-case.ts';
import { getPlan } from '../../../functions/targets/get-plan.ts';
import { listMyCases } from '../../../functions/targets/list-my-cases.ts';
import { listSupervisorObjectives } from '../../../functions/targets/list-supervisor-objectives.ts';
import { saveTargets } from '../../../functions/targets/save-targets.ts';
import type { PlanContent } from '../../../shared/domain/targets/plan.ts';
import { type App, openApp } from '../../support/app.ts';
import { actionsOf, everythingOf, fileOf } from '../../support/appraisal.ts';
import { sitisPlan, withDraft } from '../../support/planning.ts';
import { aPlanContent, caseOf, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';

let app: App;
const save = (as: string, ifMatch: number, body: PlanContent = aPlanContent()) =>
  app.call(saveTargets, as, { ...sitisPlan, ifMatch, body });

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
});

describe('a plan that nobody has drafted', () => {
  it('is empty and has version 0', async () => {
    const shown = await app.call(getPlan, 'siti', sitisPlan);
    expect(shown).toMatchObject({ status: 200, etag: 0, body: { status: 'draft', revision: 0, objectives: [] } });
  });

  it('is not found for an unknown segment', async () => {
    const shown = await app.call(getPlan, 'siti', { ...sitisPlan, segmentId: 's9' });
    expect(shown).toMatchObject({ status: 404, problem: { code: 'not-found', errors: [{ field: '/segmentId' }] } });
  });
});

describe('drafting targets', () => {
  it('keeps an incomplete draft', async () => {
    const saved = await save('siti', 0, aPlanContent({ objectives: [] }));
    expect(saved).toMatchObject({ status: 200, etag: 1, body: { status: 'draft', version: 1, objectives: [] } });
    expect((await fileOf(app, 'siti')).case.stage).toBe('draft');
  });

  it('goes on from the version that was read', async () => {
    await withDraft(app);
    const saved = await save('siti', 1, aPlanContent({ expectations: { akuntabel: 'Laporan tepat waktu' } }));
    expect(saved.etag).toBe(2);
    const shown = await app.call(getPlan, 'budi', sitisPlan);
    expect(shown).toMatchObject({ etag: 2, body: { expectations: { akuntabel: 'Laporan tepat waktu' } } });
  });

  it('shows the newer plan to whoever read an older one', async () => {
    await withDraft(app);
    const before = await everythingOf(app, 'siti');
    const refused = await save('siti', 0);
    expect(refused).toMatchObject({
      status: 409,
      problem: { code: 'changed-since-read', current: { version: 1, objectives: [{ objectiveId: 'o1' }] } },
    });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('lets one of two drafts of one version win', async () => {
    const answers = await Promise.all([save('siti', 0), save('siti', 0)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await actionsOf(app, 'siti')).toEqual(['saveTargets']);
  });

  it.each(['budi', 'joko', 'kepala', 'wati'])('is refused to %s, whose plan it is not', async (as) => {
    const before = await everythingOf(app, 'siti');
    expect(await save(as, 0)).toMatchObject({ status: 403, problem: { code: 'not-allowed' } });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('names a field that the contract does not know', async () => {
    const body = { ...aPlanContent(), score: 100 } as unknown as PlanContent;
    const refused = await save('siti', 0, body);
    expect(refused).toMatchObject({ status: 400, problem: { errors: [{ code: 'unknown-field', field: '/score' }] } });
    expect((await fileOf(app, 'siti')).plans).toEqual([]);
  });
});

describe("the supervisor's objectives", () => {
  it('are none before the supervisor has a plan in force', async () => {
    const shown = await app.call(listSupervisorObjectives, 'siti', { caseId: caseOf('siti') });
    expect(shown.body).toEqual({ items: [] });
  });

  it('are those of the plan in force, with the name', async () => {
    await withApprovedPlan(app, 'budi');
    const shown = await app.call(listSupervisorObjectives, 'siti', { caseId: caseOf('siti') });
    expect(shown.body).toEqual({
      items: [
        {
          caseId: caseOf('budi'),
          segmentId: 's1',
          objectiveId: 'o1',
          kind: 'main',
          text: 'Pengaduan masyarakat terselesaikan tepat waktu',
          supervisor: { employeeId: 'budi', name: 'Budi Contoh' },
        },
      ],
    });
  });
});

describe("an employee's year", () => {
  it('is in the list of its owner alone', async () => {
    const mine = await app.call(listMyCases, 'siti', {});
    expect(mine.body.items.map(({ caseId, stage }) => [caseId, stage])).toEqual([[caseOf('siti'), 'draft']]);
  });

  it.each(['siti', 'budi', 'kepala', 'wati'])('is shown to %s with names', async (as) => {
    const shown = await app.call(getCase, as, { caseId: caseOf('siti') });
    expect(shown).toMatchObject({
      status: 200,
      etag: 1,
      body: {
        employee: { employeeId: 'siti', name: 'Siti Contoh' },
        unit: { name: 'Bidang Layanan' },
        segments: [{ segmentId: 's1', supervisor: { name: 'Budi Contoh' } }],
        reviewingOfficer: { name: 'Kepala Contoh' },
      },
    });
  });

  it('is hidden from colleagues', async () => {
    expect(await app.call(getCase, 'joko', { caseId: caseOf('siti') })).toMatchObject({ status: 403 });
  });
});
