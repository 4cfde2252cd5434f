import { describe, expect, it } from 'vitest';
import { lastQuarters } from '../../../web/surveys/quarters.ts';
import { dialogueId } from '../../../web/words/id/dialogue.ts';
import { surveyId } from '../../../web/words/id/survey.ts';

describe('the last quarters', () => {
  it('begin with that of the day and cross the year', () => {
    expect(lastQuarters('2026-05-01', 4)).toEqual(['2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3']);
  });
});

describe('a quarter', () => {
  it('is written as in the evaluations', () => {
    expect(['1', '4'].map((number) => surveyId.quarter(number, '2026'))).toEqual(
      [1, 4].map((number) => dialogueId.quarter(number, '2026')),
    );
  });
});
