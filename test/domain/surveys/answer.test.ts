import { describe, expect, it } from 'vitest';
import {
  paceOf,
  readSurveyForm,
  replyToComment,
  ruleOnAnswer,
  type SurveyAnswer,
} from '../../../shared/domain/surveys/answer.ts';
import { elementsOf, surveyElements } from '../../../shared/domain/surveys/elements.ts';
import { closeService, endedQuarters, quarterOf, type SurveyService } from '../../../shared/domain/surveys/service.ts';
import { type SurveyToken, tokenState } from '../../../shared/domain/surveys/token.ts';

const threes = Object.fromEntries(surveyElements.map((element) => [element, '3']));
const paid = { costApplies: true };

describe('a form', () => {
  it('is read with its comment', () => {
    expect(readSurveyForm({ scores: threes, comment: ' Ramah. ' }, paid)).toEqual({
      ok: true,
      value: { scores: Object.fromEntries(surveyElements.map((element) => [element, 3])), comment: 'Ramah.' },
    });
  });

  it('is refused with everything that is missing', () => {
    const { time: _, conduct: __, ...rest } = threes;
    expect(readSurveyForm({ scores: { ...rest, product: '5' }, comment: '' }, paid)).toEqual({
      ok: false,
      refusals: ['/time', '/product', '/conduct'].map((field) => ({ code: 'survey-answer-missing', field })),
    });
  });

  it('may say that there was nothing to complain of', () => {
    const read = readSurveyForm({ scores: { ...threes, complaints: 'na' }, comment: '' }, paid);
    expect(read.ok && Object.keys(read.value.scores)).toHaveLength(8);
  });

  it('may not say that the officer’s conduct did not apply', () => {
    expect(readSurveyForm({ scores: { ...threes, conduct: 'na' }, comment: '' }, paid).ok).toBe(false);
  });

  it('asks nobody about the cost of what is free', () => {
    const read = readSurveyForm({ scores: { ...threes, cost: '1' }, comment: '' }, { costApplies: false });
    expect(read.ok && read.value.scores.cost).toBeUndefined();
    expect(elementsOf({ costApplies: false })).not.toContain('cost');
  });

  it('is refused with a comment beyond its length', () => {
    expect(readSurveyForm({ scores: threes, comment: 'a'.repeat(1001) }, paid)).toEqual({
      ok: false,
      refusals: [{ code: 'survey-comment-too-long', field: '/comment', facts: { most: 1000 } }],
    });
  });
});

describe('the pace', () => {
  it.each([
    [undefined, 'unknown'],
    [-1, 'unknown'],
    [0, 'instant'],
    [5, 'hasty'],
    [20, 'usual'],
    [1800, 'long'],
  ])('of %s seconds is %s', (seconds, pace) => {
    expect(paceOf(seconds)).toBe(pace);
  });
});

describe('a link', () => {
  const token: SurveyToken = {
    serviceId: 's',
    unitId: 'u',
    handledBy: 'siti',
    expiresAt: '2026-03-16T02:00:00.000Z',
    version: 1,
  };

  it('is open until the instant at which it expires', () => {
    expect(tokenState(token, '2026-03-16T02:00:00.000Z')).toBe('open');
    expect(tokenState(token, '2026-03-16T02:00:00.001Z')).toBe('expired');
  });

  it('stays spent, even when it has expired', () => {
    expect(tokenState({ ...token, spent: true }, '2026-12-01T02:00:00.000Z')).toBe('spent');
  });
});

describe('a service', () => {
  const service: SurveyService = {
    serviceId: 's',
    unitId: 'u',
    name: { id: 'KTP', en: 'Identity card' },
    costApplies: false,
    usersPerQuarter: 300,
    version: 1,
  };
  const at = '2026-03-16T02:00:00.000Z';

  it('is closed once', () => {
    const closed = closeService(service, at);
    expect(closed).toEqual({ ok: true, value: { ...service, closedAt: at } });
    expect(closed.ok && closeService(closed.value, at).ok).toBe(false);
  });

  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('of %s is surveyed in %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
  });
});

describe('the quarters of a part of the year', () => {
  const part = { from: '2026-02-01', to: '2026-12-31' };

  it('are heard once they are over', () => {
    expect(endedQuarters(part, '2026-07-01')).toEqual(['2026-Q1', '2026-Q2']);
    expect(endedQuarters(part, '2027-01-05')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  });

  it('are none while the first runs', () => {
    expect(endedQuarters(part, '2026-03-31')).toEqual([]);
  });

  it('end with the part', () => {
    expect(endedQuarters({ from: '2026-04-01', to: '2026-06-30' }, '2027-01-05')).toEqual(['2026-Q2']);
  });
});

const commented: SurveyAnswer = {
  answerId: 'a',
  channel: 'token',
  scores: {},
  comment: 'Lama sekali.',
  pace: 'usual',
  hour: '2026-03-02T09',
  handledBy: 'siti',
};

describe('the officer concerned', () => {
  const reply = { by: 'siti', at: '2026-03-03T02:00:00.000Z', text: 'Sistem pusat sedang mati.' };

  it('replies to a comment', () => {
    expect(replyToComment(commented, reply)).toEqual({ ok: true, value: { ...commented, reply } });
  });

  it('replies once', () => {
    expect(replyToComment({ ...commented, reply }, reply)).toEqual({
      ok: false,
      refusals: [{ code: 'survey-reply-given', facts: { at: reply.at } }],
    });
  });

  it('is the only one who may', () => {
    expect(replyToComment(commented, { ...reply, by: 'joko' })).toMatchObject({ refusals: [{ code: 'not-allowed' }] });
  });

  it('has nothing to reply to without a comment', () => {
    const { comment: _, ...silent } = commented;
    expect(replyToComment(silent, { ...reply, text: ' ' })).toMatchObject({
      refusals: [{ code: 'survey-no-comment' }, { code: 'reason-missing', field: '/text' }],
    });
  });
});

describe('the personnel office', () => {
  it('decides with a reason whether an answer counts', () => {
    const ruling = { counts: false, by: 'wati', at: '2026-03-03T02:00:00.000Z', reason: 'Diisi petugas.' };
    expect(ruleOnAnswer(commented, ruling)).toEqual({ ok: true, value: { ...commented, ruling } });
    expect(ruleOnAnswer(commented, { ...ruling, reason: '' })).toMatchObject({
      refusals: [{ code: 'reason-missing', field: '/reason' }],
    });
  });
});
