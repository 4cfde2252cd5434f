import { beforeEach, describe, expect, it } from 'vitest';
import { recordActuals } from '../../../functions/measurements/record-actuals.ts';
import { declareUnratable } from '../../../functions/scoring/declare-unratable.ts';
import { getRatingProposal } from '../../../functions/scoring/get-rating-proposal.ts';
import { getResult } from '../../../functions/scoring/get-result.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { type App, openApp } from '../../support/app.ts';
import {
  actionsOf,
  everythingOf,
  fileOf,
  inboxOf,
  levelsOf,
  withMeasuredYear,
  withOrganisationRating,
  withTwoSupervisors,
} from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const segment = { caseId, segmentId: 's1' };
const body = { reason: 'Cuti sakit sejak Februari.' };

let app: App;
const declares = (as: string, at = segment) => app.call(declareUnratable, as, { ...at, body });
const asked = (kind: string, segmentId?: string) =>
  app.step(openTask, { cycleId, caseId, kind, execution: 'final-scoring', ...(segmentId ? { segmentId } : {}) });

beforeEach(async () => {
  app = openApp({ now: '2027-01-11T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring'] });
  await withMeasuredYear(app, 'siti', { days: 10 });
  await withOrganisationRating(app, 'layanan');
  await asked('rate', 's1');
});

describe('a year with too few actuals', () => {
  it('stays open when the supervisor proposes, and HR hears of it', async () => {
    expect(await declares('budi')).toMatchObject({ status: 200, etag: 1, body: { proposedBy: 'budi' } });
    await app.deliver();
    const { case: one, tasks } = await fileOf(app, 'siti');
    expect([one.stage, tasks[0]?.status]).toEqual(['approved', 'open']);
    expect(await inboxOf(app, 'wati')).toContain('unratable-proposed');
    const shown = await app.call(getRatingProposal, 'wati', segment);
    expect(shown.body).toMatchObject({ unratable: { reason: body.reason, proposedBy: 'budi' } });
  });

  it('ends without a result when HR declares it', async () => {
    await declares('budi');
    expect(await declares('wati')).toMatchObject({ status: 200, body: { proposedBy: 'budi', declaredBy: 'wati' } });
    await app.deliver();
    const { case: one, tasks, result } = await fileOf(app, 'siti');
    expect(one.stage).toBe('unratable');
    expect(tasks).toMatchObject([{ kind: 'rate', status: 'done', outcome: 'unratable' }]);
    expect(result).toBeUndefined();
    expect(await asked('announce')).toMatchObject({ status: 'done', outcome: 'unratable' });
    expect(await actionsOf(app, 'siti')).toContain('declareUnratable');
  });

  it('shows its employee the reason instead of a result', async () => {
    expect(await app.call(getResult, 'siti', { caseId })).toMatchObject({ problem: { code: 'not-announced' } });
    await declares('wati');
    await app.deliver();
    expect(await app.call(getResult, 'siti', { caseId })).toMatchObject({
      status: 200,
      body: { layers: [], unratable: [{ segmentId: 's1', reason: body.reason, declaredBy: 'wati' }] },
    });
    expect(await inboxOf(app, 'siti')).toContain('unratable');
    expect(await inboxOf(app, 'budi')).toContain('unratable');
  });

  it('takes no rating and no actuals once declared', async () => {
    await declares('wati');
    const rated = await app.call(rateSegment, 'budi', { ...segment, body: levelsOf('meets', 'meets') });
    expect(rated.problem.errors).toMatchObject([{ code: 'too-few-inputs' }]);
    const actuals = [{ indicatorId: 'i2', value: 120, source: 'Register', evidenceIds: [] }];
    const late = await app.call(recordActuals, 'siti', { ...segment, month: '2026-06', body: { actuals } });
    expect(late).toMatchObject({ status: 409 });
  });

  it('of two supervisors goes on with the part that can be rated', async () => {
    await withTwoSupervisors(app, 'joko', { first: 'budi', second: 'budi', measured: { days: 10 } });
    const at = { caseId: caseOf('joko'), segmentId: 's1' };
    expect(await declares('wati', at)).toMatchObject({ status: 200 });
    expect((await fileOf(app, 'joko')).case.stage).not.toBe('unratable');
    const actuals = [{ indicatorId: 'i2', value: 120, source: 'Register', evidenceIds: [] }];
    const late = await app.call(recordActuals, 'joko', { ...at, month: '2026-06', body: { actuals } });
    expect(late.problem.errors).toMatchObject([{ code: 'phase-not-open' }, { code: 'evidence-missing' }]);
    expect(await declares('wati', { ...at, segmentId: 's2' })).toMatchObject({ status: 200 });
    expect((await fileOf(app, 'joko')).case.stage).toBe('unratable');
  });
});

describe('it is refused, and nothing changes,', () => {
  const refused = async (as: string) => {
    const before = await everythingOf(app, 'siti');
    const { status, problem } = await declares(as);
    expect(await everythingOf(app, 'siti')).toEqual(before);
    return [status, problem.code];
  };

  it('by the employee and by strangers', async () => {
    expect(await refused('siti')).toEqual([403, 'conflict-of-interest']);
    expect(await refused('joko')).toEqual([403, 'not-allowed']);
  });

  it('a second time', async () => {
    await declares('wati');
    expect(await refused('wati')).toEqual([409, 'task-closed']);
  });

  it('of somebody with enough actuals', async () => {
    await withMeasuredYear(app, 'joko');
    const at = { caseId: caseOf('joko'), segmentId: 's1' };
    expect(await declares('wati', at)).toMatchObject({ status: 409, problem: { code: 'enough-to-rate' } });
  });
});
