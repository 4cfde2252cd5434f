import { beforeEach, describe, expect, it } from 'vitest';
import { listNotices } from '../../../functions/notifications/list-notices.ts';
import { answerQuestion } from '../../../functions/schemes/answer-question.ts';
import { commentOnScheme } from '../../../functions/schemes/comment-on-scheme.ts';
import { getSchemeVersion } from '../../../functions/schemes/get-scheme-version.ts';
import { listConsultation } from '../../../functions/schemes/list-consultation.ts';
import { tellEverybody } from '../../../functions/steps/tell-everybody.ts';
import { builtInSchemes } from '../../../shared/data/schemes.ts';
import { type App, openApp } from '../../support/app.ts';
import { openSmallOffice } from '../../support/small-office.ts';
import { place, schemeDesk } from './scheme-desk.ts';

let app: App;
let desk: ReturnType<typeof schemeDesk>;

const question = { kind: 'question', place: '/minimumCoverage', text: 'Mengapa setinggi ini?' } as const;

const ask = (as = 'siti') => app.call(commentOnScheme, as, { ...place, body: question });
const answer = (as: string, commentId: string) =>
  app.call(answerQuestion, as, { ...place, commentId, body: { text: 'Agar adil.', isFaq: true } });
const listed = async () => (await app.call(listConsultation, 'joko', { ...place, query: {} })).body.items;

beforeEach(async () => {
  app = openApp({ now: '2027-02-03T02:00:00.000Z' });
  desk = schemeDesk(app);
  await openSmallOffice(app);
  await desk.draft();
  await desk.consult(1);
});

describe('a consultation', () => {
  it('shows the draft to everybody of the office', async () => {
    const { body } = await app.call(getSchemeVersion, 'siti', place);
    expect(body.consultation).toMatchObject({ until: '2027-03-31', evaluators: [{ employeeId: 'joko' }] });
  });

  it('keeps the answers of its check and training to HR and whoever was named', async () => {
    const { socialisation, raterTraining } = builtInSchemes.find('arcamanik', '1.0.0') ?? {};
    const { body, etag } = await app.call(getSchemeVersion, 'wati', place);
    // One answer that no option has, which is found and told to HR.
    const questions = (socialisation?.questions ?? []).map((one, at) => (at === 0 ? { ...one, right: 4 } : one));
    const scheme = { ...body.scheme, socialisation: { ...socialisation, questions }, raterTraining };
    await desk.save(etag, { scheme, summary: 'Soal dan kasus ditambahkan.' });
    const read = async (as: string) => JSON.stringify((await app.call(getSchemeVersion, as, place)).body);
    for (const reader of ['wati', 'joko', 'budi']) expect(await read(reader)).toMatch(/\/agreed\/0\/score/);
    const text = await read('siti');
    expect(text).toMatch(/"raterTraining":.*\/raterTraining\/cases\/0\/story\/id/);
    expect(text).not.toMatch(/"(right|agreed)":|\/(right|agreed)\b/);
  });

  it('is a record of who asked what, for everybody', async () => {
    expect((await ask()).status).toBe(201);
    await ask('joko');
    const items = await listed();
    expect(items.map(({ voice }) => voice)).toEqual(['staff', 'evaluator']);
    expect(items[0]).toMatchObject({ ...question, by: { employeeId: 'siti' }, revision: 1 });
  });

  it('is answered by a leader who was named, and by HR', async () => {
    const { body } = await ask();
    expect((await answer('joko', body.commentId)).status).toBe(403);
    expect((await answer('budi', body.commentId)).body.answer).toMatchObject({ text: 'Agar adil.', isFaq: true });
    expect((await answer('wati', body.commentId)).body.answer?.by.employeeId).toBe('wati');
  });

  it('tells which change answers a comment', async () => {
    const { body: asked } = await ask();
    const { body: draft, etag } = await app.call(getSchemeVersion, 'wati', place);
    const scheme = { ...draft.scheme, minimumCoverage: 4000 };
    await desk.save(etag, { scheme, summary: 'Cakupan diturunkan.', answers: [asked.commentId] });
    expect(await listed()).toMatchObject([{ commentId: asked.commentId, changedIn: 2 }]);
  });

  it('answers nothing that was not said', async () => {
    const { body, etag } = await app.call(getSchemeVersion, 'wati', place);
    const saved = await desk.save(etag, { scheme: body.scheme, summary: 'Cakupan.', answers: ['tidak-ada'] });
    expect(saved.problem.errors[0]).toMatchObject({ code: 'not-found', field: '/answers/0' });
  });

  it('takes a comment only about a part that the draft has', async () => {
    for (const pointer of ['/nowhere/at/all', 'minimumCoverage', '/windows/rate/constructor']) {
      const { status, problem } = await app.call(commentOnScheme, 'siti', {
        ...place,
        body: { ...question, place: pointer },
      });
      expect([status, problem.errors[0]?.field]).toEqual([400, '/place']);
    }
    const whole = await app.call(commentOnScheme, 'siti', { ...place, body: { ...question, place: '' } });
    expect(whole.body.placeName).toEqual({ id: 'Seluruh skema', en: 'The whole scheme' });
  });

  it('names whoever was chosen twice only once, and says from which day on it may last', async () => {
    await desk.draft('1.2.0');
    const late = await desk.consult(1, { until: '2027-02-02' }, '1.2.0');
    expect(late.problem.errors[0]).toMatchObject({
      field: '/until',
      detail: 'Tanggal paling awal adalah 3 Februari 2027.',
    });
    const { body } = await desk.consult(1, { leaderIds: ['budi', 'budi'] }, '1.2.0');
    expect(body.consultation?.leaders).toHaveLength(1);
  });

  it('takes no word after its last day', async () => {
    app.at('2027-04-01T02:00:00.000Z');
    expect((await ask()).problem.code).toBe('consultation-over');
  });

  it('names only people who are there', async () => {
    const { etag } = await app.call(getSchemeVersion, 'wati', place);
    const { problem } = await desk.consult(etag, { leaderIds: ['bukan-siapa'] });
    expect(problem.errors[0]?.field).toBe('/leaderIds/0');
  });
});

describe('who hears of a consultation', () => {
  const tell = (more: object = {}) =>
    app.step(tellEverybody, { news: { kind: 'consultation', ...place }, ...more } as Record<string, unknown>);
  const told = async (as: string) => {
    await app.deliver();
    const { body } = await app.call(listNotices, as, { query: {} });
    return body.items.filter(({ link }) => link === `/skema/${place.schemeId}/${place.version}`);
  };

  it('is everybody of the office, once, and whoever was named hears what is asked of them', async () => {
    await app.deliver();
    expect(app.started.filter(({ machine }) => machine === 'tell-everybody')).toEqual([
      {
        machine: 'tell-everybody',
        name: 'contoh-permenpanrb-6-2022-1_1_0-consultation-2',
        input: { agencyId: 'contoh', news: { kind: 'consultation', ...place } },
      },
    ]);
    expect(await tell()).toEqual({});
    app.at('2027-02-04T02:00:00.000Z');
    await tell();
    expect((await told('siti')).map(({ kind, title }) => [kind, title])).toEqual([
      ['consultation-opened', 'Rancangan skema penilaian dapat Anda tanggapi'],
    ]);
    for (const who of ['joko', 'budi']) {
      expect(await told(who)).toMatchObject([{ kind: 'consultation-named', actBy: '2027-03-31T16:59:59.999Z' }]);
    }
  });

  it('is a leader when somebody asks, and HR, but not for a mere comment', async () => {
    await ask();
    await app.call(commentOnScheme, 'siti', { ...place, body: { ...question, kind: 'comment' } });
    for (const who of ['budi', 'wati']) {
      expect(await told(who)).toMatchObject([{ kind: 'scheme-question', sentence: /Siti.* bertanya/ }]);
    }
    expect(await told('joko')).toEqual([]);
  });

  it('is whoever asked, once it is answered, and whoever commented, once the draft changed', async () => {
    const { body } = await ask();
    await answer('budi', body.commentId);
    expect((await told('siti')).map(({ kind }) => kind)).toEqual(['comment-answered']);
    const comment = await ask('joko');
    const { body: draft, etag } = await app.call(getSchemeVersion, 'wati', place);
    const scheme = { ...draft.scheme, minimumCoverage: 7000 };
    await desk.save(etag, { scheme, summary: 'Diturunkan.', answers: [comment.body.commentId] });
    expect((await told('joko')).map(({ kind }) => kind)).toEqual(['comment-answered']);
  });

  it('is nobody of a draft about which nobody is asked', async () => {
    const news = { kind: 'consultation', schemeId: place.schemeId, version: '9.9.9' };
    await expect(tell({ news })).rejects.toThrow('nobody is asked');
  });
});
