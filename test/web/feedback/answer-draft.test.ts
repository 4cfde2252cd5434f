import { describe, expect, it } from 'vitest';
import { answersOf, emptyAnswer, unanswered } from '../../../web/feedback/answer-draft.ts';

const questions = [{ questionId: 'harmonis' }, { questionId: 'kompeten' }];

describe('what a colleague has chosen', () => {
  it('is missing where nothing is chosen, and not where it cannot be said', () => {
    expect(unanswered(emptyAnswer, questions)).toEqual(['harmonis', 'kompeten']);
    expect(unanswered({ points: { harmonis: null }, text: '' }, questions)).toEqual(['kompeten']);
  });

  it('is sent for the questions of the round, without empty words', () => {
    const draft = { points: { harmonis: 4, kompeten: null, other: 5 }, text: '  ' };
    expect(answersOf(draft, questions)).toEqual({
      answers: [
        { questionId: 'harmonis', points: 4 },
        { questionId: 'kompeten', points: null },
      ],
    });
  });

  it('is sent with its words', () => {
    expect(answersOf({ points: {}, text: ' Teruskan ' }, []).text).toBe('Teruskan');
  });
});
