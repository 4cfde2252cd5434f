import { describe, expect, it } from 'vitest';
import type { PhaseState } from '../../../shared/domain/cycles/cycle.ts';
import {
  duePhaseStep,
  movePhase,
  planPhase,
  secondsToNextOfPhase,
  takePhaseStep,
} from '../../../shared/domain/cycles/phase-plan.ts';
import { phases } from '../../../shared/domain/schemes/scheme.ts';
import { calendar, matrixScheme } from '../packs.ts';

const facts = { scheme: matrixScheme, calendar };
const planned = planPhase('planning', 2026, facts);
const open: PhaseState = { ...planned, status: 'open' };

describe('a phase', () => {
  it('lasts from its first moment to its last', () => {
    expect(planned).toMatchObject({
      phase: 'planning',
      status: 'scheduled',
      opensAt: '2026-01-01T17:00:00.000Z',
      closesAt: '2026-01-31T16:59:59.999Z',
    });
  });

  it('reminds, escalates and closes in order of time', () => {
    expect(planned.wait.steps.map(({ stepId, at }) => [stepId, at])).toEqual([
      ['remind-1', '2026-01-19T02:00:00.000Z'],
      ['remind-2', '2026-01-26T02:00:00.000Z'],
      ['remind-3', '2026-01-29T02:00:00.000Z'],
      ['escalate', '2026-01-30T02:00:00.000Z'],
      ['lapse', '2026-01-31T16:59:59.999Z'],
    ]);
  });

  it('may lie in the year after the cycle', () => {
    expect(planPhase('announcement', 2026, facts)).toMatchObject({
      opensAt: '2027-01-31T17:00:00.000Z',
      closesAt: '2027-02-28T16:59:59.999Z',
    });
  });

  it('ends on 28 February where there is no 29th', () => {
    const window = { ...matrixScheme.phases.planning, closes: { month: 2, day: 29, yearOffset: 0 } } as const;
    const scheme = { ...matrixScheme, phases: { ...matrixScheme.phases, planning: window } };
    expect(planPhase('planning', 2026, { ...facts, scheme }).closesAt).toBe('2026-02-28T16:59:59.999Z');
  });

  it('is planned for every phase of the scheme', () => {
    for (const phase of phases) {
      const { opensAt, closesAt, wait } = planPhase(phase, 2026, facts);
      const times = wait.steps.map((step) => step.at);
      expect([opensAt, ...times, closesAt]).toEqual([opensAt, ...times, closesAt].sort());
    }
  });

  it('is refused when the holidays of its year are missing', () => {
    expect(() => planPhase('planning', 2031, facts)).toThrow('calendar-missing');
  });
});

describe('the due step of a phase', () => {
  it.each([
    ['2026-01-01T16:59:59.999Z', planned, { due: 'nothing' }],
    ['2026-01-01T17:00:00.000Z', planned, { due: 'open', stepId: 'open' }],
    ['2026-01-02T00:00:00.000Z', open, { due: 'nothing' }],
    ['2026-01-19T02:00:00.000Z', open, { due: 'remind', stepId: 'remind-1' }],
    ['2026-01-30T02:00:00.000Z', open, { due: 'escalate', stepId: 'escalate' }],
    ['2026-01-31T16:59:59.999Z', open, { due: 'close', stepId: 'lapse' }],
    ['2026-03-01T00:00:00.000Z', { ...open, status: 'closed' } as const, { due: 'ended' }],
  ])('at %s', (now, state, expected) => {
    expect(duePhaseStep(state, now)).toEqual(expected);
  });

  it('opens first, however late', () => {
    expect(duePhaseStep(planned, '2026-03-01T00:00:00.000Z')).toEqual({ due: 'open', stepId: 'open' });
  });
});

describe('taking a step of a phase', () => {
  const walk = (state: PhaseState, now: string): readonly string[] => {
    const { due, stepId } = duePhaseStep(state, now);
    return stepId === undefined ? [due] : [due, ...walk(takePhaseStep(state, stepId, now), now)];
  };

  it('opens, then waits', () => {
    expect(walk(planned, '2026-01-02T00:00:00.000Z')).toEqual(['open', 'nothing']);
  });

  it('after an outage reminds once and not thrice', () => {
    expect(walk(planned, '2026-01-29T03:00:00.000Z')).toEqual(['open', 'remind', 'nothing']);
  });

  it('after a long outage closes without reminding', () => {
    expect(walk(planned, '2026-03-01T00:00:00.000Z')).toEqual(['open', 'close', 'ended']);
  });

  it('twice changes nothing the second time', () => {
    const now = '2026-01-19T02:00:00.000Z';
    const once = takePhaseStep(open, 'remind-1', now);
    expect(once.taken).toEqual(['remind-1']);
    expect(takePhaseStep(once, 'remind-1', now)).toBe(once);
  });
});

describe('the seconds to the next step of a phase', () => {
  it('reach the opening, the next step and the end', () => {
    expect(secondsToNextOfPhase(planned, '2026-01-01T16:59:00.000Z')).toBe(60);
    expect(secondsToNextOfPhase(open, '2026-01-19T01:59:59.500Z')).toBe(1);
    expect(secondsToNextOfPhase({ ...open, status: 'closed' }, '2026-01-19T01:59:59.500Z')).toBe(1);
  });
});

describe('an extension of a phase', () => {
  const now = '2026-01-30T03:00:00.000Z';
  const later = '2026-02-06T16:59:59.999Z';

  it('plans reminders and escalation anew', () => {
    const moved = movePhase({ ...open, taken: ['remind-1', 'remind-2', 'remind-3', 'escalate'] }, later, {
      ...facts,
      now,
    });
    expect(moved).toMatchObject({ ok: true, value: { closesAt: later, status: 'open' } });
    expect(moved.ok && moved.value.wait.steps.map(({ stepId, at }) => [stepId, at])).toEqual([
      ['remind-1.2', '2026-02-04T02:00:00.000Z'],
      ['escalate.2', '2026-02-05T02:00:00.000Z'],
      ['lapse.2', later],
    ]);
  });

  it('makes the old closing stale', () => {
    const moved = movePhase(open, later, { ...facts, now });
    if (!moved.ok) throw new Error('refused');
    expect(duePhaseStep(moved.value, '2026-02-01T00:00:00.000Z')).toEqual({ due: 'nothing' });
    expect(takePhaseStep(moved.value, 'lapse', '2026-02-01T00:00:00.000Z')).toBe(moved.value);
  });

  it('to an earlier day is refused', () => {
    expect(movePhase(open, '2026-01-31T16:59:59.999Z', { ...facts, now })).toEqual({
      ok: false,
      refusals: [{ code: 'deadline-not-later', field: '/closesAt', facts: { closesAt: '2026-01-31T16:59:59.999Z' } }],
    });
  });

  it('after the closing is refused', () => {
    expect(movePhase({ ...open, status: 'closed' }, later, { ...facts, now })).toMatchObject({
      ok: false,
      refusals: [{ code: 'phase-not-open', facts: { phase: 'planning' } }],
    });
  });
});
