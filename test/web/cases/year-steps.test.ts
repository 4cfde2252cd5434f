import { describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../../shared/contract/exchange.ts';
import { nextStep, stepsOf } from '../../../web/cases/year-steps.ts';
import { aCase, aCycle } from './a-case.ts';

type CaseView = AnswerOf<'getCase'>;

const states = (fields: Partial<CaseView>, open: Parameters<typeof aCycle>[0] = {}) =>
  Object.fromEntries(stepsOf(aCase(fields), aCycle(open)).map(({ step, state }) => [step, state]));

const next = (fields: Partial<CaseView>, open: Parameters<typeof aCycle>[0] = {}) =>
  nextStep(stepsOf(aCase(fields), aCycle(open)))?.step;

describe('the steps of a year', () => {
  it('begin with the plan, and nothing else before it is approved', () => {
    expect(states({ stage: 'draft' }, { planning: 'open', execution: 'open' })).toEqual({
      plan: 'now',
      actuals: 'later',
      dialogue: 'later',
      selfAssessment: 'later',
      rating: 'later',
      result: 'later',
      followUps: 'later',
    });
  });

  it('wait for the supervisor while the plan is submitted', () => {
    expect(states({ stage: 'submitted' }).plan).toBe('waits');
    expect(next({ stage: 'submitted' })).toBe('plan');
  });

  it('go on with actuals once the plan is approved', () => {
    expect(next({ stage: 'approved' }, { planning: 'closed', execution: 'open' })).toBe('actuals');
  });

  it('show a dialogue that was missed', () => {
    expect(states({ stage: 'approved', midReview: 'missed' }).dialogue).toBe('missed');
  });

  it('ask for the self-assessment while scoring is open', () => {
    const scoring = { planning: 'closed', execution: 'closed', scoring: 'open' } as const;
    expect(next({ stage: 'approved', midReview: 'acknowledged' }, scoring)).toBe('selfAssessment');
    expect(states({ stage: 'approved', selfAssessed: true }, scoring)).toMatchObject({
      selfAssessment: 'done',
      rating: 'waits',
    });
  });

  it('ask for an answer to the announced result', () => {
    expect(next({ stage: 'announced', selfAssessed: true, midReview: 'acknowledged' })).toBe('result');
    expect(states({ stage: 'appeal' }).result).toBe('waits');
  });

  it('say by when only what is wanted now', () => {
    const steps = stepsOf(aCase({ stage: 'draft' }), aCycle({ planning: 'open' }));
    expect(steps.map(({ until }) => until).filter(Boolean)).toEqual(['2026-01-31T16:59:59.999Z']);
  });
});
