import { describe, expect, it } from 'vitest';
import { eventProblem } from '../../../shared/domain/measures/event-rules.ts';
import type { ServiceEvent } from '../../../shared/domain/measures/service-event.ts';

const facts = { now: '2026-03-10T02:00:00.000Z', unitIds: new Set(['u']), employeeIds: new Set(['siti']) };
const event: ServiceEvent = {
  eventId: 'a',
  type: 'answered',
  unitId: 'u',
  employeeId: 'siti',
  at: '2026-03-09T02:00:00.000Z',
};
const correction = { corrects: 'b', correctedAt: '2026-03-09T03:00:00.000Z' };

describe('an event in itself', () => {
  it.each<[string, Partial<ServiceEvent>]>([
    ['of the past', {}],
    ['of a clock that is five minutes fast', { at: '2026-03-10T02:05:00.000Z' }],
    ['that corrects another', correction],
    ['that cancels another', { ...correction, cancelled: true }],
  ])('%s is right', (_, change) => {
    expect(eventProblem({ ...event, ...change }, facts)).toBeUndefined();
  });

  it.each<[string, Partial<ServiceEvent>]>([
    ['in-future', { at: '2026-03-10T02:05:01.000Z' }],
    ['in-future', { finishedAt: '2026-03-11T02:00:00.000Z' }],
    ['too-old', { at: '2024-03-01T02:00:00.000Z' }],
    ['ends-before-start', { startedAt: '2026-03-09T02:00:00.000Z', finishedAt: '2026-03-09T01:00:00.000Z' }],
    ['correction-undated', { corrects: 'b' }],
    ['correction-undated', { cancelled: true }],
    ['unknown-unit', { unitId: 'x' }],
    ['unknown-person', { employeeId: 'x' }],
  ])('is refused as %s', (problem, change) => {
    expect(eventProblem({ ...event, ...change }, facts)).toBe(problem);
  });
});
