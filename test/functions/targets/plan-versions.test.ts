import { beforeEach, describe, expect, it } from 'vitest';
import { approveTargets } from '../../../functions/targets/approve-targets.ts';
import { listPlanVersions } from '../../../functions/targets/list-plan-versions.ts';
import { returnTargets } from '../../../functions/targets/return-targets.ts';
import { saveTargets } from '../../../functions/targets/save-targets.ts';
import { submitTargets } from '../../../functions/targets/submit-targets.ts';
import { caseWrites } from '../../../shared/data/cases.ts';
import { cycleWrites } from '../../../shared/data/cycles.ts';
import { versionToCompare } from '../../../shared/domain/targets/plan-version.ts';
import { type App, openApp } from '../../support/app.ts';
import { sitisPlan, withSubmission } from '../../support/planning.ts';
import { aPlanContent, openSmallOffice } from '../../support/small-office.ts';

let app: App;
const versions = async (as = 'budi') => (await app.call(listPlanVersions, as, sitisPlan)).body.items;

const resubmit = async () => {
  app.at('2026-01-06T02:00:00.000Z');
  await app.call(returnTargets, 'budi', { ...sitisPlan, ifMatch: 2, body: { comments: [{ text: 'Perbaiki' }] } });
  const easier = aPlanContent({ expectations: { loyal: 'Hadir' } });
  await app.call(saveTargets, 'siti', { ...sitisPlan, ifMatch: 3, body: easier });
  app.at('2026-01-07T02:00:00.000Z');
  await app.call(submitTargets, 'siti', { ...sitisPlan, ifMatch: 4 });
};

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
});

describe('earlier versions of a plan', () => {
  it('are kept as they were submitted, the newest first', async () => {
    await withSubmission(app);
    await resubmit();
    expect(await versions()).toMatchObject([
      { origin: 'submission', at: '2026-01-07T02:00:00.000Z', expectations: { loyal: 'Hadir' } },
      { origin: 'submission', at: '2026-01-05T02:00:00.000Z', expectations: {} },
    ]);
  });

  it('hold approvals too', async () => {
    await withSubmission(app);
    app.at('2026-01-06T02:00:00.000Z');
    await app.call(approveTargets, 'budi', { ...sitisPlan, ifMatch: 2 });
    expect((await versions()).map(({ origin, revision }) => [origin, revision])).toEqual([
      ['approval', 1],
      ['submission', 0],
    ]);
  });

  it('end with the plan of last year', async () => {
    app = openApp();
    const { cycle } = await openSmallOffice(app);
    const before = { ...cycle, cycleId: '2025', year: 2025 } as const;
    const plan = { ...aPlanContent(), caseId: '2025-siti', segmentId: 's1', employeeId: 'siti', comments: [] } as const;
    await app.table.transact([
      cycleWrites(app.agencyId).cycle(before),
      caseWrites(app.agencyId, '2025-siti').plan({
        ...plan,
        status: 'approved',
        revision: 1,
        decidedAt: '2025-01-20T02:00:00.000Z',
        version: 0,
      }),
    ]);
    await withSubmission(app);
    expect((await versions()).map(({ origin, year }) => [origin, year])).toEqual([
      ['submission', 2026],
      ['last-year', 2025],
    ]);
  });

  it('are shown to nobody who may not see the plan', async () => {
    await withSubmission(app);
    expect((await app.call(listPlanVersions, 'joko', sitisPlan)).status).toBe(403);
  });
});

describe('what a submission is compared with', () => {
  const content = aPlanContent();
  const version = (origin: 'submission' | 'approval' | 'last-year', at: string) => ({
    ...content,
    origin,
    at,
    year: 2026,
    segmentId: 's1',
    revision: 0,
  });
  const submission = version('submission', '2026-01-05T02:00:00.000Z');
  const approval = version('approval', '2026-01-04T02:00:00.000Z');
  const lastYear = version('last-year', '2025-01-05T02:00:00.000Z');

  it('is the one before it, else the approval, else last year', () => {
    const now = { submittedAt: '2026-01-07T02:00:00.000Z' };
    expect(versionToCompare([lastYear, approval, submission], now)).toBe(submission);
    expect(versionToCompare([lastYear, approval], now)).toBe(approval);
    expect(versionToCompare([lastYear], now)).toBe(lastYear);
  });

  it('is never the submission itself', () => {
    expect(versionToCompare([submission], { submittedAt: submission.at })).toBeUndefined();
  });
});
