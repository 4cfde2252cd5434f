import { beforeEach, describe, expect, it } from 'vitest';
import { announceResults } from '../../../functions/scoring/announce-results.ts';
import { getRatingProposal } from '../../../functions/scoring/get-rating-proposal.ts';
import { getResult } from '../../../functions/scoring/get-result.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { type App, openApp } from '../../support/app.ts';
import { everythingOf, fileOf, levelsOf, withOrganisationRating, withTwoSupervisors } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const first = { caseId, segmentId: 's1' };
const second = { caseId, segmentId: 's2' };
const reason = 'Mutu layanan menurun pada semester kedua.';

let app: App;
const rates = (as: string, at: typeof first, body = levelsOf('meets', 'meets')) =>
  app.call(rateSegment, as, { ...at, body });

beforeEach(async () => {
  app = openApp({ now: '2027-01-11T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring', 'announcement'] });
  await withTwoSupervisors(app, 'siti', { first: 'joko', second: 'budi' });
  await withOrganisationRating(app, 'layanan');
});

describe('a year under two supervisors', () => {
  it('has a result when both have rated', async () => {
    expect(await rates('joko', first)).toMatchObject({ status: 200 });
    expect(await fileOf(app, 'siti')).toMatchObject({ case: { stage: 'approved' }, ratings: [{ segmentId: 's1' }] });
    expect(await rates('budi', second)).toMatchObject({ status: 200 });
    const { case: one, result } = await fileOf(app, 'siti');
    expect(one.stage).toBe('rated');
    expect(result?.layers).toMatchObject([{ layerId: 'l1', by: 'budi', outcome: { predicate: 'baik' } }]);
  });

  it('shows the last supervisor how the first one rated', async () => {
    await rates('joko', first);
    const shown = await app.call(getRatingProposal, 'budi', second);
    expect(shown.body.earlier).toMatchObject([{ segmentId: 's1', ratedBy: 'joko', resultsLevel: 'meets' }]);
    expect((await app.call(getRatingProposal, 'joko', first)).body.earlier).toEqual([]);
  });

  it('is rated in order of time', async () => {
    const early = await rates('budi', second);
    expect(early).toMatchObject({
      status: 422,
      problem: { errors: [{ code: 'rating-incomplete', facts: { segments: ['s1'] } }] },
    });
  });

  it('needs a reason where the last one differs from the first', async () => {
    await rates('joko', first, levelsOf('meets', 'above'));
    expect(await rates('budi', second)).toMatchObject({
      status: 422,
      problem: { errors: [{ code: 'override-reason-missing' }] },
    });
    expect(await rates('budi', second, levelsOf('meets', 'meets', reason))).toMatchObject({ status: 200 });
  });

  it('is not turned around afterwards by the first one', async () => {
    await rates('joko', first);
    await rates('budi', second);
    const before = await everythingOf(app, 'siti');
    expect(await rates('joko', first, levelsOf('meets', 'above'))).toMatchObject({
      status: 409,
      problem: { code: 'task-closed' },
    });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('has a result also when both rate at the same instant', async () => {
    const weighted = openApp({ now: app.now() });
    await openSmallOffice(weighted, { open: ['scoring'], schemeId: 'pp-30-2019-weighted' });
    await withTwoSupervisors(weighted, 'siti', { first: 'joko', second: 'budi' });
    await withOrganisationRating(weighted, 'layanan');
    const behaviours = levelsOf('meets', 'meets').behaviours.map(({ behaviourId }) => ({ behaviourId, score: 9_000 }));
    const both = await Promise.all([
      weighted.call(rateSegment, 'joko', { ...first, body: { behaviours } }),
      weighted.call(rateSegment, 'budi', { ...second, body: { behaviours } }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const { case: one, result } = await fileOf(weighted, 'siti');
    expect(one.stage).toBe('rated');
    expect(result?.layers).toMatchObject([{ layerId: 'l1', outcome: { predicate: 'baik', score: '97/1' } }]);
  });

  it('is rated by each for the own part alone', async () => {
    expect(await rates('joko', second)).toMatchObject({ status: 403 });
    expect(await rates('budi', first)).toMatchObject({ status: 403 });
  });

  it('is seen by the first supervisor too', async () => {
    await rates('joko', first);
    await rates('budi', second);
    expect(await app.call(getResult, 'joko', { caseId })).toMatchObject({ status: 200 });
    await app.call(announceResults, 'wati', { cycleId, unitId: 'layanan', body: { spreadReason: reason } });
    expect(await app.call(getResult, 'siti', { caseId })).toMatchObject({ status: 200 });
  });
});
