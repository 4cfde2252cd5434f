import { describe, expect, it } from 'vitest';
import { lastQuarters } from '../../../web/surveys/quarters.ts';

describe('the last quarters', () => {
  it('begin with that of the day and cross the year', () => {
    expect(lastQuarters('2026-05-01', 4)).toEqual(['2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3']);
  });
});
