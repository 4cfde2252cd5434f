import { beforeEach, describe, expect, it } from 'vitest';
import { getLeniency } from '../../../functions/scoring/get-leniency.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { type App, openApp } from '../../support/app.ts';
import { levelsOf, withMeasuredYear, withOrganisationRating } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

let app: App;
const rates = (as: string, employeeId: string, body = levelsOf('meets', 'meets')) =>
  app.call(rateSegment, as, { caseId: caseOf(employeeId), segmentId: 's1', body });
const seenBy = async (as: string) => (await app.call(getLeniency, as, { cycleId })).body;

beforeEach(async () => {
  app = openApp({ now: '2027-01-11T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring'] });
  for (const employeeId of ['siti', 'joko', 'budi']) await withMeasuredYear(app, employeeId);
  await withOrganisationRating(app, 'layanan');
});

describe('the own leniency', () => {
  it('counts each rating in the moment that it is given', async () => {
    await rates('budi', 'siti');
    await rates('budi', 'joko', levelsOf('meets', 'below', 'Sering terlambat.'));
    expect(await seenBy('budi')).toMatchObject({
      own: { results: { below: 0, meets: 2, above: 0 }, behaviour: { below: 1, meets: 1, above: 0 } },
      ratings: 2,
    });
  });

  it('counts a changed rating once', async () => {
    await rates('budi', 'siti');
    await rates('budi', 'siti', levelsOf('above', 'meets', 'Mengurai antrean sendirian.'));
    expect((await seenBy('budi')).own.results).toEqual({ below: 0, meets: 0, above: 1 });
  });

  it('never shows the few ratings of others', async () => {
    await rates('budi', 'siti');
    await rates('kepala', 'budi');
    expect(await seenBy('kepala')).toMatchObject({ ratings: 1, others: [], findings: [] });
    expect(await seenBy('siti')).toMatchObject({ ratings: 0, others: [], findings: [] });
  });

  it('is nowhere in a cycle that does not exist', async () => {
    expect(await app.call(getLeniency, 'budi', { cycleId: '1999' })).toMatchObject({ status: 404 });
  });
});
