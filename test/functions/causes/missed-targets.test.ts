import { beforeEach, describe, expect, it } from 'vitest';
import { getTimeline } from '../../../functions/console/get-timeline.ts';
import { listCauses } from '../../../functions/console/list-causes.ts';
import { completeFollowUp } from '../../../functions/followups/complete-follow-up.ts';
import { listFollowUps } from '../../../functions/followups/list-follow-ups.ts';
import { acknowledgeMidReview } from '../../../functions/reviews/acknowledge-mid-review.ts';
import { answerCauses } from '../../../functions/reviews/answer-causes.ts';
import { getMissedTargets } from '../../../functions/reviews/get-missed-targets.ts';
import { holdMidReview } from '../../../functions/reviews/hold-mid-review.ts';
import { nameCauses } from '../../../functions/reviews/name-causes.ts';
import { getRatingProposal } from '../../../functions/scoring/get-rating-proposal.ts';
import { getSelfAssessment } from '../../../functions/scoring/get-self-assessment.ts';
import { deemReviewAccepted } from '../../../functions/steps/deem-review-accepted.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { saveCase } from '../../../shared/data/cases.ts';
import type { Finding } from '../../../shared/domain/reviews/review.ts';
import { type App, openApp } from '../../support/app.ts';
import { everythingOf, fileOf, inboxOf, withMeasuredYear } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const at = { caseId, segmentId: 's1' };
const finding = (indicatorId: string, cause: Finding['cause'], ownerId = 'siti'): Finding => ({
  indicatorId,
  cause,
  remedy: 'Menambah satu petugas loket',
  ownerId,
  dueOn: '2027-03-31',
});
const both = [finding('i1', 'resources', 'budi'), finding('i2', 'data')];

let app: App;
const name = (as: string, findings: readonly Finding[] = both) =>
  app.call(nameCauses, as, { ...at, body: { findings: [...findings] } });
const answer = (as: string, ifMatch: number, body: { agrees: boolean; response?: string }) =>
  app.call(answerCauses, as, { ...at, ifMatch, body });
const agreedKinds = async () =>
  (await fileOf(app, 'siti')).followUps.map(({ kind, agreement }) => `${kind} ${agreement?.ownerId}`).sort();
const begun = 'data-repair wati, remedy budi, remedy siti, resource-request kepala';

beforeEach(async () => {
  app = openApp({ now: '2027-01-08T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring'], closed: ['planning', 'execution', 'mid-review'] });
  await withMeasuredYear(app, 'siti', { days: 15, complaints: 60 });
});

describe('the missed targets of a year', () => {
  it('are listed before their causes are named', async () => {
    const { body } = await app.call(getMissedTargets, 'siti', at);
    expect(body.missed.map(({ indicatorId }: { indicatorId: string }) => indicatorId)).toEqual(['i1', 'i2']);
    expect(body.record).toBeUndefined();
  });

  it('get their causes from the supervisor, and the employee hears of it', async () => {
    expect(await name('budi')).toMatchObject({ status: 200, etag: 1, body: { namedBy: 'budi', findings: both } });
    await app.deliver();
    expect(await inboxOf(app, 'siti')).toEqual(['causes-named']);
    const { body } = await app.call(getMissedTargets, 'siti', at);
    expect(body.people.map(({ employeeId }: { employeeId: string }) => employeeId)).toEqual(['budi', 'siti']);
  });

  it('each need a cause, an owner who is known and a date', async () => {
    const before = await everythingOf(app, 'siti');
    const refused = await name('budi', [{ ...finding('i1', 'process', 'nobody'), dueOn: '2027-01-07' }]);
    expect(refused.problem.errors.map(({ code }: { code: string }) => code)).toEqual([
      'deadline-not-later',
      'cause-missing',
      'not-found',
    ]);
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('are counted by cause in each unit', async () => {
    await name('budi');
    await name('budi', [finding('i1', 'process'), finding('i2', 'data')]);
    const { body } = await app.call(listCauses, 'wati', { cycleId });
    expect(body.items).toMatchObject([
      { unit: { unitId: 'dinas' }, causes: { process: 1, data: 1, resources: 0 } },
      { unit: { unitId: 'layanan' }, causes: { process: 1, data: 1, conduct: 0 } },
    ]);
  });
});

describe('agreeing to causes and remedies', () => {
  it('begins each remedy, the request to the head and the repair of data', async () => {
    await name('budi');
    expect(await answer('siti', 1, { agrees: true })).toMatchObject({ status: 200, body: { agreedAt: app.now() } });
    expect((await agreedKinds()).join(', ')).toBe(begun);
    await app.deliver();
    expect(app.started.filter(({ machine }) => machine === 'follow-up')).toHaveLength(4);
    expect(await inboxOf(app, 'budi')).toEqual(['causes-agreed']);
  });

  it('can be refused with a reason, and then nothing begins', async () => {
    await name('budi');
    expect((await answer('siti', 1, { agrees: false })).problem.code).toBe('reason-missing');
    const objected = await answer('siti', 1, { agrees: false, response: 'Bukan kekurangan petugas' });
    expect(objected).toMatchObject({ status: 200, body: { objection: { text: 'Bukan kekurangan petugas' } } });
    await app.deliver();
    expect(await agreedKinds()).toEqual([]);
    expect(await inboxOf(app, 'budi')).toEqual(['causes-contested']);
    expect((await name('budi', [finding('i1', 'process'), finding('i2', 'data')])).status).toBe(200);
    expect((await answer('siti', 3, { agrees: true })).status).toBe(200);
  });

  it('is of the record that was read, by the employee alone', async () => {
    await name('budi');
    await name('budi');
    expect(await answer('siti', 1, { agrees: true })).toMatchObject({ problem: { code: 'changed-since-read' } });
    expect(await answer('budi', 2, { agrees: true })).toMatchObject({ problem: { code: 'not-allowed' } });
  });
});

describe('a request for resources', () => {
  const followUpId = 'resource-request.end.s1.head';
  const reply = (as: string, body: { completion: string; answer?: 'granted' | 'partly' | 'not-granted' }) =>
    app.call(completeFollowUp, as, { caseId, followUpId, ifMatch: 1, body });

  beforeEach(async () => {
    await name('budi');
    await answer('siti', 1, { agrees: true });
    await app.step(openTask, { cycleId, caseId, kind: 'complete-follow-up', execution: 'request-1', followUpId });
    await app.deliver();
  });

  it('is a task of the head, who hears of it', async () => {
    const { tasks } = await fileOf(app, 'siti');
    expect(tasks).toMatchObject([{ assigneeId: 'kepala', followUpId, wait: { dueAt: '2027-03-31T16:59:59.999Z' } }]);
    expect(await inboxOf(app, 'kepala')).toEqual(['resources-requested']);
    expect((await app.call(listFollowUps, 'kepala', { caseId })).status).toBe(200);
  });

  it('opens what was missed to the head, and nothing else of the year', async () => {
    const { case: one } = await fileOf(app, 'siti');
    const { reviewingOfficerId: _, ...others } = one;
    await app.table.transact(saveCase(others, one).slice(0, 1));
    expect((await app.call(getMissedTargets, 'kepala', at)).status).toBe(200);
    expect((await app.call(getRatingProposal, 'kepala', at)).problem.code).toBe('not-allowed');
    expect((await app.call(listFollowUps, 'kepala', { caseId })).status).toBe(200);
    expect((await app.call(getSelfAssessment, 'kepala', { caseId })).problem.code).toBe('not-allowed');
    expect((await app.call(getTimeline, 'kepala', { caseId })).problem.code).toBe('not-allowed');
  });

  it('is answered with a reason, and both hear of it', async () => {
    expect((await reply('kepala', { completion: 'Satu petugas' })).problem.code).toBe('request-answer-missing');
    expect((await reply('budi', { completion: 'Ya', answer: 'granted' })).problem.code).toBe('not-allowed');
    const answered = await reply('kepala', { completion: 'Satu petugas mulai April', answer: 'partly' });
    expect(answered).toMatchObject({ status: 200, body: { status: 'done', answer: 'partly' } });
    await app.deliver();
    expect(await inboxOf(app, 'siti')).toContain('resources-answered');
    expect(await inboxOf(app, 'budi')).toContain('resources-answered');
  });
});

describe('the dialogue in the middle of the year', () => {
  const record = { summary: 'Tertinggal', agreements: [], findings: [...both] };
  const acknowledge = (ifMatch: number, body: { agrees?: boolean; response?: string }) =>
    app.call(acknowledgeMidReview, 'siti', { caseId, ifMatch, body });

  beforeEach(async () => {
    await app.call(holdMidReview, 'budi', { caseId, body: record });
  });

  it('begins what was agreed with the acknowledgement', async () => {
    await acknowledge(1, {});
    expect((await agreedKinds()).join(', ')).toBe(begun);
  });

  it('begins it after silence too', async () => {
    await app.step(deemReviewAccepted, { caseId });
    expect((await agreedKinds()).join(', ')).toBe(begun);
  });

  it('waits while the employee does not agree', async () => {
    expect((await acknowledge(1, { agrees: false })).problem.code).toBe('reason-missing');
    expect((await acknowledge(1, { agrees: false, response: 'Datanya keliru' })).status).toBe(200);
    const { case: one, midReview } = await fileOf(app, 'siti');
    expect([one.midReview, midReview?.objection?.text]).toEqual(['held', 'Datanya keliru']);
    expect(await agreedKinds()).toEqual([]);
    expect((await app.call(holdMidReview, 'budi', { caseId, body: record })).body.objection?.text).toBe(
      'Datanya keliru',
    );
  });
});
