import { describe, expect, it } from 'vitest';
import { assignRaters } from '../../../functions/feedback/assign-raters.ts';
import { declineFeedback } from '../../../functions/feedback/decline-feedback.ts';
import { getFeedbackReport } from '../../../functions/feedback/get-feedback-report.ts';
import { getFeedbackRound } from '../../../functions/feedback/get-feedback-round.ts';
import { getRaters } from '../../../functions/feedback/get-raters.ts';
import { listFeedbackRequests } from '../../../functions/feedback/list-feedback-requests.ts';
import { nameRaters } from '../../../functions/feedback/name-raters.ts';
import { objectToRater } from '../../../functions/feedback/object-to-rater.ts';
import { openFeedbackRound } from '../../../functions/feedback/open-feedback-round.ts';
import { remindRaters } from '../../../functions/feedback/remind-raters.ts';
import { feedback } from '../../../shared/data/feedback.ts';
import { inboxOf } from '../../support/appraisal.ts';
import { caseOf, cycleId } from '../../support/small-office.ts';
import { afterRound, answers, duringRound, openAskedCampaign, openCampaign, peers, questionIds } from './campaign.ts';

const ofSiti = { caseId: caseOf('siti') };

describe('a round of feedback', () => {
  it('asks about the behaviours of the scheme', async () => {
    const app = await openCampaign();
    const { body } = await app.call(getFeedbackRound, 'joko', { cycleId });
    expect(body).toMatchObject({ state: 'naming', fewest: 5, unmaskable: false });
    expect(body.questions.map(({ questionId }) => questionId)).toEqual(questionIds);
  });

  it('keeps who may unmask an abuse when its days change, until HR names nobody', async () => {
    const key = `${'A'.repeat(43)}=`;
    const app = await openCampaign({ first: key, second: key });
    const days = { opensOn: '2026-06-08', closesOn: '2026-06-30' };
    const again = await app.call(openFeedbackRound, 'wati', { cycleId, body: days });
    expect(again.body).toMatchObject({ unmaskable: true });
    const off = await app.call(openFeedbackRound, 'wati', { cycleId, body: { ...days, custodians: null } });
    expect(off.body).toMatchObject({ unmaskable: false });
    expect((await app.call(getFeedbackRound, 'joko', { cycleId })).body).toMatchObject({ unmaskable: false });
  });

  it('tells colleagues that they are asked', async () => {
    const app = await openAskedCampaign();
    await app.deliver();
    expect(await inboxOf(app, 'penilai-a')).toEqual(['feedback-asked']);
    const { body } = await app.call(listFeedbackRequests, 'penilai-a', {});
    expect(body.items).toMatchObject([{ subject: { employeeId: 'siti' }, group: 'peers', status: 'asked' }]);
  });

  it('proposes colleagues of the unit to who names them', async () => {
    const app = await openCampaign();
    const { body } = await app.call(getRaters, 'budi', ofSiti);
    expect(body.candidates?.peers.map(({ employeeId }) => employeeId)).toEqual(['joko', ...peers]);
    expect(body.proposed?.peers).toHaveLength(7);
    expect((await app.call(getRaters, 'siti', ofSiti)).body.candidates).toBeUndefined();
  });

  it('spreads what a unit is asked over its people', async () => {
    const app = await openCampaign();
    const { body } = await app.call(assignRaters, 'wati', { cycleId, unitId: 'layanan' });
    expect(body.people).toBeGreaterThan(0);
    expect(body.mostPerRater).toBeLessThanOrEqual(body.people);
    const again = await app.call(assignRaters, 'wati', { cycleId, unitId: 'layanan' });
    expect(again.body.people).toBe(0);
  });

  it('lets the person concerned take one off, once', async () => {
    const app = await openCampaign();
    await app.call(nameRaters, 'budi', { ...ofSiti, ifMatch: 0, body: { peers: [...peers], subordinates: [] } });
    const body = { reason: 'Sengketa keluarga' };
    const objected = await app.call(objectToRater, 'siti', { ...ofSiti, employeeId: 'penilai-a', body });
    expect(objected.status).toBe(200);
    expect((await app.call(listFeedbackRequests, 'penilai-a', {})).body.items).toEqual([]);
    const second = await app.call(objectToRater, 'siti', { ...ofSiti, employeeId: 'penilai-b', body });
    expect(second.problem.code).toBe('objection-used');
  });

  it('keeps the list as it is once anybody can answer', async () => {
    const app = await openAskedCampaign();
    const body = { peers: peers.slice(0, 5), subordinates: [] };
    const named = await app.call(nameRaters, 'budi', { ...ofSiti, ifMatch: 1, body });
    expect(named.problem.code).toBe('phase-not-open');
  });

  it('takes no second answer, and none of somebody who was not asked', async () => {
    const app = await openAskedCampaign();
    expect((await answers(app, 'penilai-a', 4)).status).toBe(201);
    expect((await answers(app, 'penilai-a', 1)).problem.code).toBe('task-closed');
    expect((await answers(app, 'joko', 1)).problem.code).toBe('not-found');
  });

  it('takes the answers of all colleagues at the same moment', async () => {
    const app = await openAskedCampaign();
    const taken = await Promise.all(peers.map((rater) => answers(app, rater, 4)));
    expect(taken.map(({ status }) => status)).toEqual(peers.map(() => 201));
    const box = await feedback(app.table, app.agencyId).box(caseOf('siti'), 'peers');
    expect(box.papers[questionIds[0] ?? '']).toHaveLength(peers.length);
  });

  it('shows who named them that somebody declined', async () => {
    const app = await openAskedCampaign();
    await app.call(declineFeedback, 'penilai-a', ofSiti);
    const { body } = await app.call(getRaters, 'budi', ofSiti);
    expect(body.raters.find(({ rater }) => rater.employeeId === 'penilai-a')?.status).toBe('declined');
  });

  it('reminds all who were asked, whether they answered or not', async () => {
    const app = await openAskedCampaign();
    await answers(app, 'penilai-a', 4);
    await app.call(remindRaters, 'wati', { cycleId, unitId: 'layanan' });
    await app.deliver();
    for (const rater of peers) expect(await inboxOf(app, rater)).toContain('feedback-reminder');
  });

  it('reminds nobody who declined all that was asked', async () => {
    const app = await openAskedCampaign();
    await app.call(declineFeedback, 'penilai-a', ofSiti);
    await app.call(remindRaters, 'wati', { cycleId, unitId: 'layanan' });
    await app.deliver();
    expect(await inboxOf(app, 'penilai-a')).not.toContain('feedback-reminder');
    expect(await inboxOf(app, 'penilai-b')).toContain('feedback-reminder');
  });

  it('is heard after its end, by groups', async () => {
    const app = await openAskedCampaign();
    for (const rater of peers.slice(0, 5)) await answers(app, rater, 4, 'Teruskan');
    expect((await app.call(getFeedbackReport, 'budi', ofSiti)).body).toMatchObject({
      state: 'answering',
      questions: [],
    });
    app.at(afterRound);
    const { body } = await app.call(getFeedbackReport, 'siti', ofSiti);
    expect(body.questions[0]?.cuts[0]).toEqual({ group: 'peers', released: true, answers: 5, mean: 400 });
    expect(body.texts).toHaveLength(5);
  });

  it('withholds everything of four answers', async () => {
    const app = await openAskedCampaign();
    for (const rater of peers.slice(0, 4)) await answers(app, rater, 1, 'Nama saya');
    app.at(afterRound);
    const { body } = await app.call(getFeedbackReport, 'wati', ofSiti);
    expect(body.questions.flatMap(({ cuts }) => cuts.filter(({ released }) => released))).toEqual([]);
    expect(body.texts).toEqual([]);
  });

  it('is over for answers at its end', async () => {
    const app = await openAskedCampaign();
    app.at(afterRound);
    expect((await answers(app, 'penilai-a', 4)).problem.code).toBe('submission-closed');
    app.at(duringRound);
  });
});
