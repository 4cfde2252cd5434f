import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskKinds } from '../../../shared/domain/schemes/scheme.ts';
import { dueSteps, planWait, secondsToNext } from '../../../shared/domain/tasks/wait-plan.ts';
import { calendar, matrixScheme } from '../packs.ts';

const facts = { scheme: matrixScheme, calendar };
/** Thursday morning; five working days on is Thursday the 15th, since the 16th is a holiday. */
const openedAt = '2026-01-08T02:00:00.000Z';
const wait = planWait('approve-targets', openedAt, facts);
const task = { wait, taken: [] as readonly string[], status: 'open' } as const;

describe('the plan of a wait', () => {
  it('reminds before, escalates at, and lapses after the deadline', () => {
    expect(wait).toEqual({
      dueAt: '2026-01-15T16:59:59.999Z',
      steps: [
        { stepId: 'remind-1', action: 'remind', at: '2026-01-13T02:00:00.000Z' },
        { stepId: 'remind-2', action: 'remind', at: '2026-01-14T02:00:00.000Z' },
        { stepId: 'escalate', action: 'escalate', at: '2026-01-15T16:59:59.999Z' },
        { stepId: 'lapse', action: 'lapse', at: '2026-01-23T16:59:59.999Z' },
      ],
      onSilence: 'pass-to-superior',
      startedAt: openedAt,
    });
  });

  it('leaves out reminders that would come before the start', () => {
    const { steps } = planWait('approve-targets', openedAt, { ...facts, dueAt: '2026-01-09T16:59:59.999Z' });
    expect(steps.map((step) => step.stepId)).toEqual(['escalate', 'lapse']);
  });

  it('asks no year before the start for its holidays', () => {
    const opened = '2026-01-05T02:00:00.000Z';
    const { steps } = planWait('hold-mid-review', opened, { ...facts, dueAt: '2026-01-08T16:59:59.999Z' });
    expect(steps.map((step) => step.at)).toEqual(['2026-01-08T16:59:59.999Z', '2026-01-23T16:59:59.999Z']);
  });

  it('gives every kind of task steps in order', () => {
    for (const kind of taskKinds) {
      const times = planWait(kind, openedAt, facts).steps.map((step) => step.at);
      expect(times).toEqual([...times].sort());
    }
  });

  it('is refused when holidays of a year are missing', () => {
    const without = { ...facts, calendar: { ...calendar, years: [] } };
    expect(() => planWait('rate', openedAt, without)).toThrow('calendar-missing');
  });
});

describe('the due steps of a task', () => {
  const stepsAt = (now: string, taken: readonly string[] = []) =>
    dueSteps({ ...task, taken }, now).map((step) => step.stepId);

  it.each([
    ['2026-01-13T01:59:59.999Z', []],
    ['2026-01-13T02:00:00.000Z', ['remind-1']],
    ['2026-01-14T02:00:00.000Z', ['remind-2']],
    ['2026-01-15T16:59:59.998Z', ['remind-2']],
    ['2026-01-15T16:59:59.999Z', ['escalate']],
    ['2026-02-15T00:00:00.000Z', ['escalate', 'lapse']],
  ])('at %s are %j', (now, expected) => {
    expect(stepsAt(now)).toEqual(expected);
  });

  it('are due only until they are taken', () => {
    expect(stepsAt('2026-01-13T03:00:00.000Z', ['remind-1'])).toEqual([]);
  });

  it('do not return overtaken reminders after the escalation', () => {
    expect(stepsAt('2026-01-16T00:00:00.000Z', ['escalate'])).toEqual([]);
  });

  it('are none once the task is answered', () => {
    expect(dueSteps({ ...task, status: 'done' }, '2026-02-15T00:00:00.000Z')).toEqual([]);
  });
});

describe('the seconds to the next step', () => {
  it('reach the step and not less', () => {
    expect(secondsToNext(task, '2026-01-13T01:59:00.000Z')).toBe(60);
    expect(secondsToNext(task, '2026-01-13T01:59:59.001Z')).toBe(1);
    expect(secondsToNext(task, '2026-01-13T01:59:58.500Z')).toBe(2);
  });

  it('are one when overdue or closed', () => {
    expect(secondsToNext(task, '2026-03-01T00:00:00.000Z')).toBe(1);
    expect(secondsToNext({ ...task, status: 'cancelled' }, openedAt)).toBe(1);
  });

  it('are a year when nothing is left', () => {
    const taken = wait.steps.map((step) => step.stepId);
    expect(secondsToNext({ ...task, taken }, openedAt)).toBe(31_536_000);
  });

  it('are always an integer from one to a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4e8, max: 4e8 }), (offset) => {
        const now = new Date(Date.parse(openedAt) + offset * 1000 + 7).toISOString();
        const seconds = secondsToNext(task, now);
        expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 31_536_000).toBe(true);
      }),
    );
  });
});
