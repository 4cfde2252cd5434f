import { beforeEach, describe, expect, it } from 'vitest';
import { announceResults } from '../../../functions/scoring/announce-results.ts';
import { getResult } from '../../../functions/scoring/get-result.ts';
import { getSpread } from '../../../functions/scoring/get-spread.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { auditPage } from '../../../shared/data/audit.ts';
import { type App, openApp } from '../../support/app.ts';
import { everythingOf, fileOf, levelsOf, withMeasuredYear, withOrganisationRating } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice, smallOffice } from '../../support/small-office.ts';

const unit = { cycleId, unitId: 'layanan' };
const spreadReason = 'Seluruh target unit tercapai; tidak ada pegawai yang perlu perbaikan.';

let app: App;
const rate = async (employeeId: string, body = levelsOf('meets', 'meets')) => {
  const rated = await app.call(rateSegment, 'budi', { caseId: caseOf(employeeId), segmentId: 's1', body });
  expect(rated.status).toBe(200);
};
const announce = (as = 'wati', body: { spreadReason?: string } = { spreadReason }) =>
  app.call(announceResults, as, { ...unit, body });

beforeEach(async () => {
  app = openApp({ now: '2027-02-03T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring', 'announcement'] });
  await withOrganisationRating(app, 'layanan');
  await withMeasuredYear(app, 'siti');
  await withMeasuredYear(app, 'joko');
  await rate('siti');
});

describe('the spread of a unit', () => {
  it('shows the predicates beside the guidance', async () => {
    await rate('joko', levelsOf('meets', 'below'));
    const shown = await app.call(getSpread, 'wati', unit);
    expect(shown).toMatchObject({
      status: 200,
      body: { organisation: 'baik', total: 2, counts: { baik: 1, kurang: 1 }, findings: [], small: true },
    });
  });

  it('is open to the head of the unit and those above, and to nobody below', async () => {
    expect(await app.call(getSpread, 'budi', unit)).toMatchObject({ status: 200 });
    expect(await app.call(getSpread, 'kepala', unit)).toMatchObject({ status: 200 });
    expect(await app.call(getSpread, 'siti', unit)).toMatchObject({ status: 403 });
  });

  it('waits for the rating of the organisation', async () => {
    const refused = await app.call(getSpread, 'wati', { cycleId, unitId: 'dinas' });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'organisation-not-rated' } });
  });

  it('of an unknown unit or cycle is not found', async () => {
    expect(await app.call(getSpread, 'wati', { cycleId, unitId: 'gudang' })).toMatchObject({ status: 404 });
    expect(await app.call(getSpread, 'wati', { cycleId: '2019', unitId: 'layanan' })).toMatchObject({ status: 404 });
  });
});

describe('before the announcement', () => {
  it('the employee cannot tell whether there is a result', async () => {
    const rated = await app.call(getResult, 'siti', { caseId: caseOf('siti') });
    const unrated = await app.call(getResult, 'joko', { caseId: caseOf('joko') });
    expect(rated).toMatchObject({ status: 409, problem: { code: 'not-announced' } });
    expect(unrated).toEqual(rated);
  });

  it('the supervisor, the reviewing officer and HR see it', async () => {
    for (const reader of ['budi', 'kepala', 'wati']) {
      const shown = await app.call(getResult, reader, { caseId: caseOf('siti') });
      expect(shown).toMatchObject({ status: 200, etag: 1, body: { layers: [{ outcome: { predicate: 'baik' } }] } });
    }
  });

  it('a colleague does not', async () => {
    expect(await app.call(getResult, 'joko', { caseId: caseOf('siti') })).toMatchObject({ status: 403 });
  });

  it('HR does not see the own result', async () => {
    await withMeasuredYear(app, 'wati');
    await withOrganisationRating(app, 'dinas');
    const body = levelsOf('meets', 'meets');
    await app.call(rateSegment, 'kepala', { caseId: caseOf('wati'), segmentId: 's1', body });
    const own = await app.call(getResult, 'wati', { caseId: caseOf('wati') });
    expect(own).toMatchObject({ status: 409, problem: { code: 'not-announced' } });
  });
});

describe('the announcement of a unit', () => {
  it('lets everybody who is rated see the result and opens the time to appeal', async () => {
    await rate('joko');
    const kind = 'announce';
    await app.step(openTask, { cycleId, caseId: caseOf('siti'), kind, execution: 'final-scoring' });
    expect(await announce()).toMatchObject({ status: 200, body: { announced: 2 } });
    const shown = await app.call(getResult, 'siti', { caseId: caseOf('siti') });
    expect(shown).toMatchObject({
      status: 200,
      etag: 2,
      // fourteen calendar days later, the last moment of the day in Jakarta
      body: { announcedAt: '2027-02-03T02:00:00.000Z', appealClosesAt: '2027-02-17T16:59:59.999Z', version: 2 },
    });
    const { case: one, tasks } = await fileOf(app, 'siti');
    expect(one.stage).toBe('announced');
    expect(tasks).toMatchObject([{ kind: 'announce', status: 'done', outcome: 'announced' }]);
  });

  it('again announces what was rated since', async () => {
    await announce();
    expect(await announce()).toMatchObject({ status: 200, body: { announced: 0 } });
    await rate('joko');
    expect(await announce()).toMatchObject({ status: 200, body: { announced: 1 } });
  });

  it('keeps the reason for a spread that differs from the guidance', async () => {
    await rate('joko');
    await announce();
    const { agencyId, table } = app;
    const { entries } = await auditPage(table, { agencyId, journalId: `cycle-${cycleId}` });
    expect(entries).toMatchObject([
      { actorId: 'wati', action: 'announceResults', facts: { unitId: 'layanan', announced: 2, spreadReason } },
    ]);
    const own = await auditPage(table, { agencyId, journalId: caseOf('siti') });
    expect(own.entries.at(-1)).toMatchObject({ action: 'announceResults', facts: { spreadReason } });
  });

  it('needs no reason where the spread fits', async () => {
    await rate('joko', levelsOf('meets', 'below'));
    expect(await announce('wati', {})).toMatchObject({ status: 200, body: { announced: 2 } });
  });

  it('reaches everybody of a large unit', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...(smallOffice.employees[3] as (typeof smallOffice.employees)[number]),
      employeeId: `staf-${index}`,
      nip: `198609262015051${100 + index}`,
    }));
    const large = openApp({ now: app.now() });
    await openSmallOffice(large, {
      open: ['scoring', 'announcement'],
      employees: [...smallOffice.employees.slice(0, 3), ...many],
    });
    await withOrganisationRating(large, 'layanan', 'istimewa');
    const body = levelsOf('meets', 'meets');
    for (const { employeeId } of many) {
      await withMeasuredYear(large, employeeId);
      await large.call(rateSegment, 'budi', { caseId: caseOf(employeeId), segmentId: 's1', body });
    }
    const announced = await large.call(announceResults, 'wati', { ...unit, body: {} });
    expect(announced).toMatchObject({ status: 200, body: { announced: 30 } });
  });
});

describe('the announcement is refused, and nothing changes,', () => {
  const refusal = async (as: string, body: { spreadReason?: string } = {}) => {
    const before = await everythingOf(app, 'siti');
    const { status, problem } = await announce(as, body);
    expect(await everythingOf(app, 'siti')).toEqual(before);
    return [status, problem.code];
  };

  it('without a reason for the spread', async () => {
    await rate('joko');
    expect(await refusal('wati')).toEqual([422, 'spread-reason-missing']);
  });

  it('to anybody but HR', async () => {
    expect(await refusal('budi', { spreadReason })).toEqual([403, 'not-allowed']);
  });

  it('with an unknown field', async () => {
    expect(await refusal('wati', { quota: true } as object)).toEqual([400, 'unknown-field']);
  });

  it('before its phase opens', async () => {
    const early = openApp({ now: '2027-01-20T02:00:00.000Z' });
    await openSmallOffice(early, { open: ['scoring'] });
    await withOrganisationRating(early, 'layanan');
    const refused = await early.call(announceResults, 'wati', { ...unit, body: {} });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'phase-not-open' } });
  });
});

describe('after the announcement', () => {
  it('the supervisor cannot rate again', async () => {
    await announce();
    const again = await app.call(rateSegment, 'budi', {
      caseId: caseOf('siti'),
      segmentId: 's1',
      body: levelsOf('meets', 'below'),
    });
    expect(again).toMatchObject({ status: 409, problem: { errors: [{ code: 'already-announced' }] } });
  });
});
