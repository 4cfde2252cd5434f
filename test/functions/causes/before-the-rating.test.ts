import { beforeEach, describe, expect, it } from 'vitest';
import { answerCauses } from '../../../functions/reviews/answer-causes.ts';
import { nameCauses } from '../../../functions/reviews/name-causes.ts';
import { getRatingProposal } from '../../../functions/scoring/get-rating-proposal.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { settleTask } from '../../../functions/steps/settle-task.ts';
import { caseWrites } from '../../../shared/data/cases.ts';
import type { Finding } from '../../../shared/domain/reviews/review.ts';
import { type App, openApp } from '../../support/app.ts';
import {
  belowTarget,
  everythingOf,
  fileOf,
  inboxOf,
  levelsOf,
  withMeasuredYear,
  withMeasurements,
  withOrganisationRating,
} from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const at = { caseId, segmentId: 's1' };
const finding = (indicatorId: string): Finding => ({
  indicatorId,
  cause: 'process',
  remedy: 'Memakai agenda elektronik',
  ownerId: 'siti',
  dueOn: '2027-04-30',
});

let app: App;
const rate = (results: 'below' | 'meets' = 'below') =>
  app.call(rateSegment, 'budi', { ...at, body: levelsOf(results, 'meets') });
const name = (...ids: readonly string[]) =>
  app.call(nameCauses, 'budi', { ...at, body: { findings: ids.map(finding) } });
const proposed = async () => (await app.call(getRatingProposal, 'budi', at)).body;
const asked = () => app.step(openTask, { cycleId, caseId, kind: 'rate', execution: 'scoring', segmentId: 's1' });

beforeEach(async () => {
  app = openApp({ now: '2027-01-11T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring'] });
  await withOrganisationRating(app, 'layanan');
});

describe('a rating over missed targets', () => {
  beforeEach(() => withMeasuredYear(app, 'siti', belowTarget));

  it('waits for their causes, and says of which', async () => {
    const before = await everythingOf(app, 'siti');
    const refused = await rate();
    expect([refused.status, refused.problem.code]).toEqual([422, 'cause-missing']);
    expect(refused.problem.errors.map(({ facts }) => facts?.indicatorId)).toEqual(['i1', 'i2']);
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('is given once they are named, agreed or not', async () => {
    await name('i1', 'i2');
    await app.call(answerCauses, 'siti', { ...at, ifMatch: 1, body: { agrees: false, response: 'Bukan itu' } });
    expect((await rate()).status).toBe(200);
  });

  it('is proposed together with what is still to be named', async () => {
    const ids = (await proposed()).unexplained?.map(({ indicatorId }: { indicatorId: string }) => indicatorId);
    expect(ids).toEqual(['i1', 'i2']);
    await name('i1', 'i2');
    expect(await proposed()).not.toHaveProperty('unexplained');
  });

  it('is asked for together with the causes, and again with each reminder', async () => {
    const { taskId } = await asked();
    await app.deliver();
    expect((await inboxOf(app, 'budi')).toSorted()).toEqual(['causes-awaited', 'rating-due']);
    const [task] = (await fileOf(app, 'siti')).tasks;
    const reminder = task?.wait.steps.find(({ stepId }) => stepId.startsWith('remind'));
    app.at(reminder?.at ?? '');
    await app.step(settleTask, { taskId });
    await app.deliver();
    expect((await inboxOf(app, 'budi')).filter((kind) => kind === 'causes-awaited')).toHaveLength(2);
  });
});

describe('a rating without missed targets', () => {
  it('waits for nothing when all was reached', async () => {
    await withMeasuredYear(app, 'siti');
    await asked();
    await app.deliver();
    expect(await inboxOf(app, 'budi')).toEqual(['rating-due']);
    expect((await rate('meets')).status).toBe(200);
  });

  it('does not count what was not measured as missed', async () => {
    await withApprovedPlan(app, 'siti');
    await withMeasurements(app, 'siti', { days: 10 });
    expect(await proposed()).not.toHaveProperty('unexplained');
  });
});

describe('a target found missed after the agreement', () => {
  beforeEach(async () => {
    await withMeasuredYear(app, 'siti', { days: 15, complaints: 120 });
    await name('i1');
    await app.call(answerCauses, 'siti', { ...at, ifMatch: 1, body: { agrees: true } });
  });

  it('opens the record again, and keeps what was agreed', async () => {
    const { month } = caseWrites(app.agencyId, caseId);
    const [stored] = (await fileOf(app, 'siti')).months;
    if (stored === undefined) throw new Error('nothing was measured');
    const actuals = stored.actuals.map((one) => (one.indicatorId === 'i2' ? { ...one, value: 60 } : one));
    await app.table.transact([month({ ...stored, actuals })]);
    const changed = { ...finding('i1'), remedy: 'Sesuatu yang lain' };
    const { status, body } = await app.call(nameCauses, 'budi', {
      ...at,
      body: { findings: [changed, finding('i2')] },
    });
    expect([status, body.findings, body.agreedAt]).toEqual([200, [finding('i1'), finding('i2')], undefined]);
  });

  it('is the only reason to open it', async () => {
    expect((await name('i1')).problem.code).toBe('task-closed');
  });
});
