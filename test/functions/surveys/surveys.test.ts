import { describe, expect, it } from 'vitest';
import { openSurvey, sendOpenSurvey } from '../../../functions/citizens/survey-open.ts';
import { closeSurveyService } from '../../../functions/surveys/close-survey-service.ts';
import { defineSurveyService } from '../../../functions/surveys/define-survey-service.ts';
import { getSurveyReport } from '../../../functions/surveys/get-survey-report.ts';
import { issueSurveyLink } from '../../../functions/surveys/issue-survey-link.ts';
import { listMySurveyComments } from '../../../functions/surveys/list-my-survey-comments.ts';
import { listSetAsideAnswers } from '../../../functions/surveys/list-set-aside-answers.ts';
import { listSurveyComments } from '../../../functions/surveys/list-survey-comments.ts';
import { listSurveyServices } from '../../../functions/surveys/list-survey-services.ts';
import { replyToSurveyComment } from '../../../functions/surveys/reply-to-survey-comment.ts';
import { ruleOnSurveyAnswer } from '../../../functions/surveys/rule-on-survey-answer.ts';
import { auditPage } from '../../../shared/data/audit.ts';
import { keys } from '../../../shared/data/keys.ts';
import { surveys } from '../../../shared/data/surveys.ts';
import { type App, openApp } from '../../support/app.ts';
import { openSmallOffice } from '../../support/small-office.ts';
import { answerBy, defineService, everywhere, openedIn, tokenOf } from '../../support/surveying.ts';
import { visit } from '../../support/visit.ts';

const unitId = 'layanan';
const query = { period: '2026-Q1' };

const opened = async (): Promise<{ app: App; serviceId: string }> => {
  const app = openApp({ now: '2026-02-02T02:00:00.000Z' });
  await openSmallOffice(app);
  return { app, serviceId: await defineService(app) };
};

const answered = async (app: App, serviceId: string, form: Record<string, string> = {}, seconds = 60) =>
  answerBy(app, await tokenOf(app, serviceId), { form, seconds });

describe('a service', () => {
  it('is defined by the head of the unit and by HR, and by nobody else', async () => {
    const { app } = await opened();
    const body = { name: { id: 'KTP', en: 'Identity card' }, costApplies: true, usersPerQuarter: 40, minutes: 30 };
    const statuses = [];
    for (const who of ['budi', 'wati', 'siti']) {
      statuses.push((await app.call(defineSurveyService, who, { unitId, body })).status);
    }
    expect(statuses).toEqual([201, 201, 403]);
  });

  it('is listed for everybody, the own ones first', async () => {
    const { app, serviceId } = await opened();
    const { body } = await app.call(listSurveyServices, 'siti', {});
    expect(body.items).toMatchObject([{ serviceId, mine: true, usersPerQuarter: 300 }]);
    expect((await app.call(listSurveyServices, 'wati', {})).body.items[0]?.mine).toBe(false);
  });

  it('hands out no more links once it is closed', async () => {
    const { app, serviceId } = await opened();
    await app.call(closeSurveyService, 'budi', { unitId, serviceId });
    const { status, problem } = await app.call(issueSurveyLink, 'siti', { unitId, serviceId });
    expect([status, problem.code]).toEqual([409, 'survey-service-closed']);
  });

  it('is not found under another unit', async () => {
    const { app, serviceId } = await opened();
    expect((await app.call(closeSurveyService, 'wati', { unitId: 'dinas', serviceId })).status).toBe(404);
  });
});

describe('a link', () => {
  it('is handed over by who works in the unit', async () => {
    const { app, serviceId } = await opened();
    const { body, status } = await app.call(issueSurveyLink, 'joko', { unitId, serviceId });
    expect(status).toBe(201);
    expect(body.address).toMatch(/^https:\/\/capaian\.example\/warga\/contoh\/survei\/[a-p]{32}$/);
    expect(body.expiresAt).toBe('2026-02-16T02:00:00.000Z');
  });

  it('is not made by who works elsewhere', async () => {
    const { app, serviceId } = await opened();
    expect((await app.call(issueSurveyLink, 'wati', { unitId, serviceId })).problem.code).toBe('not-allowed');
  });
});

describe('links of a service', () => {
  it('are counted by the hour of the unit, and nothing else of them', async () => {
    const { app, serviceId } = await opened();
    const at = { placeId: serviceId, period: '2026-Q1' };
    for (const officer of ['siti', 'joko']) await tokenOf(app, serviceId, officer);
    app.at('2026-02-02T03:59:00.000Z');
    await tokenOf(app, serviceId);
    const { pk, sk } = keys.surveyLinks(app.agencyId, at);
    const counted = { '2026-02-02T09': 2, '2026-02-02T10': 1 };
    expect(await surveys(app.table, app.agencyId).linksIn(at)).toEqual(new Map(Object.entries(counted)));
    const { version: _, ...kept } = (await app.table.get({ pk, sk })) ?? {};
    expect(kept).toEqual({ pk, sk, ...counted });
  });
});

describe('the report', () => {
  it('shows the index, the lowest element first, and the wanted sample', async () => {
    const { app, serviceId } = await opened();
    await answered(app, serviceId, { time: '1' });
    await answered(app, serviceId, { time: '2', complaints: 'na' });
    const { body } = await app.call(getSurveyReport, 'budi', { unitId, query });
    const [service] = body.services;
    expect(service).toMatchObject({ serviceId, answers: 2, setAside: 0, wanted: 169 });
    expect(service?.index?.elements[0]).toEqual({ element: 'time', answers: 2, mean: 1_50 });
    // Seven elements at 4 and one at 1.5: 29.5 / 8 × 25 = 92.1875.
    expect(service?.index).toMatchObject({ index: 92_19, quality: 'A', reported: 92_19 });
    expect(body.whole.index?.index).toBe(92_19);
  });

  it('of a unit holds what citizens said of the units below', async () => {
    const { app, serviceId } = await opened();
    await answered(app, serviceId);
    const { body } = await app.call(getSurveyReport, 'kepala', { unitId: 'dinas', query });
    expect(body.whole.answers).toBe(1);
  });

  it('keeps quarters apart', async () => {
    const { app, serviceId } = await opened();
    await answered(app, serviceId);
    const { body } = await app.call(getSurveyReport, 'budi', { unitId, query: { period: '2026-Q2' } });
    expect(body.whole).toEqual({ answers: 0, setAside: 0 });
  });

  it('is for the head and HR only', async () => {
    const { app } = await opened();
    expect((await app.call(getSurveyReport, 'siti', { unitId, query })).status).toBe(403);
  });
});

describe('the open channel', () => {
  const sendOpen = async (app: App, form: Record<string, string> = {}) => {
    const page = await visit(app, openSurvey, { params: { unitId } });
    app.at(new Date(Date.parse(app.now()) + 60_000).toISOString());
    const sent = { ...everywhere('2'), opened: openedIn(page), ...form };
    return [sent, await visit(app, sendOpenSurvey, { params: { unitId }, form: sent })] as const;
  };

  it('is counted apart and moves no index of a service', async () => {
    const { app, serviceId } = await opened();
    await answered(app, serviceId);
    await sendOpen(app);
    const { body } = await app.call(getSurveyReport, 'budi', { unitId, query });
    expect(body.whole).toMatchObject({ answers: 1, index: { index: 100_00 } });
    expect(body.open).toMatchObject({ answers: 1, index: { index: 50_00 } });
  });

  it('takes the same page once', async () => {
    const { app } = await opened();
    const [form] = await sendOpen(app);
    const again = await visit(app, sendOpenSurvey, { params: { unitId }, form });
    expect(again.text).toContain('jawaban Anda tersimpan');
    expect((await app.call(getSurveyReport, 'budi', { unitId, query })).body.open.answers).toBe(1);
  });

  it('sets aside what no page of ours gave', async () => {
    const { app } = await opened();
    await sendOpen(app, { opened: 'made.up.entirely' });
    expect((await app.call(getSurveyReport, 'budi', { unitId, query })).body.open).toMatchObject({
      answers: 0,
      setAside: 1,
    });
  });

  it('is not there for a unit that is not', async () => {
    const { app } = await opened();
    expect((await visit(app, openSurvey, { params: { unitId: 'tiada' } })).status).toBe(404);
  });
});

describe('a comment', () => {
  const commented = async () => {
    const { app, serviceId } = await opened();
    await answered(app, serviceId, { comment: 'Lama sekali.' });
    const { body } = await app.call(listMySurveyComments, 'siti', { query });
    return { app, serviceId, answerId: body.items[0]?.answerId ?? '' };
  };

  it('is shown without day, hour or score', async () => {
    const { app } = await commented();
    const { body } = await app.call(listSurveyComments, 'budi', { unitId, query });
    expect(body.items).toMatchObject([{ text: 'Lama sekali.', setAside: false, handledBy: { employeeId: 'siti' } }]);
    expect(Object.keys(body.items[0] ?? {}).toSorted()).toEqual([
      'answerId',
      'handledBy',
      'service',
      'setAside',
      'text',
    ]);
  });

  it('is replied to once by the officer concerned, beside it for its readers', async () => {
    const { app, answerId } = await commented();
    const body = { text: 'Sistem pusat sedang mati.' };
    expect((await app.call(replyToSurveyComment, 'joko', { answerId, body })).status).toBe(403);
    expect((await app.call(replyToSurveyComment, 'siti', { answerId, body })).status).toBe(200);
    expect((await app.call(replyToSurveyComment, 'siti', { answerId, body })).problem.code).toBe('survey-reply-given');
    const { body: list } = await app.call(listSurveyComments, 'budi', { unitId, query });
    expect(list.items[0]?.reply).toMatchObject({ text: body.text, by: { employeeId: 'siti' } });
  });

  it('is not among those of a colleague', async () => {
    const { app } = await commented();
    expect((await app.call(listMySurveyComments, 'joko', { query })).body.items).toEqual([]);
  });
});

describe('an answer that was set aside', () => {
  const trapped = async () => {
    const { app, serviceId } = await opened();
    await answered(app, serviceId, { website: 'x' });
    const { body } = await app.call(listSetAsideAnswers, 'wati', { unitId, query });
    return { app, found: body.items[0] };
  };

  it('is shown with what speaks against it', async () => {
    const { found } = await trapped();
    expect(found).toMatchObject({ reason: 'trap', scores: '444-44444', counts: false, hour: '2026-02-02T09' });
  });

  it('counts again when HR decides so, with a reason in the audit', async () => {
    const { app, found } = await trapped();
    const body = { counts: true, reason: 'Diisi lewat pembaca layar.' };
    const answerId = found?.answerId ?? '';
    expect((await app.call(ruleOnSurveyAnswer, 'budi', { answerId, body })).status).toBe(403);
    expect((await app.call(ruleOnSurveyAnswer, 'wati', { answerId, body })).status).toBe(200);
    expect((await app.call(getSurveyReport, 'budi', { unitId, query })).body.whole).toMatchObject({
      answers: 1,
      setAside: 0,
    });
    const { entries } = await auditPage(app.table, { agencyId: app.agencyId, journalId: 'survey-rulings' });
    expect(entries.map(({ actorId, facts }) => [actorId, facts.reason])).toEqual([['wati', body.reason]]);
    const { body: list } = await app.call(listSetAsideAnswers, 'wati', { unitId, query });
    expect(list.items[0]).toMatchObject({ counts: true, reason: 'trap', ruling: { reason: body.reason } });
  });

  it('needs a reason to count again', async () => {
    const { app, found } = await trapped();
    const call = { answerId: found?.answerId ?? '', body: { counts: true, reason: ' ' } };
    expect((await app.call(ruleOnSurveyAnswer, 'wati', call)).problem.errors[0]).toMatchObject({
      code: 'reason-missing',
    });
  });
});
