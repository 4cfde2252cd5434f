import { beforeEach, describe, expect, it } from 'vitest';
import { listActuals } from '../../../functions/measurements/list-actuals.ts';
import { recordActuals } from '../../../functions/measurements/record-actuals.ts';
import { registerEvidence } from '../../../functions/measurements/register-evidence.ts';
import { openSqliteTable } from '../../../local/sqlite-table.ts';
import { caseWrites } from '../../../shared/data/cases.ts';
import { type App, openApp } from '../../support/app.ts';
import { everythingOf, fileOf, levelsOf } from '../../support/appraisal.ts';
import { measuredAs, withEvidence, withMonths } from '../../support/measuring.ts';
import { overtakenTable } from '../../support/overtaken-table.ts';
import { caseOf, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const segment = { caseId, segmentId: 's1' };
const table = () => overtakenTable(openSqliteTable(':memory:'));

let app: App;
let races: ReturnType<typeof table>;
const record = (as: string, month: string, actuals: ReturnType<typeof measuredAs>) =>
  app.call(recordActuals, as, { ...segment, month, body: { actuals } });
const list = (query = {}) => app.call(listActuals, 'budi', { ...segment, query });
const aRating = () => {
  const rating = { ...levelsOf('meets', 'meets'), caseId, segmentId: 's1', ratedBy: 'budi' };
  return caseWrites(app.agencyId, caseId).rating({ ...rating, ratedAt: app.now(), version: 0 });
};

beforeEach(async () => {
  races = table();
  app = openApp({ now: '2026-03-31T17:00:00.000Z', table: races });
  await openSmallOffice(app, { open: ['execution'], closed: ['planning'] });
  await withApprovedPlan(app, 'siti');
});

describe('recording a month', () => {
  it('keeps each value with its source and evidence', async () => {
    const evidenceId = await withEvidence(app);
    const actuals = measuredAs(evidenceId, { i1: 9.5, i2: 12 });
    const recorded = await record('siti', '2026-03', actuals);
    expect(recorded).toMatchObject({ status: 200, body: { month: '2026-03' } });
    expect(recorded.body.actuals).toEqual(actuals.map((actual) => ({ ...actual, month: '2026-03' })));
    expect((await fileOf(app, 'siti')).months).toMatchObject([{ recordedBy: 'siti', recordedAt: app.now() }]);
  });

  it('again replaces the month: what is left out is removed', async () => {
    const evidenceId = await withEvidence(app);
    await record('siti', '2026-03', measuredAs(evidenceId, { i1: 9, i2: 12 }));
    await record('siti', '2026-03', measuredAs(evidenceId, { i2: 14 }));
    const { items } = (await list()).body;
    expect(items.map(({ indicatorId, value }) => [indicatorId, value])).toEqual([['i2', 14]]);
  });

  it('keeps a newer version that the person has not seen', async () => {
    const evidenceId = await withEvidence(app);
    const recordOn = (version: number, value: number) =>
      app.call(recordActuals, 'siti', {
        ...segment,
        month: '2026-03',
        body: { actuals: measuredAs(evidenceId, { i2: value }), version },
      });
    expect((await recordOn(0, 12)).body.version).toBe(1);
    expect(await recordOn(0, 15)).toMatchObject({
      status: 409,
      problem: { code: 'changed-since-read', current: { month: '2026-03', version: 1, actuals: [{ value: 12 }] } },
    });
    expect((await recordOn(1, 15)).body.version).toBe(2);
    expect((await list()).body).toMatchObject({
      items: [{ value: 15 }],
      months: [{ month: '2026-03', version: 2, recordedAt: app.now(), recordedBy: 'siti' }],
    });
  });

  it('takes the month of the office, not of UTC', async () => {
    const actuals = measuredAs(await withEvidence(app), { i2: 3 });
    expect((await record('siti', '2026-04', actuals)).status).toBe(200);
    expect(await record('siti', '2026-05', actuals)).toMatchObject({
      status: 422,
      problem: { errors: [{ code: 'actual-outside-period', field: '/month' }] },
    });
  });

  it('lists every reason against it, and changes nothing', async () => {
    const body = { name: 'Foto.png', contentType: 'image/png', size: 10 };
    const promised = (await app.call(registerEvidence, 'siti', { caseId, body })).body.evidenceId;
    const before = await everythingOf(app, 'siti');
    const [unknown] = measuredAs('nothing', { i9: 1 });
    const [waiting] = measuredAs(promised, { i1: 1 });
    const [without] = measuredAs('', { i2: 1 });
    if (!unknown || !waiting || !without) throw new Error('nothing measured');
    const refused = await record('siti', '2026-12', [unknown, waiting, { ...without, evidenceIds: [] }]);
    expect(refused.status).toBe(422);
    expect(refused.problem.errors.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'actual-outside-period /month',
      'indicator-unknown /actuals/0/indicatorId',
      'evidence-missing /actuals/0/evidenceIds',
      'evidence-missing /actuals/1/evidenceIds',
      'evidence-missing /actuals/2/evidenceIds',
    ]);
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('is refused to the supervisor', async () => {
    const actuals = measuredAs(await withEvidence(app), { i1: 1 });
    expect(await record('budi', '2026-03', actuals)).toMatchObject({ status: 403, problem: { code: 'not-allowed' } });
  });

  it('is refused without an approved plan', async () => {
    const place = { caseId: caseOf('joko'), segmentId: 's1', month: '2026-03' };
    const refused = await app.call(recordActuals, 'joko', { ...place, body: { actuals: [] } });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'plan-not-approved' } });
  });

  it('is refused for what is no month', async () => {
    expect(await record('siti', '2026-13', [])).toMatchObject({
      status: 400,
      problem: { errors: [{ code: 'invalid-field', field: '/month', facts: { in: 'path' } }] },
    });
  });
});

describe('once the segment is rated', () => {
  it('nothing is recorded any more', async () => {
    const actuals = measuredAs(await withEvidence(app), { i1: 1 });
    await app.table.transact([aRating()]);
    const before = await everythingOf(app, 'siti');
    expect(await record('siti', '2026-03', actuals)).toMatchObject({
      status: 409,
      problem: { code: 'phase-not-open' },
    });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('not even by who began before the rating', async () => {
    const actuals = measuredAs(await withEvidence(app), { i1: 1 });
    races.overtakeWith((faster) => faster.transact([aRating()]));
    expect(await record('siti', '2026-03', actuals)).toMatchObject({
      status: 409,
      problem: { code: 'phase-not-open' },
    });
    expect((await fileOf(app, 'siti')).months).toEqual([]);
  });
});

describe('the list of what was measured', () => {
  it('goes through the months a page at a time', async () => {
    await withMonths(app, ['2026-01', '2026-02', '2026-03'], { i1: 9, i2: 12 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await list({ limit: 4, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(body.items.map(({ month, indicatorId }) => `${month} ${indicatorId}`).join(', '));
      cursor = body.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(['2026-01 i1, 2026-01 i2, 2026-02 i1, 2026-02 i2', '2026-03 i1, 2026-03 i2']);
  });

  it('is hidden from colleagues', async () => {
    expect(await app.call(listActuals, 'joko', segment)).toMatchObject({ status: 403 });
  });
});
