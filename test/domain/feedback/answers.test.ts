import { describe, expect, it } from 'vitest';
import { dropInto, type FeedbackRequest, takeAnswers, withStatus } from '../../../shared/domain/feedback/answers.ts';
import { planRound, roundStateAt } from '../../../shared/domain/feedback/round.ts';
import { after, answersOf, aRound, boxWith, during } from './feedback-samples.ts';

const asked: FeedbackRequest = { caseId: 'c', subjectId: 'siti', group: 'peers', status: 'asked' };

const codesOf = (answers: ReturnType<typeof answersOf>, ctx: { request?: FeedbackRequest; now?: string } = {}) => {
  const decided = takeAnswers(answers, { request: asked, round: aRound, now: during, ...ctx });
  return decided.ok ? [] : decided.refusals.map(({ code, field }) => (field === undefined ? code : `${code} ${field}`));
};

describe('the answers of a colleague', () => {
  it('are taken with points or without', () => {
    expect(codesOf(answersOf(5, null))).toEqual([]);
  });

  it('stay within the scale', () => {
    expect(codesOf(answersOf(6, 2.5))).toEqual([
      'rating-outside-scale /answers/0/points',
      'rating-outside-scale /answers/1/points',
    ]);
  });

  it('say something to each question once', () => {
    const twice = { answers: [...answersOf(1, 1).answers.slice(1), ...answersOf(1, 1).answers.slice(1)] };
    expect(codesOf(twice)).toEqual(['invalid-field /answers/1/questionId', 'rating-incomplete /answers']);
  });

  it('are taken in the window of the round only', () => {
    expect(codesOf(answersOf(1, 1), { now: '2026-05-31T00:00:00.000Z' })).toEqual(['phase-not-open']);
    expect(codesOf(answersOf(1, 1), { now: after })).toEqual(['submission-closed']);
  });

  it('are never taken a second time', () => {
    expect(codesOf(answersOf(1, 1), { request: { ...asked, status: 'answered' } })).toEqual(['task-closed']);
  });
});

describe('a ballot box', () => {
  it('keeps each question under an id of its own', () => {
    const box = boxWith('peers', [answersOf(1, 2, 'kata')]);
    const ids = [...Object.values(box.papers).flat(), ...box.texts].map(({ paperId }) => paperId);
    expect(new Set(ids).size).toBe(3);
  });

  it('lies in the order of its ids and not of the answers', () => {
    const box = boxWith(
      'peers',
      Array.from({ length: 9 }, (_, at) => answersOf((at % 5) + 1, null)),
    );
    const ids = box.papers.harmonis?.map(({ paperId }) => paperId) ?? [];
    expect(ids).toEqual([...ids].sort());
  });

  it('leaves out words that are empty', () => {
    const empty = { caseId: 'c', group: 'peers', papers: {}, texts: [], version: 0 } as const;
    expect(dropInto(empty, answersOf(1, 1, ''), () => ({ paperId: 'x' })).texts).toEqual([]);
  });
});

describe('a desk', () => {
  it('changes the status of one request', () => {
    const desk = { raterId: 'joko', cycleId: '2026', requests: [asked, { ...asked, caseId: 'd' }], version: 1 };
    expect(withStatus(desk, 'd', 'declined').requests.map(({ status }) => status)).toEqual(['asked', 'declined']);
  });
});

const year = { today: '2026-05-20', zone: 'WIB', scoringClosesAt: '2027-01-31T16:59:59.999Z' } as const;

describe('a round', () => {
  it('opens with its first day and closes with its last', () => {
    const days = { opensOn: '2026-06-01', closesOn: '2026-06-30' };
    expect(planRound(days, year)).toEqual({
      ok: true,
      value: { opensAt: '2026-05-31T17:00:00.000Z', closesAt: '2026-06-30T16:59:59.999Z' },
    });
  });

  it('begins after today and lasts two days', () => {
    const days = { opensOn: '2026-06-01', closesOn: '2026-06-01' };
    const decided = planRound(days, { ...year, today: '2026-06-01' });
    expect(decided.ok ? [] : decided.refusals).toEqual([
      { code: 'round-too-early', field: '/opensOn', facts: { earliest: '2026-06-02' } },
      { code: 'round-too-early', field: '/closesOn', facts: { earliest: '2026-06-02' } },
    ]);
  });

  it('ends before the ratings do, so that it is heard', () => {
    const lasting = (closesOn: string) => planRound({ opensOn: '2027-01-04', closesOn }, year);
    expect(lasting('2027-01-30').ok).toBe(true);
    const decided = lasting('2027-01-31');
    expect(decided.ok ? [] : decided.refusals).toEqual([
      { code: 'round-too-late', field: '/closesOn', facts: { latest: '2027-01-30' } },
    ]);
  });

  it('takes answers until its last instant', () => {
    expect(roundStateAt(aRound, aRound.closesAt)).toBe('answering');
    expect(roundStateAt(aRound, after)).toBe('over');
  });
});
