import { beforeEach, describe, expect, it } from 'vitest';
import { fileAppeal } from '../../../functions/appeals/file-appeal.ts';
import { acknowledgeResult } from '../../../functions/scoring/acknowledge-result.ts';
import { announceResults } from '../../../functions/scoring/announce-results.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { approveTargets } from '../../../functions/targets/approve-targets.ts';
import { returnTargets } from '../../../functions/targets/return-targets.ts';
import { saveTargets } from '../../../functions/targets/save-targets.ts';
import { submitTargets } from '../../../functions/targets/submit-targets.ts';
import { withdrawTargets } from '../../../functions/targets/withdraw-targets.ts';
import { auditPage, firstBreak } from '../../../shared/data/audit.ts';
import { type App, openApp } from '../../support/app.ts';
import { actionsOf, fileOf, levelsOf } from '../../support/appraisal.ts';
import { sitisPlan, withDraft, withSubmission } from '../../support/planning.ts';
import { aPlanContent, caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';
import { openAttackedOffice } from './attacked-office.ts';

let app: App;

const statuses = async (answers: readonly Promise<{ readonly status: number }>[]): Promise<readonly number[]> =>
  (await Promise.all(answers)).map(({ status }) => status).sort();

const times = async (employeeId: string, action: string): Promise<number> =>
  (await actionsOf(app, employeeId)).filter((one) => one === action).length;

describe('of two at the same instant about a plan', () => {
  beforeEach(async () => {
    app = openApp();
    await openSmallOffice(app);
  });

  it('one draft is kept', async () => {
    const draft = { ...sitisPlan, ifMatch: 0, body: aPlanContent() };
    const both = [app.call(saveTargets, 'siti', draft), app.call(saveTargets, 'siti', draft)];
    expect(await statuses(both)).toEqual([200, 409]);
  });

  it('one submission starts one approval', async () => {
    await withDraft(app);
    const submit = { ...sitisPlan, ifMatch: 1 };
    expect(await statuses([app.call(submitTargets, 'siti', submit), app.call(submitTargets, 'siti', submit)])).toEqual([
      200, 409,
    ]);
    await app.deliver();
    expect(app.started.filter(({ machine }) => machine === 'target-approval')).toHaveLength(1);
  });

  it('one decision counts, whoever was first', async () => {
    await withSubmission(app);
    const decide = { ...sitisPlan, ifMatch: 2 };
    const decisions = [
      app.call(approveTargets, 'budi', decide),
      app.call(returnTargets, 'budi', { ...decide, body: { comments: [{ text: 'Perjelas indikator.' }] } }),
      app.call(withdrawTargets, 'siti', decide),
    ];
    expect(await statuses(decisions)).toEqual([200, 409, 409]);
    const { plans, tasks } = await fileOf(app, 'siti');
    expect(plans[0]?.version).toBe(3);
    expect(tasks.map(({ status }) => status)).toEqual(['done']);
  });
});

describe('of two at the same instant about a result', () => {
  beforeEach(async () => {
    app = await openAttackedOffice();
  });

  it('either the appeal or the acceptance stands', async () => {
    const caseId = caseOf('joko');
    const answers = [
      app.call(acknowledgeResult, 'joko', { caseId, ifMatch: 2 }),
      app.call(fileAppeal, 'joko', { caseId, body: { reasons: 'Bukti triwulan IV belum dihitung.' } }),
    ];
    const [accepted, appealed] = await Promise.all(answers);
    expect([accepted?.status, appealed?.status].filter((status) => (status ?? 0) < 300)).toHaveLength(1);
    const { result, appeal } = await fileOf(app, 'joko');
    expect((result?.acknowledgedAt === undefined) !== (appeal === undefined)).toBe(true);
  });

  it('each result is announced once', async () => {
    const unit = { cycleId, unitId: 'layanan', body: { spreadReason: 'Sesuai capaian unit.' } };
    const both = [app.call(announceResults, 'wati', unit), app.call(announceResults, 'wati', unit)];
    expect(await statuses(both)).toEqual([200, 200]);
    expect(await times('siti', 'announceResults')).toBe(1);
    expect((await fileOf(app, 'siti')).result?.announcedAt).toBe(app.now());
  });

  it('a rating is in what is announced, or refused', async () => {
    const at = { caseId: caseOf('siti'), segmentId: 's2' };
    const unit = { cycleId, unitId: 'layanan', body: { spreadReason: 'Sesuai capaian unit.' } };
    const [rated] = await Promise.all([
      app.call(rateSegment, 'budi', { ...at, body: levelsOf('below', 'meets', 'Perilaku dinilai ulang.') }),
      app.call(announceResults, 'wati', unit),
    ]);
    const { result, ratings } = await fileOf(app, 'siti');
    const counted = rated.status === 200 ? 'meets' : 'below';
    expect(result?.layers.at(-1)?.outcome.behaviourLevel).toBe(counted);
    expect(ratings.find(({ segmentId }) => segmentId === 's2')?.behaviourLevel).toBe(counted);
  });

  it('the chain holds through all of it', async () => {
    const at = { caseId: caseOf('siti'), segmentId: 's2' };
    const rate = (note: string) =>
      app.call(rateSegment, 'budi', { ...at, body: { ...levelsOf('below', 'below', 'Alasan.'), note } });
    await Promise.all(['a', 'b', 'c', 'd'].map(rate));
    const { entries } = await auditPage(app.table, { agencyId: app.agencyId, journalId: caseOf('siti') });
    expect(firstBreak(entries)).toBeUndefined();
    const { layers = [] } = (await fileOf(app, 'siti')).result ?? {};
    expect(new Set(layers.map(({ layerId }) => layerId)).size).toBe(layers.length);
  });
});
