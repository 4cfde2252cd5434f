import { beforeEach, describe, expect, it } from 'vitest';
import { decideAppeal } from '../../../functions/appeals/decide-appeal.ts';
import { fileAppeal } from '../../../functions/appeals/file-appeal.ts';
import { getResult } from '../../../functions/scoring/get-result.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { settleTask } from '../../../functions/steps/settle-task.ts';
import type { AppealRuling } from '../../../shared/domain/appeals/appeal-ruling.ts';
import { type App, openApp } from '../../support/app.ts';
import { everythingOf, fileOf, inboxOf, levelsOf, withAnnouncedResult } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice, smallOffice } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const reasons = 'Perilaku kerja dinilai dari satu kejadian saja.';
const upheld: AppealRuling = { verdict: 'changed', reasons, behaviourLevel: 'meets' };
const rejected: AppealRuling = { verdict: 'unchanged', reasons: 'Catatan harian mendukung penilaian.' };

let app: App;
const opens = (kind: string, role?: string) =>
  app.step(openTask, { cycleId, caseId, kind, execution: 'appeal', ...(role === undefined ? {} : { role }) });
const decides = (as: string, body: AppealRuling = upheld, ifMatch = 1) =>
  app.call(decideAppeal, as, { caseId, body, ifMatch });

const openOffice = async (employees = smallOffice.employees) => {
  app = openApp({ now: '2027-02-03T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring', 'announcement'], employees });
  await withAnnouncedResult(app, 'siti', { rating: levelsOf('meets', 'below') });
  await app.call(fileAppeal, 'siti', { caseId, body: { reasons } });
};

beforeEach(() => openOffice());

describe('the decision of an appeal', () => {
  it('that changes the result lays a layer over it by the same rules', async () => {
    const decided = await decides('kepala');
    expect(decided).toMatchObject({
      status: 200,
      etag: 2,
      body: { decision: { by: 'kepala', verdict: 'changed', behaviourLevel: 'meets' }, version: 2 },
    });
    const { result, case: one } = await fileOf(app, 'siti');
    expect(result?.layers.map(({ layerId, kind, by, outcome }) => [layerId, kind, by, outcome.predicate])).toEqual([
      ['l1', 'supervisor', 'budi', 'kurang'],
      ['l2', 'appeal', 'kepala', 'baik'],
    ]);
    expect(result?.finalAt).toBe(app.now());
    expect(one.stage).toBe('appeal');
  });

  it('that changes nothing leaves the result as it was, and final', async () => {
    await decides('kepala', rejected);
    const shown = await app.call(getResult, 'siti', { caseId });
    expect(shown.body).toMatchObject({ finalAt: app.now(), layers: [{ layerId: 'l1' }] });
    expect(shown.body.layers).toHaveLength(1);
    expect(shown.body.people).toEqual([{ employeeId: 'budi', name: 'Budi Contoh' }]);
  });

  it('answers its task, closes what was still asked, and tells both sides', async () => {
    await opens('explain-appeal', 'supervisor');
    await opens('decide-appeal');
    await decides('kepala');
    expect((await fileOf(app, 'siti')).tasks).toMatchObject([
      { kind: 'decide-appeal', status: 'done', outcome: 'decided' },
      { kind: 'explain-appeal', status: 'done', outcome: 'go-on-without' },
    ]);
    await app.deliver();
    expect(await inboxOf(app, 'siti')).toEqual(['appeal-decided']);
    expect(await inboxOf(app, 'budi')).toContain('appeal-decided');
    expect(await inboxOf(app, 'kepala')).toEqual(['appeal-filed']);
  });

  it('is answered as the first time when the request is replayed', async () => {
    const request = { caseId, body: upheld, ifMatch: 1, idempotencyKey: 'kunci-1' };
    const first = await app.call(decideAppeal, 'kepala', request);
    const before = await everythingOf(app, 'siti');
    expect(await app.call(decideAppeal, 'kepala', request)).toEqual(first);
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });
});

describe('a decision is refused, and nothing changes,', () => {
  const refusal = async (as: string, body: AppealRuling = upheld, ifMatch = 1) => {
    const before = await everythingOf(app, 'siti');
    const { status, problem } = await decides(as, body, ifMatch);
    expect(await everythingOf(app, 'siti')).toEqual(before);
    return [status, problem.code];
  };

  it.each(['siti', 'budi', 'joko', 'wati'])('from %s, who is not the reviewing officer', async (other) => {
    expect(await refusal(other)).toEqual([403, 'not-reviewing-officer']);
  });

  it('without reasons', async () => {
    expect(await refusal('kepala', { ...upheld, reasons: '' })).toEqual([422, 'reason-missing']);
  });

  it('that changes to what stands there already', async () => {
    expect(await refusal('kepala', { ...upheld, behaviourLevel: 'below' })).toEqual([422, 'rating-incomplete']);
  });

  it('with points under a matrix', async () => {
    expect(await refusal('kepala', { ...upheld, behaviourScore: 9_000 })).toEqual([422, 'rating-outside-scale']);
  });

  it('of an appeal that changed since it was read', async () => {
    expect(await refusal('kepala', upheld, 7)).toEqual([409, 'changed-since-read']);
  });

  it('a second time', async () => {
    await decides('kepala', rejected);
    expect(await refusal('kepala', upheld, 2)).toEqual([409, 'appeal-already-decided']);
  });

  it('where nobody appealed', async () => {
    await withAnnouncedResult(app, 'joko');
    const refused = await app.call(decideAppeal, 'kepala', { caseId: caseOf('joko'), body: upheld, ifMatch: 1 });
    expect(refused).toMatchObject({ status: 404 });
  });
});

describe('under the weighted scheme', () => {
  it('the decision sets points, and the bands give the predicate', async () => {
    app = openApp({ now: '2027-02-03T02:00:00.000Z' });
    await openSmallOffice(app, { open: ['scoring', 'announcement'], schemeId: 'pp-30-2019-weighted' });
    const behaviours = levelsOf('meets', 'meets').behaviours.map(({ behaviourId }) => ({ behaviourId, score: 5_000 }));
    await withAnnouncedResult(app, 'siti', { rating: { behaviours } });
    await app.call(fileAppeal, 'siti', { caseId, body: { reasons } });
    const body = { verdict: 'changed', reasons, behaviourScore: 9_000 } as const;
    expect(await decides('kepala', body)).toMatchObject({ status: 200 });
    // 70 % of 100 points with 30 % of 50, then of 90
    const { result } = await fileOf(app, 'siti');
    expect(result?.layers.map(({ outcome }) => [outcome.score, outcome.predicate])).toEqual([
      ['85/1', 'butuh-perbaikan'],
      ['97/1', 'baik'],
    ]);
  });
});

describe('an appeal that the reviewing officer leaves alone', () => {
  const withRina = () => {
    const [kepala, ...others] = smallOffice.employees;
    if (!kepala) throw new Error('nobody heads the office');
    const rina = { ...kepala, employeeId: 'rina', nip: '198609262015052905', name: 'Rina Contoh' };
    return openOffice([rina, { ...kepala, supervisorId: 'rina' }, ...others]);
  };

  it('may be decided by the superior to whom it was escalated, and says so', async () => {
    await withRina();
    const task = await opens('decide-appeal');
    expect(await decides('rina')).toMatchObject({ status: 403 });
    app.at('2027-02-25T02:00:00.000Z');
    await app.step(settleTask, { taskId: task.taskId });
    expect(await decides('rina')).toMatchObject({
      status: 200,
      body: { reviewingOfficerId: 'rina', decision: { by: 'rina' }, passedOn: [{ from: 'kepala', to: 'rina' }] },
    });
  });

  it('passes to the next superior after the grace', async () => {
    await withRina();
    const task = await opens('decide-appeal');
    app.at('2027-03-10T02:00:00.000Z');
    await app.step(settleTask, { taskId: task.taskId });
    const { appeal, case: one } = await fileOf(app, 'siti');
    expect(appeal).toMatchObject({ reviewingOfficerId: 'rina', version: 2 });
    expect(one.reviewingOfficerId).toBe('rina');
    expect(await decides('kepala', upheld, 2)).toMatchObject({ status: 403 });
    expect(await decides('rina', upheld, 2)).toMatchObject({ status: 200 });
  });
});
