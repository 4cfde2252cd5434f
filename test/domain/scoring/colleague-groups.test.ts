import { describe, expect, it } from 'vitest';
import type { FeedbackReport } from '../../../shared/domain/feedback/feedback-report.ts';
import { feedbackRuleOf } from '../../../shared/domain/feedback/feedback-rule.ts';
import { colleagueGroups, colleagueVoices } from '../../../shared/domain/scoring/colleague-groups.ts';
import { aRound } from '../feedback/feedback-samples.ts';

const report: FeedbackReport = {
  questions: [
    {
      questionId: 'harmonis',
      cuts: [
        { group: 'peers', released: true, answers: 6, mean: 400 },
        { group: 'subordinates', released: false },
        { group: 'all', released: false },
      ],
    },
    {
      questionId: 'kompeten',
      cuts: [
        { group: 'peers', released: true, answers: 5, mean: 450 },
        { group: 'subordinates', released: false },
        { group: 'all', released: false },
      ],
    },
  ],
  texts: [],
};

describe('what colleagues add to a weighted score', () => {
  it('is the mean of the released, in percent of the scale', () => {
    expect(colleagueGroups(report, feedbackRuleOf({}))).toEqual([
      {
        group: 'peers',
        weight: 2000,
        points: '85/1',
        from: {
          scaleTo: 5,
          means: [
            { about: 'harmonis', answers: 6, mean: '4/1' },
            { about: 'kompeten', answers: 5, mean: '9/2' },
          ],
        },
      },
      { group: 'subordinates', weight: 2000, points: 'not-applicable' },
    ]);
  });
});

describe('the voices beside a rating', () => {
  it('are none of a group that nobody asked', () => {
    const asking = { questions: aRound.questions, asked: ['peers'], fewest: 5, language: 'en' } as const;
    expect(colleagueVoices(report, asking).map(({ source }) => source)).toEqual(['peers', 'peers']);
  });

  it('are the groups by question, in the language of the reader', () => {
    const voices = colleagueVoices(report, {
      questions: aRound.questions,
      asked: ['peers', 'subordinates'],
      fewest: 5,
      language: 'id',
    });
    expect(voices.slice(0, 2)).toEqual([
      { source: 'peers', subject: 'harmonis', released: true, answers: 6, mean: 400, scaleTo: 5 },
      { source: 'subordinates', subject: 'harmonis', released: false, fewest: 5 },
    ]);
  });
});
