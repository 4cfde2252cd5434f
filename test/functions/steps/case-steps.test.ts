import { beforeEach, describe, expect, it } from 'vitest';
import { deemTargetsApproved } from '../../../functions/steps/deem-targets-approved.ts';
import { prepareScoring } from '../../../functions/steps/prepare-scoring.ts';
import { recordMissedReview } from '../../../functions/steps/record-missed-review.ts';
import { reviseTargets } from '../../../functions/targets/revise-targets.ts';
import { saveTargets } from '../../../functions/targets/save-targets.ts';
import { submitTargets } from '../../../functions/targets/submit-targets.ts';
import { saveCase } from '../../../shared/data/cases.ts';
import { keys } from '../../../shared/data/keys.ts';
import type { MidReviewStatus } from '../../../shared/domain/case.ts';
import { type App, openApp } from '../../support/app.ts';
import { everythingOf, fileOf, inboxOf, withTwoSupervisors } from '../../support/appraisal.ts';
import { sitisPlan, withSubmission } from '../../support/planning.ts';
import { aPlanContent, caseOf, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';

const caseId = caseOf('siti');

let app: App;

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
});

describe('silence that approves targets', () => {
  it('is written into the plan, which counts as approved', async () => {
    await withSubmission(app);
    await app.step(deemTargetsApproved, sitisPlan);
    await app.deliver();
    const { case: one, plans } = await fileOf(app, 'siti');
    expect(one.stage).toBe('approved');
    expect(plans).toMatchObject([{ status: 'approved', revision: 1, deemed: true, decidedAt: app.now() }]);
    expect(plans[0]).not.toHaveProperty('decidedBy');
    expect(await app.table.get(keys.inCase('contoh', caseId).planRevision('s1', 1))).toBeDefined();
    expect(await inboxOf(app, 'siti')).toEqual(['approved']);
  });

  it('changes nothing the second time', async () => {
    await withSubmission(app);
    await app.step(deemTargetsApproved, sitisPlan);
    const before = await everythingOf(app, 'siti');
    await app.step(deemTargetsApproved, sitisPlan);
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('about an earlier segment leaves the stage of the year', async () => {
    await withTwoSupervisors(app, 'siti', { first: 'budi', second: 'kepala' });
    await app.call(reviseTargets, 'siti', { ...sitisPlan, ifMatch: 1, body: { reason: 'Salah target' } });
    await app.call(submitTargets, 'siti', { ...sitisPlan, ifMatch: 2 });
    await app.step(deemTargetsApproved, sitisPlan);
    const { case: one, plans } = await fileOf(app, 'siti');
    expect(one.stage).toBe('approved');
    expect(plans[0]).toMatchObject({ segmentId: 's1', status: 'approved', revision: 2 });
  });
});

describe('the parts of a year that are rated', () => {
  const rated = async () => (await app.step(prepareScoring, { caseId })).segmentIds;

  it('are those with a plan in force, the earliest first', async () => {
    await withTwoSupervisors(app, 'siti', { first: 'budi', second: 'kepala' });
    expect(await rated()).toEqual(['s1', 's2']);
  });

  it('include one whose plan is being revised', async () => {
    await withTwoSupervisors(app, 'siti', { first: 'budi', second: 'kepala' });
    await app.call(reviseTargets, 'siti', { ...sitisPlan, ifMatch: 1, body: { reason: 'Tugas baru' } });
    expect(await rated()).toEqual(['s1', 's2']);
  });

  it('are the last one where no plan was ever approved', async () => {
    await app.call(saveTargets, 'siti', { ...sitisPlan, ifMatch: 0, body: aPlanContent() });
    expect(await rated()).toEqual(['s1']);
  });
});

describe('a dialogue that was not held in time', () => {
  const stands = async (midReview: MidReviewStatus) => {
    const { case: one } = await fileOf(app, 'siti');
    await app.table.transact(saveCase({ ...one, midReview }, one));
  };

  it.each([
    ['due', 'missed'],
    ['held', 'held'],
    ['acknowledged', 'acknowledged'],
  ] as const)('when it is %s, it is %s after', async (before, after) => {
    await withApprovedPlan(app, 'siti');
    await stands(before);
    await app.step(recordMissedReview, { caseId });
    expect((await fileOf(app, 'siti')).case.midReview).toBe(after);
  });
});
