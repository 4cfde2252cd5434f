import { beforeEach, describe, expect, it } from 'vitest';
import { assessSelf } from '../../../functions/scoring/assess-self.ts';
import { getRatingProposal } from '../../../functions/scoring/get-rating-proposal.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { settleTask } from '../../../functions/steps/settle-task.ts';
import { type App, openApp } from '../../support/app.ts';
import {
  aboveTarget,
  actionsOf,
  everythingOf,
  fileOf,
  levelsOf,
  withMeasuredYear,
  withMeasurements,
  withOrganisationRating,
} from '../../support/appraisal.ts';
import {
  aPlanContent,
  caseOf,
  cycleId,
  openSmallOffice,
  smallOffice,
  withApprovedPlan,
} from '../../support/small-office.ts';

const caseId = caseOf('siti');
const segment = { caseId, segmentId: 's1' };

let app: App;
const rates = (as: string, body = levelsOf('meets', 'meets')) => app.call(rateSegment, as, { ...segment, body });

beforeEach(async () => {
  app = openApp({ now: '2027-01-11T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring'] });
  await withMeasuredYear(app, 'siti');
  await withOrganisationRating(app, 'layanan');
});

describe('the proposal for a segment', () => {
  it('says what follows from the measurements', async () => {
    const shown = await app.call(getRatingProposal, 'budi', segment);
    expect(shown).toMatchObject({
      status: 200,
      body: {
        organisation: 'baik',
        leadsUnit: false,
        results: 'meets',
        objectives: [{ objectiveId: 'o1', kind: 'main', level: 'meets' }],
        attainment: { coverage: 10_000, rateable: true, total: { numerator: '1', denominator: '1' } },
        earlier: [],
      },
    });
    expect(shown.body).not.toHaveProperty('behaviour');
  });

  it('shows the rating that stands', async () => {
    await rates('budi');
    const shown = await app.call(getRatingProposal, 'budi', segment);
    expect(shown.body).toMatchObject({ behaviour: 'meets', rating: { ratedBy: 'budi', version: 1 } });
  });

  it('is hidden from the employee', async () => {
    expect(await app.call(getRatingProposal, 'siti', segment)).toMatchObject({ status: 403 });
  });

  it('of the leader of a unit is the attainment of the unit', async () => {
    await withMeasuredYear(app, 'budi', aboveTarget);
    const shown = await app.call(getRatingProposal, 'kepala', { caseId: caseOf('budi'), segmentId: 's1' });
    expect(shown.body).toMatchObject({ leadsUnit: true, results: 'meets' });
  });
});

describe('rating a segment', () => {
  it('makes the result of the year and answers the task', async () => {
    const execution = 'final-scoring';
    await app.step(openTask, { cycleId, caseId, kind: 'rate', segmentId: 's1', execution });
    const rated = await rates('budi');
    expect(rated).toMatchObject({ status: 200, etag: 1, body: { ratedBy: 'budi', resultsLevel: 'meets', version: 1 } });
    const file = await fileOf(app, 'siti');
    expect(file.case.stage).toBe('rated');
    expect(file.result?.layers).toMatchObject([
      { layerId: 'l1', kind: 'supervisor', by: 'budi', outcome: { predicate: 'baik', attainment: 10_000 } },
    ]);
    expect(file.result?.announcedAt).toBeUndefined();
    expect(file.tasks).toMatchObject([{ kind: 'rate', status: 'done', outcome: 'rated' }]);
  });

  it('leaves no trace of the levels in the journal', async () => {
    await rates('budi');
    const journal = (await everythingOf(app, 'siti')).filter((item) => JSON.stringify(item).includes('"action"'));
    expect(JSON.stringify(journal)).not.toMatch(/meets|baik/);
    expect(await actionsOf(app, 'siti')).toEqual(['rateSegment']);
  });

  it('again before the announcement lays a new layer over the first', async () => {
    await rates('budi');
    const again = await rates('budi', levelsOf('meets', 'below'));
    expect(again).toMatchObject({ status: 200, etag: 2 });
    const { result, case: one } = await fileOf(app, 'siti');
    expect(result?.layers.map(({ layerId, outcome }) => [layerId, outcome.predicate])).toEqual([
      ['l1', 'baik'],
      ['l2', 'kurang'],
    ]);
    expect(one.stage).toBe('rated');
  });

  it('is open to the superior to whom the task was escalated', async () => {
    await app.step(openTask, { cycleId, caseId, kind: 'rate', segmentId: 's1', execution: 'final-scoring' });
    expect(await rates('kepala')).toMatchObject({ status: 403, problem: { code: 'not-allowed' } });
    const { tasks } = await fileOf(app, 'siti');
    app.at(tasks[0]?.wait.dueAt ?? '');
    await app.step(settleTask, { taskId: tasks[0]?.taskId });
    expect(await rates('kepala')).toMatchObject({ status: 200, body: { ratedBy: 'kepala' } });
  });

  it('confirms the innovation that the employee names', async () => {
    const assessment = { achievements: 'Antrean turun.', obstacles: '', innovation: 'Nomor antrean daring' };
    await app.call(assessSelf, 'siti', { caseId, body: assessment });
    const rated = await rates('budi', { ...levelsOf('meets', 'meets'), innovationConfirmed: true });
    expect(rated).toMatchObject({ status: 200, body: { innovationConfirmed: true } });
  });

  it('is answered as the first time when the request is replayed', async () => {
    const request = { ...segment, body: levelsOf('meets', 'meets'), idempotencyKey: 'kunci-1' };
    const first = await app.call(rateSegment, 'budi', request);
    const before = await everythingOf(app, 'siti');
    expect(await app.call(rateSegment, 'budi', request)).toEqual(first);
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });
});

describe('a rating is refused, and nothing changes,', () => {
  const refusals = async (as: string, body = levelsOf('meets', 'meets'), at: typeof segment = segment) => {
    const before = await everythingOf(app, 'siti');
    const refused = await app.call(rateSegment, as, { ...at, body });
    expect(await everythingOf(app, 'siti')).toEqual(before);
    return { status: refused.status, codes: refused.problem.errors.map(({ code, field }) => [code, field]) };
  };

  it('of oneself', async () => {
    await withMeasuredYear(app, 'budi');
    const own = await app.call(rateSegment, 'budi', {
      caseId: caseOf('budi'),
      segmentId: 's1',
      body: levelsOf('meets', 'meets'),
    });
    expect(own).toMatchObject({ status: 403, problem: { code: 'own-rating' } });
  });

  it('by somebody who does not supervise', async () => {
    expect(await refusals('joko')).toEqual({ status: 403, codes: [['not-allowed', undefined]] });
  });

  it('that differs from the proposal without a reason', async () => {
    const { codes } = await refusals('budi', levelsOf('above', 'meets'));
    expect(codes).toEqual([['override-reason-missing', '/overrideReason']]);
  });

  it('outside the scale', async () => {
    const body = levelsOf('meets', 'meets');
    const [first, ...others] = body.behaviours;
    const scored = { ...first, behaviourId: 'ketepatan', level: 'meets' } as const;
    const { status, codes } = await refusals('budi', { ...body, behaviours: [scored, ...others] });
    expect(status).toBe(422);
    expect(codes).toContainEqual(['rating-outside-scale', '/behaviours/0/behaviourId']);
  });

  it('with a level that nobody knows', async () => {
    const body = { ...levelsOf('meets', 'meets'), resultsLevel: 'istimewa' as 'above' };
    expect(await refusals('budi', body)).toEqual({ status: 400, codes: [['invalid-field', '/resultsLevel']] });
  });

  it('with an unknown field', async () => {
    const body = { ...levelsOf('meets', 'meets'), predicate: 'sangat-baik' };
    expect(await refusals('budi', body)).toEqual({ status: 400, codes: [['unknown-field', '/predicate']] });
  });

  it('of a segment that the year does not have', async () => {
    expect(await refusals('budi', undefined, { caseId, segmentId: 's9' })).toMatchObject({ status: 403 });
    expect(await refusals('budi', undefined, { caseId: '2026-siapa', segmentId: 's1' })).toMatchObject({ status: 404 });
  });

  it('of another agency', async () => {
    const other = openApp({ agencyId: 'lain', now: app.now(), table: app.table });
    await openSmallOffice(other, { open: ['scoring'], employees: smallOffice.employees.slice(0, 3) });
    const before = await everythingOf(app, 'siti');
    const foreign = await other.call(rateSegment, 'budi', { ...segment, body: levelsOf('meets', 'meets') });
    expect(foreign).toMatchObject({ status: 404, problem: { code: 'not-found' } });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });
});

describe('somebody', () => {
  const office = async (open: 'scoring' | 'execution') => {
    const fresh = openApp({ now: '2027-01-11T02:00:00.000Z' });
    await openSmallOffice(fresh, { open: [open] });
    return fresh;
  };
  const body = levelsOf('meets', 'meets');

  it('is not rated before the organisation', async () => {
    const fresh = await office('scoring');
    await withMeasuredYear(fresh, 'siti');
    const refused = await fresh.call(rateSegment, 'budi', { ...segment, body });
    expect(refused).toMatchObject({ status: 409, problem: { errors: [{ code: 'organisation-not-rated' }] } });
  });

  it('is not rated before scoring opens', async () => {
    const fresh = await office('execution');
    await withMeasuredYear(fresh, 'siti');
    await withOrganisationRating(fresh, 'layanan');
    const refused = await fresh.call(rateSegment, 'budi', { ...segment, body });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'phase-not-open' } });
  });

  it('with too few measurements cannot be rated, which is no zero', async () => {
    const fresh = await office('scoring');
    await withMeasuredYear(fresh, 'siti', { days: 10 });
    await withOrganisationRating(fresh, 'layanan');
    const refused = await fresh.call(rateSegment, 'budi', { ...segment, body });
    expect(refused).toMatchObject({ status: 409, problem: { errors: [{ code: 'too-few-inputs' }] } });
  });

  it('without an approved plan cannot be rated', async () => {
    const fresh = await office('scoring');
    await withOrganisationRating(fresh, 'layanan');
    const refused = await fresh.call(rateSegment, 'budi', { ...segment, body });
    expect(refused).toMatchObject({ status: 409, problem: { errors: [{ code: 'too-few-inputs' }] } });
  });

  it('who leads a unit has its attainment as the rating of results', async () => {
    const fresh = await office('scoring');
    await withMeasuredYear(fresh, 'budi', aboveTarget);
    await withOrganisationRating(fresh, 'layanan', 'istimewa');
    const { resultsLevel: _, ...behaviour } = body;
    const own = { caseId: caseOf('budi'), segmentId: 's1' };
    const other = await fresh.call(rateSegment, 'kepala', { ...own, body });
    expect(other).toMatchObject({ status: 422, problem: { errors: [{ code: 'rating-outside-scale' }] } });
    expect(await fresh.call(rateSegment, 'kepala', { ...own, body: behaviour })).toMatchObject({
      status: 200,
      body: { resultsLevel: 'above' },
    });
  });
});

describe('under the weighted scheme', () => {
  it('scores of each behaviour and the attainment make the points', async () => {
    const weighted = openApp({ now: '2027-01-11T02:00:00.000Z' });
    await openSmallOffice(weighted, { open: ['scoring'], schemeId: 'pp-30-2019-weighted' });
    await withApprovedPlan(weighted, 'siti', aPlanContent());
    await withOrganisationRating(weighted, 'layanan');
    const { behaviours } = levelsOf('meets', 'meets');
    const scored = behaviours.map(({ behaviourId }) => ({ behaviourId, score: 9_500 }));
    const unmeasured = await weighted.call(rateSegment, 'budi', { ...segment, body: { behaviours: scored } });
    expect(unmeasured.problem.errors).toMatchObject([{ code: 'too-few-inputs' }]);
    await withMeasurements(weighted, 'siti', { days: 10, complaints: 120 });
    const rated = await weighted.call(rateSegment, 'budi', { ...segment, body: { behaviours: scored } });
    expect(rated.status).toBe(200);
    // 70 % of 100 points and 30 % of 95 points
    const [layer] = (await fileOf(weighted, 'siti')).result?.layers ?? [];
    expect(layer?.outcome).toMatchObject({ predicate: 'baik', score: '197/2' });
  });
});
