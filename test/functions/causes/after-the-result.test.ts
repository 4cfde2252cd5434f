import { beforeEach, describe, expect, it } from 'vitest';
import { answerCauses } from '../../../functions/reviews/answer-causes.ts';
import { acknowledgeResult } from '../../../functions/scoring/acknowledge-result.ts';
import { assignFollowUps } from '../../../functions/steps/assign-follow-ups.ts';
import { finaliseResult } from '../../../functions/steps/finalise-result.ts';
import { type App, openApp } from '../../support/app.ts';
import { belowTarget, fileOf, levelsOf, withAnnouncedResult, withCausesNamed } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const at = { caseId, segmentId: 's1' };

let app: App;
const answer = (body: { agrees: boolean; response?: string }) =>
  app.call(answerCauses, 'siti', { ...at, ifMatch: 1, body });
const finished = async () => {
  await app.call(acknowledgeResult, 'siti', { caseId, ifMatch: 2 });
  await app.step(finaliseResult, { caseId });
  await app.step(assignFollowUps, { cycleId, caseId });
};
const assigned = async () => (await fileOf(app, 'siti')).followUps.map(({ ruleId, kind }) => `${ruleId} ${kind}`);

beforeEach(async () => {
  app = openApp({ now: '2027-02-03T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring', 'announcement'] });
  await withAnnouncedResult(app, 'siti', { rating: levelsOf('below', 'meets'), measured: belowTarget });
});

describe('with the final result', () => {
  it('a lack of competence calls for the training of the scheme', async () => {
    await answer({ agrees: true });
    await finished();
    expect(await assigned()).toContain('training-competency training');
  });

  it('silence on causes counts as agreement, and remedies begin once', async () => {
    await finished();
    await app.step(assignFollowUps, { cycleId, caseId });
    const { causes } = await fileOf(app, 'siti');
    expect(causes).toMatchObject([{ deemed: true, agreedAt: app.now() }]);
    expect((await assigned()).filter((one) => one === 'agreed remedy')).toHaveLength(2);
  });

  it('nothing begins of what the employee objected to', async () => {
    await answer({ agrees: false, response: 'Bukan karena keterampilan' });
    await finished();
    expect(await assigned()).not.toContain('agreed remedy');
  });

  it('silence counts again once the supervisor has answered an objection', async () => {
    await answer({ agrees: false, response: 'Bukan karena keterampilan' });
    app.at('2027-02-04T02:00:00.000Z');
    await withCausesNamed(app, 'siti');
    await finished();
    const { causes } = await fileOf(app, 'siti');
    expect(causes).toMatchObject([{ deemed: true, objection: { text: 'Bukan karena keterampilan' } }]);
    expect((await assigned()).filter((one) => one === 'agreed remedy')).toHaveLength(2);
  });

  it('an objection is settled afterwards by the supervisor and the employee', async () => {
    await answer({ agrees: false, response: 'Bukan karena keterampilan' });
    await finished();
    app.at('2027-02-04T02:00:00.000Z');
    await withCausesNamed(app, 'siti');
    await app.call(answerCauses, 'siti', { ...at, ifMatch: 3, body: { agrees: true } });
    expect((await assigned()).filter((one) => one === 'agreed remedy')).toHaveLength(2);
  });

  it('what was agreed stays when follow-ups are assigned again', async () => {
    await answer({ agrees: true });
    await finished();
    const { followUps } = await fileOf(app, 'siti');
    expect(followUps.filter(({ agreement }) => agreement).map(({ status }) => status)).toEqual(['open', 'open']);
  });
});
