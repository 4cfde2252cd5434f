import { beforeEach, describe, expect, it } from 'vitest';
import { answerPulse } from '../../../functions/evaluation/answer-pulse.ts';
import { continueSystemEvaluation } from '../../../functions/evaluation/continue-system-evaluation.ts';
import { decideRevision } from '../../../functions/evaluation/decide-revision.ts';
import { draftFromEvaluation } from '../../../functions/evaluation/draft-from-evaluation.ts';
import { getPulse } from '../../../functions/evaluation/get-pulse.ts';
import { getSystemEvaluation } from '../../../functions/evaluation/get-system-evaluation.ts';
import { listSystemEvaluations } from '../../../functions/evaluation/list-system-evaluations.ts';
import { openPulse } from '../../../functions/evaluation/open-pulse.ts';
import { startSystemEvaluation } from '../../../functions/evaluation/start-system-evaluation.ts';
import { listNotices } from '../../../functions/notifications/list-notices.ts';
import { tellEverybody } from '../../../functions/steps/tell-everybody.ts';
import { schemes } from '../../../shared/data/agency-schemes.ts';
import { cycles, cycleWrites } from '../../../shared/data/cycles.ts';
import { evaluations, evaluationWrites } from '../../../shared/data/evaluations.ts';
import type { PulseAnswers } from '../../../shared/domain/evaluation/pulse.ts';
import { type App, openApp } from '../../support/app.ts';
import { aboveTarget, inboxOf, levelsOf, withAnnouncedResult } from '../../support/appraisal.ts';
import { cycleId, openSmallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

let app: App;

const started = async () => {
  const { body } = await app.call(startSystemEvaluation, 'wati', { cycleId });
  return body.evaluationId;
};

const finished = async () => {
  const evaluationId = await started();
  const { body } = await app.call(continueSystemEvaluation, 'wati', { evaluationId });
  return body;
};

describe('a year looked at as a whole', () => {
  beforeEach(async () => {
    app = openApp({ now: '2027-02-03T02:00:00.000Z' });
    await openSmallOffice(app, { open: ['scoring', 'announcement'] });
    await withAnnouncedResult(app, 'siti', { rating: levelsOf('above', 'meets'), measured: aboveTarget });
    await withAnnouncedResult(app, 'joko');
  });

  it('counts everybody once, a page at a time', async () => {
    const body = await finished();
    expect(body.finishedAt).toBe(app.now());
    expect(body.report).toMatchObject({ people: body.done, rated: 2 });
    const again = await app.call(continueSystemEvaluation, 'wati', { evaluationId: body.evaluationId });
    expect(again.body.report).toEqual(body.report);
  });

  it('says which aspects the plans have and what was measured', async () => {
    const { report } = await finished();
    expect(report.coverage.plans).toBe(2);
    expect(report.coverage.aspects.find(({ aspect }) => aspect === 'cost')?.plans).toBe(0);
    expect(report.missing.indicators).toBeGreaterThan(0);
    expect(report.discrimination.every(({ total }) => total > 0)).toBe(true);
  });

  it('tells of no group as small as this office', async () => {
    expect((await finished()).report.fairness).toEqual([]);
  });

  it('is refused before it began, and so is the survey about it', async () => {
    const found = await cycles(app.table, app.agencyId).cycle(cycleId);
    if (found === undefined) throw new Error('there is no year');
    await app.table.transact([cycleWrites(app.agencyId).cycle({ ...found, status: 'prepared' })]);
    const evaluation = await app.call(startSystemEvaluation, 'wati', { cycleId });
    expect(evaluation.body).toMatchObject({ code: 'phase-not-open' });
    const pulse = await app.call(openPulse, 'wati', { cycleId, body: { closesOn: '2027-02-10' } });
    expect(pulse.body).toMatchObject({ code: 'phase-not-open' });
  });

  it('names nobody', async () => {
    const { evaluationId } = await finished();
    const { body } = await app.call(getSystemEvaluation, 'wati', { evaluationId });
    expect(JSON.stringify({ ...body, startedBy: undefined })).not.toMatch(/siti|joko|\d{18}/i);
  });

  it('refuses to decide what was not proposed', async () => {
    const { evaluationId } = await finished();
    const body = { proposalId: 'data-missing', accepted: true, reason: 'Perlu.' };
    expect((await app.call(decideRevision, 'wati', { evaluationId, body })).body).toMatchObject({ code: 'not-found' });
  });

  it('takes an accepted proposal into the next draft, with its reason', async () => {
    const { evaluationId } = await finished();
    const known = await evaluations(app.deps.table, app.agencyId).evaluation(evaluationId);
    if (known === undefined) throw new Error('no evaluation');
    const tally = { ...known.tally, indicators: 100, 'indicator-missing': 40 };
    await app.deps.table.transact([evaluationWrites(app.agencyId).evaluation({ ...known, tally })]);
    const body = { proposalId: 'data-missing', accepted: true, reason: 'Data harus lengkap.' };
    const decided = await app.call(decideRevision, 'wati', { evaluationId, body });
    expect(decided.body.proposals).toMatchObject([{ kind: 'data-missing', decision: { accepted: true } }]);
    expect((await app.call(listSystemEvaluations, 'wati', { query: {} })).body.items).toHaveLength(1);
    const draft = { schemeId: 'skema-contoh', version: '1.0.0' };
    const made = await app.call(draftFromEvaluation, 'wati', { evaluationId, body: draft });
    expect([made.status, made.body]).toEqual([201, { ...draft, comments: 1 }]);
    const said = await schemes(app.deps.table, app.agencyId).comments(draft.schemeId, draft.version);
    expect(said.items).toMatchObject([
      { place: '/minimumCoverage', text: 'Data yang tidak ada: 40 dari 100. Data harus lengkap.', voice: 'evaluator' },
    ]);
    const again = await app.call(draftFromEvaluation, 'wati', { evaluationId, body: draft });
    expect(again.body).toMatchObject({ code: 'scheme-version-taken' });
  });
});

const same = (score: 1 | 2 | 3 | 4 | 5): PulseAnswers => ({
  clear: score,
  measured: score,
  judged: score,
  explained: score,
  heard: score,
});

describe('the survey about fairness', () => {
  const open = (closesOn = '2027-02-10') => app.call(openPulse, 'wati', { cycleId, body: { closesOn } });
  const answer = (who: string, answers = same(4)) => app.call(answerPulse, who, { cycleId, body: { answers } });

  beforeEach(async () => {
    app = openApp({ now: '2027-02-03T02:00:00.000Z' });
    await openSmallOffice(app);
  });

  it('is opened once, and answered once by everybody', async () => {
    expect((await answer('siti')).body).toMatchObject({ code: 'pulse-closed' });
    expect((await open()).body).toMatchObject({ status: 'open', answered: false });
    expect((await open('2027-02-20')).body).toMatchObject({ code: 'pulse-opened' });
    expect((await answer('siti')).status).toBe(201);
    expect((await answer('siti', same(1))).body).toMatchObject({ code: 'pulse-answered' });
    expect((await app.call(getPulse, 'siti', { cycleId })).body).toMatchObject({ status: 'open', answered: true });
  });

  it('is told to everybody of the office, once, with the page and the last day', async () => {
    await open();
    await app.deliver();
    const input = { agencyId: app.agencyId, cycleId, news: { kind: 'pulse' } };
    expect(app.started).toContainEqual({ machine: 'tell-everybody', name: `${app.agencyId}-${cycleId}-pulse`, input });
    expect(await app.step(tellEverybody, { cycleId, news: { kind: 'pulse' } })).toEqual({});
    await app.deliver();
    app.at('2027-02-04T02:00:00.000Z');
    await app.step(tellEverybody, { cycleId, news: { kind: 'pulse' } });
    await app.deliver();
    for (const who of ['kepala', 'wati', 'budi', 'siti', 'joko']) {
      expect((await inboxOf(app, who)).filter((kind) => kind === 'pulse-opened')).toHaveLength(1);
    }
    const { body } = await app.call(listNotices, 'siti', { query: {} });
    expect(body.items.find(({ kind }) => kind === 'pulse-opened')).toMatchObject({
      link: `/survei-keadilan/${cycleId}`,
      actBy: '2027-02-10T16:59:59.999Z',
      title: 'Survei keadilan penilaian sudah dibuka',
    });
  });

  it('is not told of where there is none', async () => {
    const told = app.step(tellEverybody, { cycleId, news: { kind: 'pulse' } });
    await expect(told).rejects.toThrow('has no survey about its fairness');
  });

  it('tells nothing while it runs, and nothing of nine answers', async () => {
    await open();
    await answer('siti');
    expect((await app.call(getPulse, 'wati', { cycleId })).body.report).toBeUndefined();
    app.at('2027-02-11T02:00:00.000Z');
    expect((await app.call(getPulse, 'wati', { cycleId })).body).toMatchObject({ status: 'over' });
    expect((await app.call(getPulse, 'wati', { cycleId })).body.report).toBeUndefined();
  });

  it('tells everybody the same means when it is over', async () => {
    await open();
    const write = evaluationWrites(app.agencyId);
    for (let one = 0; one < 10; one += 1) {
      const who = { cycleId, employeeId: `rekan-${one}` };
      await app.deps.table.transact(write.answer(who, same(one < 4 ? 2 : 3), one / 10));
    }
    app.at('2027-02-11T02:00:00.000Z');
    const { body } = await app.call(getPulse, 'joko', { cycleId });
    // (4 × 2 + 6 × 3) / 10 = 2.6
    expect(body.report?.questions[0]).toEqual({ question: 'clear', mean: 260, counts: [0, 4, 6, 0, 0] });
  });

  it('leaves nowhere who said what', async () => {
    await open();
    await answer('siti', { clear: 1, measured: 5, judged: 2, explained: 5, heard: 1 });
    const withScores = wholeTable(app).filter((item) => /clear-1|"clear":1/.test(JSON.stringify(item)));
    expect(withScores).toHaveLength(1);
    expect(JSON.stringify(withScores)).not.toContain('siti');
  });
});
