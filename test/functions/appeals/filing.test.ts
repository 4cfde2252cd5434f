import { beforeEach, describe, expect, it } from 'vitest';
import { decideAppeal } from '../../../functions/appeals/decide-appeal.ts';
import { explainAppeal } from '../../../functions/appeals/explain-appeal.ts';
import { fileAppeal } from '../../../functions/appeals/file-appeal.ts';
import { getAppeal } from '../../../functions/appeals/get-appeal.ts';
import { reassignTask } from '../../../functions/console/reassign-task.ts';
import { undoTaskChange } from '../../../functions/console/undo-task-change.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { settleTask } from '../../../functions/steps/settle-task.ts';
import { caseWrites } from '../../../shared/data/cases.ts';
import { saveTask } from '../../../shared/data/tasks.ts';
import type { AppealRequest } from '../../../shared/domain/appeals/appeal-decisions.ts';
import { type App, openApp } from '../../support/app.ts';
import {
  announced,
  everythingOf,
  fileOf,
  inboxOf,
  levelsOf,
  withAnnouncedResult,
  withMeasuredYear,
  withOrganisationRating,
} from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice, smallOffice } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const reasons = 'Realisasi triwulan IV sudah dilampirkan tetapi belum dihitung.';

let app: App;
const files = (as = 'siti', body: AppealRequest = { reasons }) => app.call(fileAppeal, as, { caseId, body });

beforeEach(async () => {
  app = openApp({ now: '2027-02-03T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring', 'announcement'] });
  await withAnnouncedResult(app, 'siti', { rating: levelsOf('meets', 'below') });
});

const evidence = (evidenceId: string, arrivedAt?: string) => ({
  evidenceId,
  caseId,
  name: 'laporan.pdf',
  contentType: 'application/pdf',
  size: 10,
  fileKey: evidenceId,
  registeredAt: '2027-01-04T02:00:00.000Z',
  registeredBy: 'siti',
  ...(arrivedAt === undefined ? {} : { arrivedAt }),
  version: 0,
});

describe('an appeal', () => {
  it('is filed by the employee and starts its machine', async () => {
    await app.step(openTask, { cycleId, caseId, kind: 'acknowledge-result', execution: 'final-scoring' });
    const filed = await files();
    expect(filed).toMatchObject({
      status: 201,
      etag: 1,
      body: { supervisorId: 'budi', reviewingOfficerId: 'kepala', filedAt: app.now(), explanations: {}, version: 1 },
    });
    const { case: one, tasks } = await fileOf(app, 'siti');
    expect(one.stage).toBe('appeal');
    expect(tasks).toMatchObject([{ kind: 'acknowledge-result', status: 'done', outcome: 'appealed' }]);
    await app.deliver();
    expect(app.started).toMatchObject([{ machine: 'appeal', input: { agencyId: 'contoh', cycleId, caseId } }]);
  });

  it('says which steps it contests, and on what it relies', async () => {
    await app.table.transact([caseWrites(app.agencyId, caseId).evidence(evidence('e1', '2027-01-04T03:00:00.000Z'))]);
    const body = { reasons, disputes: [{ step: 'behaviours', subject: 's1' }], evidenceIds: ['e1'] };
    expect((await files('siti', body)).body).toMatchObject({ disputes: body.disputes, citedEvidenceIds: ['e1'] });
  });

  it('freezes the evidence that has arrived', async () => {
    const write = caseWrites(app.agencyId, caseId);
    const arrived = evidence('e1', '2027-01-04T03:00:00.000Z');
    await app.table.transact([write.evidence(arrived), write.evidence(evidence('e2'))]);
    expect((await files()).body.frozenEvidenceIds).toEqual(['e1']);
  });

  it('is possible until the last moment of the fourteenth day', async () => {
    app.at('2027-02-17T16:59:59.999Z');
    expect(await files()).toMatchObject({ status: 201 });
  });

  it('is seen by both sides and by who decides, not by a colleague', async () => {
    await files();
    const names = [
      { employeeId: 'siti', name: 'Siti Contoh' },
      { employeeId: 'budi', name: 'Budi Contoh' },
      { employeeId: 'kepala', name: 'Kepala Contoh' },
    ];
    expect((await app.call(getAppeal, 'siti', { caseId })).body.people).toEqual(names);
    for (const reader of ['siti', 'budi', 'kepala', 'wati']) {
      expect(await app.call(getAppeal, reader, { caseId })).toMatchObject({ status: 200, etag: 1, body: { reasons } });
    }
    expect(await app.call(getAppeal, 'joko', { caseId })).toMatchObject({ status: 403 });
  });

  it('is not there before it is filed', async () => {
    expect(await app.call(getAppeal, 'siti', { caseId })).toMatchObject({ status: 404 });
  });

  it('is answered as the first time when the request is replayed', async () => {
    const request = { caseId, body: { reasons }, idempotencyKey: 'kunci-1' };
    const first = await app.call(fileAppeal, 'siti', request);
    const before = await everythingOf(app, 'siti');
    expect(await app.call(fileAppeal, 'siti', request)).toEqual(first);
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });
});

describe('an appeal is refused, and nothing changes,', () => {
  const refusal = async (as = 'siti', body = { reasons }) => {
    const before = await everythingOf(app, 'siti');
    const { status, problem } = await files(as, body);
    expect(await everythingOf(app, 'siti')).toEqual(before);
    return { status, codes: problem.errors.map(({ code }) => code) };
  };

  it('after the time to appeal', async () => {
    app.at('2027-02-17T17:00:00.000Z');
    expect(await refusal()).toEqual({ status: 409, codes: ['appeal-window-closed'] });
  });

  it('a second time', async () => {
    await files();
    expect(await refusal()).toEqual({ status: 409, codes: ['appeal-already-filed'] });
  });

  it('without reasons', async () => {
    expect(await refusal('siti', { reasons: '   ' })).toEqual({ status: 422, codes: ['reason-missing'] });
  });

  it.each(['budi', 'kepala', 'wati'])('from %s instead of the employee', async (other) => {
    expect(await refusal(other)).toEqual({ status: 403, codes: ['not-allowed'] });
  });

  it('before the announcement', async () => {
    const refused = await app.call(fileAppeal, 'joko', { caseId: caseOf('joko'), body: { reasons } });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'not-announced' } });
  });

  it('with an unknown field', async () => {
    expect(await refusal('siti', { reasons, urgent: true } as { reasons: string })).toEqual({
      status: 400,
      codes: ['unknown-field'],
    });
  });
});

describe('an explanation', () => {
  const text = 'Realisasi triwulan IV diterima setelah penilaian.';
  const asks = (role: 'supervisor' | 'employee') =>
    app.step(openTask, { cycleId, caseId, kind: 'explain-appeal', role, execution: 'appeal' });
  const explains = (as: string, ifMatch: number) => app.call(explainAppeal, as, { caseId, body: { text }, ifMatch });

  beforeEach(async () => {
    await files();
    await asks('supervisor');
    await asks('employee');
  });

  it('is given by the supervisor and by the employee, each once', async () => {
    expect(await explains('budi', 1)).toMatchObject({ status: 200, etag: 2 });
    expect(await explains('siti', 2)).toMatchObject({
      status: 200,
      etag: 3,
      body: { explanations: { supervisor: { by: 'budi', text }, employee: { by: 'siti', text } } },
    });
    expect((await fileOf(app, 'siti')).tasks).toMatchObject([
      { role: 'employee', status: 'done', outcome: 'explained' },
      { role: 'supervisor', status: 'done', outcome: 'explained' },
    ]);
    expect(await explains('budi', 3)).toMatchObject({ status: 409, problem: { code: 'task-closed' } });
  });

  it('is asked for by a notice', async () => {
    await app.deliver();
    expect(await inboxOf(app, 'budi')).toEqual(['explanation-asked']);
    expect(await inboxOf(app, 'siti')).toEqual(['explanation-asked']);
  });

  it('comes from whoever the task of the supervisor was given to', async () => {
    const task = (await fileOf(app, 'siti')).tasks.find(({ role }) => role === 'supervisor');
    if (!task) throw new Error('the supervisor is not asked');
    await app.table.transact(saveTask(app.agencyId, { ...task, assigneeId: 'joko' }, task));
    expect(await explains('joko', 1)).toMatchObject({
      status: 200,
      body: { explanations: { supervisor: { by: 'joko' } } },
    });
  });

  it('of the appeal as it was before shows what stands there now', async () => {
    await explains('budi', 1);
    const before = await everythingOf(app, 'siti');
    expect(await explains('siti', 1)).toMatchObject({
      status: 409,
      problem: { code: 'changed-since-read', current: { version: 2, explanations: { supervisor: { text } } } },
    });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it.each(['kepala', 'joko', 'wati'])('does not come from %s', async (other) => {
    expect(await explains(other, 1)).toMatchObject({ status: 403 });
  });

  it('is not there where nobody appealed', async () => {
    await withAnnouncedResult(app, 'joko');
    const refused = await app.call(explainAppeal, 'joko', { caseId: caseOf('joko'), body: { text }, ifMatch: 1 });
    expect(refused).toMatchObject({ status: 404 });
  });
});

describe('who decides', () => {
  const office = async (employees = smallOffice.employees) => {
    const fresh = openApp({ now: '2027-02-03T02:00:00.000Z' });
    await openSmallOffice(fresh, { open: ['scoring', 'announcement'], employees });
    return fresh;
  };

  it('is the next superior where the reviewing officer rated', async () => {
    const [kepala, ...others] = smallOffice.employees;
    if (!kepala) throw new Error('nobody heads the office');
    const rina = { ...kepala, employeeId: 'rina', nip: '198609262015052905', name: 'Rina Contoh' };
    const fresh = await office([rina, { ...kepala, supervisorId: 'rina' }, ...others]);
    await withMeasuredYear(fresh, 'siti');
    await withOrganisationRating(fresh, 'layanan');
    const task = await fresh.step(openTask, { cycleId, caseId, kind: 'rate', segmentId: 's1', execution: 'rating' });
    fresh.at('2027-03-01T02:00:00.000Z');
    await fresh.step(settleTask, { taskId: task.taskId });
    const body = levelsOf('meets', 'below');
    expect(await fresh.call(rateSegment, 'kepala', { caseId, segmentId: 's1', body })).toMatchObject({ status: 200 });
    await announced(fresh);
    const filed = await fresh.call(fileAppeal, 'siti', { caseId, body: { reasons } });
    expect(filed.body).toMatchObject({ supervisorId: 'kepala', reviewingOfficerId: 'rina' });
    expect(await fresh.call(getAppeal, 'rina', { caseId })).toMatchObject({ status: 200 });
  });

  describe('at the top of the agency', () => {
    const atTheTop = { caseId: caseOf('budi'), kind: 'decide-appeal', execution: 'appeal', cycleId };
    let fresh: App;
    let taskId: string;

    beforeEach(async () => {
      fresh = await office();
      await withAnnouncedResult(fresh, 'budi', { by: 'kepala' });
      expect(await fresh.call(fileAppeal, 'budi', { caseId: caseOf('budi'), body: { reasons } })).toMatchObject({
        status: 201,
        body: { supervisorId: 'kepala' },
      });
      taskId = String((await fresh.step(openTask, atTheTop)).taskId);
    });

    const decides = (as: string, ifMatch: number) =>
      fresh.call(decideAppeal, as, {
        caseId: caseOf('budi'),
        body: { verdict: 'unchanged', reasons: 'Sesuai catatan.' },
        ifMatch,
      });

    it('HR has the decision to give to somebody, and cannot decide', async () => {
      expect((await fileOf(fresh, 'budi')).tasks).toMatchObject([{ kind: 'decide-appeal', assigneeId: 'wati' }]);
      expect(await decides('wati', 1)).toMatchObject({ status: 403, problem: { code: 'not-reviewing-officer' } });
    });

    it('whom HR names has the case in view and decides', async () => {
      const body = { employeeId: 'joko', reason: 'Ditunjuk oleh pejabat yang berwenang.' };
      expect(await fresh.call(reassignTask, 'wati', { taskId, ifMatch: 1, body })).toMatchObject({ status: 200 });
      const { case: one, appeal } = await fileOf(fresh, 'budi');
      expect([one.reviewingOfficerId, appeal?.reviewingOfficerId]).toEqual(['joko', 'joko']);
      expect(await fresh.call(getAppeal, 'joko', { caseId: caseOf('budi') })).toMatchObject({
        body: { passedOn: [{ to: 'joko', at: fresh.now() }] },
      });
      expect(await decides('joko', 2)).toMatchObject({ status: 200 });
    });

    it('naming cannot be taken back, only given to another', async () => {
      const give = (employeeId: string, ifMatch: number) =>
        fresh.call(reassignTask, 'wati', { taskId, ifMatch, body: { employeeId, reason: 'Ditunjuk.' } });
      await give('joko', 1);
      expect(await fresh.call(undoTaskChange, 'wati', { taskId, ifMatch: 2 })).toMatchObject({
        problem: { code: 'nothing-to-undo' },
      });
      expect(await give('siti', 2)).toMatchObject({ status: 200 });
      expect((await fileOf(fresh, 'budi')).appeal?.reviewingOfficerId).toBe('siti');
    });

    it('silence passes it to nobody, and HR hears of it', async () => {
      fresh.at('2027-04-10T02:00:00.000Z');
      await fresh.step(settleTask, { taskId });
      expect((await fileOf(fresh, 'budi')).tasks).toMatchObject([{ assigneeId: 'wati', status: 'open' }]);
      await fresh.deliver();
      expect(await inboxOf(fresh, 'wati')).toContain('case-stuck');
    });
  });
});
