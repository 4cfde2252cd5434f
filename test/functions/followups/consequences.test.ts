import { beforeEach, describe, expect, it } from 'vitest';
import { decideAppeal } from '../../../functions/appeals/decide-appeal.ts';
import { fileAppeal } from '../../../functions/appeals/file-appeal.ts';
import { completeFollowUp } from '../../../functions/followups/complete-follow-up.ts';
import { listFollowUps } from '../../../functions/followups/list-follow-ups.ts';
import { acknowledgeResult } from '../../../functions/scoring/acknowledge-result.ts';
import { assignFollowUps } from '../../../functions/steps/assign-follow-ups.ts';
import { finaliseResult } from '../../../functions/steps/finalise-result.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { caseWrites } from '../../../shared/data/cases.ts';
import type { FollowUp } from '../../../shared/domain/followups/follow-up.ts';
import type { RatingInput } from '../../../shared/domain/scoring/result.ts';
import { type App, openApp } from '../../support/app.ts';
import {
  aboveTarget,
  belowTarget,
  everythingOf,
  fileOf,
  inboxOf,
  levelsOf,
  type Measured,
  withAnnouncedResult,
} from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const reasons = 'Dua loket ditutup selama empat bulan.';

let app: App;

const announcedWith = (rating: RatingInput, measured: Measured) =>
  withAnnouncedResult(app, 'siti', { rating, measured });

const accepted = async () => {
  const result = await app.call(acknowledgeResult, 'siti', { caseId, ifMatch: 2 });
  expect(result.status).toBe(200);
  await app.step(finaliseResult, { caseId });
};

const assigned = () => app.step(assignFollowUps, { cycleId, caseId });

const rulesOf = async () => {
  const { body } = await app.call(listFollowUps, 'siti', { caseId });
  return body.items.map(({ ruleId, status }) => `${ruleId} ${status}`);
};

beforeEach(async () => {
  app = openApp({ now: '2027-02-03T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring', 'announcement'] });
});

describe('a very good result', () => {
  beforeEach(async () => {
    await announcedWith(levelsOf('above', 'above'), aboveTarget);
    await accepted();
    await assigned();
  });

  it('is rewarded in every way that the scheme knows', async () => {
    expect(await rulesOf()).toEqual([
      'education-excellent open',
      'promotion-excellent open',
      'responsibility-excellent open',
      'reward-excellent open',
    ]);
  });

  it('starts one machine for each, and tells the employee', async () => {
    await app.deliver();
    expect(app.started).toMatchObject([
      { machine: 'follow-up', input: { caseId, followUpId: 'reward-excellent.l1' } },
      { machine: 'follow-up', input: { caseId, followUpId: 'education-excellent.l1' } },
      { machine: 'follow-up', input: { caseId, followUpId: 'promotion-excellent.l1' } },
      { machine: 'follow-up', input: { caseId, followUpId: 'responsibility-excellent.l1' } },
    ]);
    expect((await inboxOf(app, 'siti')).filter((kind) => kind === 'reward')).toHaveLength(4);
  });

  it('is listed a page at a time', async () => {
    const first = await app.call(listFollowUps, 'siti', { caseId, query: { limit: 3 } });
    expect(first.body.items).toHaveLength(3);
    const { cursor } = first.body;
    const rest = await app.call(listFollowUps, 'siti', { caseId, query: { limit: 3, ...(cursor ? { cursor } : {}) } });
    expect(rest.body.items.map(({ ruleId }) => ruleId)).toEqual(['reward-excellent']);
  });

  it('is nobody else’s business', async () => {
    expect(await app.call(listFollowUps, 'joko', { caseId })).toMatchObject({ status: 403 });
  });
});

describe('while an appeal runs', () => {
  beforeEach(async () => {
    await announcedWith(levelsOf('below', 'below'), belowTarget);
    await app.call(fileAppeal, 'siti', { caseId, body: { reasons } });
  });

  it('nothing follows from the result', async () => {
    await expect(assigned()).rejects.toThrow('follow-up-held');
    await expect(app.step(finaliseResult, { caseId })).rejects.toThrow('follow-up-held');
    expect(await rulesOf()).toEqual([]);
  });

  it('the decision makes it final, and only then something follows', async () => {
    const body = { verdict: 'unchanged', reasons: 'Loket ditutup atas usul sendiri.' } as const;
    await app.call(decideAppeal, 'kepala', { caseId, body, ifMatch: 1 });
    await app.step(finaliseResult, { caseId });
    await assigned();
    expect((await fileOf(app, 'siti')).case.stage).toBe('completed');
    expect(await rulesOf()).toEqual(
      expect.arrayContaining(['guidance-improvement open', 'counselling-misconduct open', 'training-akuntabel open']),
    );
    await app.deliver();
    expect(await inboxOf(app, 'siti')).toEqual(expect.arrayContaining(['guidance', 'training', 'appeal-decided']));
  });

  it('a changed result calls for something else, and takes back what it no longer calls for', async () => {
    const guidance: FollowUp = {
      followUpId: 'guidance-improvement.l1',
      caseId,
      employeeId: 'siti',
      ruleId: 'guidance-improvement',
      kind: 'guidance-plan',
      title: { id: 'Rencana bimbingan', en: 'Guidance plan' },
      basis: 'sangat-kurang',
      layerId: 'l1',
      assignedAt: app.now(),
      dueOn: '2027-08-05',
      status: 'open',
      version: 0,
    };
    await app.table.transact([caseWrites(app.agencyId, caseId).followUp(guidance)]);
    const body = { verdict: 'changed', reasons, behaviourLevel: 'above', resultsLevel: 'above' } as const;
    expect(await app.call(decideAppeal, 'kepala', { caseId, body, ifMatch: 1 })).toMatchObject({ status: 200 });
    await app.step(finaliseResult, { caseId });
    await assigned();
    const { followUps } = await fileOf(app, 'siti');
    expect(followUps.find(({ ruleId }) => ruleId === 'guidance-improvement')).toMatchObject({
      status: 'cancelled',
      cancelledByLayerId: 'l2',
    });
    expect(followUps.filter(({ basis }) => basis === 'sangat-baik')).toMatchObject(
      Array.from({ length: 4 }, () => ({ layerId: 'l2', status: 'open' })),
    );
    expect(await assigned()).toEqual({ followUpIds: [] });
  });
});

describe('a follow-up', () => {
  const completion = 'Pelatihan selesai pada 12 April; sertifikat terlampir.';
  const training = 'training-akuntabel.l1';
  const guidance = 'guidance-improvement.l1';
  const asks = (followUpId: string) =>
    app.step(openTask, { cycleId, caseId, kind: 'complete-follow-up', followUpId, execution: followUpId });
  const completes = (as: string, followUpId: string, { ifMatch = 1, text = completion } = {}) =>
    app.call(completeFollowUp, as, { caseId, followUpId, body: { completion: text }, ifMatch });

  beforeEach(async () => {
    await announcedWith(levelsOf('below', 'below'), belowTarget);
    await accepted();
    await assigned();
  });

  it('is completed by whoever sees to it: training by the employee', async () => {
    await asks(training);
    app.at('2027-04-12T02:00:00.000Z');
    expect(await completes('siti', training)).toMatchObject({
      status: 200,
      etag: 2,
      body: { status: 'done', completedAt: app.now(), completion, version: 2 },
    });
    expect((await fileOf(app, 'siti')).tasks).toMatchObject([{ status: 'done', outcome: 'completed' }]);
  });

  it('is completed by the supervisor where it is guidance', async () => {
    await asks(guidance);
    expect(await completes('siti', guidance)).toMatchObject({ status: 403, problem: { code: 'not-allowed' } });
    expect(await completes('budi', guidance)).toMatchObject({ status: 200 });
  });

  it('is not waited for when its machine has not asked yet', async () => {
    expect(await completes('budi', guidance)).toMatchObject({ status: 200, body: { status: 'done' } });
    expect(await asks(guidance)).toMatchObject({ status: 'done', outcome: 'completed' });
  });

  it.each([
    ['by a colleague', 'joko', {}, [403, 'not-allowed']],
    ['by who only supervises', 'budi', {}, [403, 'not-allowed']],
    ['without words', 'siti', { text: ' ' }, [422, 'reason-missing']],
    ['as it was before', 'siti', { ifMatch: 4 }, [409, 'changed-since-read']],
  ] as const)('is not completed %s, and nothing changes', async (_, as, how, expected) => {
    await asks(training);
    const before = await everythingOf(app, 'siti');
    const { status, problem } = await completes(as, training, how);
    expect([status, problem.code]).toEqual(expected);
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('is completed once', async () => {
    await completes('siti', training);
    expect(await completes('siti', training, { ifMatch: 2 })).toMatchObject({
      status: 409,
      problem: { code: 'follow-up-closed' },
    });
  });

  it('that nobody assigned is not found', async () => {
    expect(await completes('siti', 'training-menyelam.l1')).toMatchObject({ status: 404 });
  });
});

describe('a reward', () => {
  it('is seen to by HR', async () => {
    await announcedWith(levelsOf('above', 'above'), aboveTarget);
    await accepted();
    await assigned();
    const reward = {
      caseId,
      followUpId: 'reward-excellent.l1',
      body: { completion: 'Piagam diserahkan.' },
      ifMatch: 1,
    };
    expect(await app.call(completeFollowUp, 'siti', reward)).toMatchObject({ status: 403 });
    expect(await app.call(completeFollowUp, 'wati', reward)).toMatchObject({ status: 200 });
  });
});
