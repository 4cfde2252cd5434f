import { describe, expect, it } from 'vitest';
import { answerBody, statusOf } from '../../shared/contract/answer.ts';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import { aPlan } from './a-plan.ts';

const plan = (): Plan => ({
  ...aPlan(),
  caseId: 'c-1',
  segmentId: 's-1',
  employeeId: 'e-1',
  status: 'draft',
  revision: 0,
  comments: [],
  version: 1,
});

describe('an answer', () => {
  it('goes out as promised', () => {
    expect(answerBody('getPlan', plan())).toEqual(plan());
  });

  it('loses what the contract does not name, at any depth', () => {
    const kept = plan();
    const stored = {
      ...kept,
      pk: 'A#1',
      objectives: kept.objectives.map((objective) => ({ ...objective, secret: 1 })),
    };
    expect(answerBody('getPlan', stored)).toEqual(kept);
    expect(stored.objectives[0]).toHaveProperty('secret');
  });

  it('never carries the token of a wait', () => {
    const phase = {
      phase: 'planning',
      status: 'open',
      opensAt: '2026-01-01T17:00:00.000Z',
      closesAt: '2026-01-31T16:59:59.999Z',
      token: 'secret',
    } as const;
    const phases = { planning: phase, execution: phase, 'mid-review': phase, scoring: phase, announcement: phase };
    const cycle = {
      cycleId: 'y-1',
      year: 2026,
      schemeId: 's',
      schemeVersion: '1.0.0',
      status: 'open',
      phases,
      version: 1,
    } as const;
    expect(JSON.stringify(answerBody('getCycle', cycle))).not.toContain('secret');
  });

  it('is a fault when something promised is missing', () => {
    const { status, ...incomplete } = plan();
    expect(status).toBe('draft');
    expect(() => answerBody('getPlan', incomplete as Plan)).toThrow('status');
  });

  it('has the status of the contract', () => {
    expect([statusOf('getPlan'), statusOf('fileAppeal'), statusOf('openCycle')]).toEqual([200, 201, 202]);
  });
});
