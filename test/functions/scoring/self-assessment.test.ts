import { beforeEach, describe, expect, it } from 'vitest';
import { assessSelf } from '../../../functions/scoring/assess-self.ts';
import { getSelfAssessment } from '../../../functions/scoring/get-self-assessment.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { type App, openApp } from '../../support/app.ts';
import { everythingOf, fileOf, levelsOf, withMeasuredYear, withOrganisationRating } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const body = { achievements: 'Antrean turun menjadi sepuluh hari.', obstacles: 'Dua loket kosong pada bulan Mei.' };
const afterScoring = '2027-02-01T02:00:00.000Z';

let app: App;
const asksSiti = () => app.step(openTask, { cycleId, caseId, kind: 'self-assess', execution: 'final-scoring' });

beforeEach(async () => {
  app = openApp({ now: '2027-01-11T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring'] });
  await withMeasuredYear(app, 'siti');
});

describe('a self-assessment', () => {
  it('is written by the employee and answers the task', async () => {
    await asksSiti();
    const answered = await app.call(assessSelf, 'siti', { caseId, body });
    expect(answered).toMatchObject({ status: 200, etag: 1, body: { ...body, caseId, submittedAt: app.now() } });
    const file = await fileOf(app, 'siti');
    expect(file.case.selfAssessed).toBe(true);
    expect(file.tasks).toMatchObject([{ kind: 'self-assess', status: 'done', outcome: 'assessed' }]);
  });

  it('can be written again', async () => {
    await app.call(assessSelf, 'siti', { caseId, body });
    const again = await app.call(assessSelf, 'siti', { caseId, body: { ...body, innovation: 'Nomor antrean daring' } });
    expect(again).toMatchObject({ status: 200, etag: 2, body: { innovation: 'Nomor antrean daring', version: 2 } });
  });

  it('says how each line and each behaviour went', async () => {
    const remarks = {
      objectives: [{ segmentId: 's1', objectiveId: 'o1', level: 'above', note: 'Lebih cepat dari target.' }],
      behaviours: [{ behaviourId: 'kompeten', level: 'meets', note: 'Ikut dua pelatihan.' }],
    } as const;
    const written = await app.call(assessSelf, 'siti', { caseId, body: { ...body, ...remarks } });
    expect(written).toMatchObject({ status: 200, body: remarks });
    expect(await app.call(getSelfAssessment, 'budi', { caseId })).toMatchObject({ body: remarks });
  });

  it('refuses a line that no plan of the year has', async () => {
    const objectives = [{ segmentId: 's1', objectiveId: 'o9', note: '' }];
    const refused = await app.call(assessSelf, 'siti', { caseId, body: { ...body, objectives } });
    expect(refused).toMatchObject({
      status: 404,
      problem: { errors: [{ code: 'not-found', field: '/objectives/0/objectiveId' }] },
    });
  });

  it('is read by the supervisor, not by a colleague', async () => {
    await app.call(assessSelf, 'siti', { caseId, body });
    expect(await app.call(getSelfAssessment, 'budi', { caseId })).toMatchObject({ status: 200, etag: 1, body });
    expect(await app.call(getSelfAssessment, 'joko', { caseId })).toMatchObject({ status: 403 });
  });

  it('is not there before it is written', async () => {
    expect(await app.call(getSelfAssessment, 'budi', { caseId })).toMatchObject({ status: 404 });
  });

  it('is too late after scoring has closed, and nothing changes', async () => {
    app.at(afterScoring);
    const before = await everythingOf(app, 'siti');
    const refused = await app.call(assessSelf, 'siti', { caseId, body });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'submission-closed' } });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('is in time while its task is open', async () => {
    await asksSiti();
    app.at(afterScoring);
    expect(await app.call(assessSelf, 'siti', { caseId, body })).toMatchObject({ status: 200 });
  });

  it('stays as it is once the year is rated', async () => {
    await withOrganisationRating(app, 'layanan');
    await app.call(rateSegment, 'budi', { caseId, segmentId: 's1', body: levelsOf('meets', 'meets') });
    const refused = await app.call(assessSelf, 'siti', { caseId, body });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'task-closed' } });
  });

  it('refuses an unknown field', async () => {
    const refused = await app.call(assessSelf, 'siti', { caseId, body: { ...body, nilai: 100 } as typeof body });
    expect(refused).toMatchObject({ status: 400, problem: { errors: [{ code: 'unknown-field', field: '/nilai' }] } });
  });

  it('is written by nobody else', async () => {
    expect(await app.call(assessSelf, 'budi', { caseId, body })).toMatchObject({ status: 403 });
  });
});

describe('before scoring opens', () => {
  it('nobody assesses the own year', async () => {
    const early = openApp({ now: '2026-11-02T02:00:00.000Z' });
    await openSmallOffice(early, { open: ['execution'] });
    const refused = await early.call(assessSelf, 'siti', { caseId, body });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'phase-not-open' } });
  });
});
