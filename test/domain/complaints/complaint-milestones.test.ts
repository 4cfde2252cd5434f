import { describe, expect, it } from 'vitest';
import { milestonesOf } from '../../../shared/domain/complaints/complaint-milestones.ts';
import { closeComplaint } from '../../../shared/domain/complaints/complaint-steps.ts';
import { answered, monday, received, routed } from './samples.ts';

const typesOf = (...change: Parameters<typeof milestonesOf>) => milestonesOf(...change).map(({ type }) => type);

describe('milestones', () => {
  it('count a complaint once its unit is known, from the day it came in', () => {
    expect(typesOf(received(), undefined)).toEqual([]);
    expect(milestonesOf(routed(), received())).toEqual([
      {
        eventId: `complaint-1~received~${monday}`,
        type: 'complaint-received',
        at: monday,
        startedAt: monday,
        complaintId: 'complaint-1',
        unitId: 'counter',
        category: 'waiting-time',
      },
    ]);
  });

  it('are told with the change that made them', () => {
    expect(typesOf(answered(), routed())).toEqual(['complaint-answered']);
    expect(typesOf(closeComplaint(answered(), 'accepted', { now: monday, by: 'citizen' }), answered())).toEqual([
      'complaint-closed',
    ]);
  });
});
