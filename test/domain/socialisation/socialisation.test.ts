import { describe, expect, it } from 'vitest';
import { builtInSchemes } from '../../../shared/data/schemes.ts';
import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { gradeAnswers, questionsOf } from '../../../shared/domain/socialisation/scheme-questions.ts';
import {
  acknowledgeScheme,
  countedAfter,
  excuseFromScheme,
  isKnown,
  progressOf,
  type SchemeKnown,
} from '../../../shared/domain/socialisation/socialisation.ts';
import { answerWorry, raiseWorry } from '../../../shared/domain/socialisation/worry.ts';

const schemeNamed = (id: string): Scheme => {
  const found = builtInSchemes.all().find(({ schemeId }) => schemeId === id);
  if (!found) throw new Error(`no scheme ${id}`);
  return found;
};

const rightAnswers = (scheme: Scheme) =>
  questionsOf(scheme).map(({ questionId, right }) => ({ questionId, option: right }));

const known: SchemeKnown = {
  schemeId: 'arcamanik',
  version: '1.0.0',
  as: 'acknowledged',
  at: '2026-01-05T00:00:00.000Z',
};

describe('the share that planning waits for', () => {
  it('is rounded up to whole people', () => {
    const at = (acknowledged: number) => progressOf({ people: 9, acknowledged, excused: 0 }, 8_000);
    expect(at(7)).toEqual({ people: 9, acknowledged: 7, excused: 0, needed: 8, share: 7_777, isOpen: false });
    expect(at(8)).toMatchObject({ needed: 8, share: 8_888, isOpen: true });
  });

  it('is at least one person, however small the share', () => {
    expect(progressOf({ people: 2, acknowledged: 0, excused: 0 }, 100)).toMatchObject({ needed: 1, isOpen: false });
  });

  it('leaves out who is excused, and keeps nobody waiting for nobody', () => {
    expect(progressOf({ people: 5, acknowledged: 2, excused: 3 }, 10_000)).toMatchObject({ needed: 2, isOpen: true });
    expect(progressOf({ people: 1, acknowledged: 0, excused: 1 }, 10_000)).toMatchObject({ needed: 0, isOpen: true });
  });

  it('is not asked for where the pack demands none', () => {
    expect(progressOf({ people: 5, acknowledged: 0, excused: 0 }, undefined)).toMatchObject({
      needed: 0,
      isOpen: true,
    });
  });

  it('counts a person once, whatever they were before', () => {
    const counts = { people: 5, acknowledged: 2, excused: 1 };
    expect(countedAfter(counts, undefined, known)).toEqual({ people: 5, acknowledged: 3, excused: 1 });
    expect(countedAfter(counts, { ...known, as: 'excused' }, known)).toEqual({
      people: 5,
      acknowledged: 3,
      excused: 0,
    });
    expect(countedAfter(counts, known, { ...known, version: '1.0.1' })).toEqual(counts);
  });
});

describe('the check of the scheme', () => {
  const scheme = schemeNamed('arcamanik');

  it('asks what the pack asks, or what its numbers answer', () => {
    expect(questionsOf(scheme)).toHaveLength(4);
    const national = questionsOf(schemeNamed('permenpanrb-6-2022'));
    expect(national.map(({ questionId }) => questionId)).toEqual(['parts', 'rater', 'appeal']);
    expect(national[2]?.options[national[2].right]?.id).toContain('14 hari');
  });

  it('tells the right answer of each question', () => {
    const graded = gradeAnswers(scheme, [{ questionId: 'raters', option: 0 }]);
    expect(graded).toHaveLength(4);
    expect(graded.find(({ questionId }) => questionId === 'raters')).toEqual({
      questionId: 'raters',
      isRight: false,
      right: 1,
    });
  });

  it('is passed with every answer right, at the version read', () => {
    const at = '2026-01-05T02:00:00.000Z';
    const answers = rightAnswers(scheme);
    expect(acknowledgeScheme(scheme, { schemeVersion: '1.0.0', answers }, at)).toEqual({
      ok: true,
      value: { schemeId: 'arcamanik', version: '1.0.0', as: 'acknowledged', at },
    });
    expect(acknowledgeScheme(scheme, { schemeVersion: '0.9.0', answers: answers.slice(1) }, at)).toEqual({
      ok: false,
      refusals: [
        { code: 'changed-since-read', field: '/schemeVersion' },
        { code: 'scheme-check-failed', field: '/answers', facts: { wrong: 1 } },
      ],
    });
  });

  it('asks again after a correction', () => {
    expect(isKnown(known, { schemeId: 'arcamanik', version: '1.0.0' })).toBe(true);
    expect(isKnown(known, { schemeId: 'arcamanik', version: '1.0.1' })).toBe(false);
    expect(isKnown(undefined, scheme)).toBe(false);
  });

  it('excuses nobody without a reason', () => {
    const by = { by: 'wati', at: '2026-01-05T02:00:00.000Z' };
    expect(excuseFromScheme(scheme, { ...by, reason: ' ' })).toMatchObject({ refusals: [{ code: 'reason-missing' }] });
    expect(excuseFromScheme(scheme, { ...by, reason: ' Cuti besar ' })).toMatchObject({
      value: { as: 'excused', reason: 'Cuti besar', by: 'wati' },
    });
  });
});

describe('a worry', () => {
  it('needs words, and an answer by a leader', () => {
    expect(raiseWorry({ worryId: 'w', cycleId: '2026', text: '  ' })).toMatchObject({
      refusals: [{ code: 'text-missing' }],
    });
    const raised = raiseWorry({ worryId: 'w', cycleId: '2026', text: ' Takut. ' });
    if (!raised.ok) throw new Error('refused');
    expect(raised.value.text).toBe('Takut.');
    const by = { by: 'joko', on: '2026-01-05' };
    expect(answerWorry(raised.value, 'Tidak perlu.', { ...by, isLeader: false })).toMatchObject({
      refusals: [{ code: 'not-allowed' }],
    });
    expect(answerWorry(raised.value, '', { ...by, isLeader: true })).toMatchObject({
      refusals: [{ code: 'text-missing' }],
    });
    expect(answerWorry(raised.value, 'Tidak perlu.', { ...by, isLeader: true })).toMatchObject({
      value: { answer: { text: 'Tidak perlu.', by: 'joko', on: '2026-01-05' } },
    });
  });
});
