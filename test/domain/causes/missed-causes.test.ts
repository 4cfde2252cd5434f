import { describe, expect, it } from 'vitest';
import { countCauses } from '../../../shared/domain/causes/missed-causes.ts';
import type { Cause } from '../../../shared/domain/reviews/review.ts';

const named = (segmentId: string, causes: Readonly<Record<string, Cause>>) => ({
  segmentId,
  findings: Object.entries(causes).map(([indicatorId, cause]) => ({
    indicatorId,
    cause,
    remedy: 'Perbaikan',
    ownerId: 'staff',
    dueOn: '2026-07-31',
  })),
});

describe('the causes of a case', () => {
  it('are none before any is named', () => {
    expect(countCauses([])).toEqual({});
  });

  it('count each indicator once, by what was said last', () => {
    const midYear = named('s1', { queue: 'resources', files: 'process' });
    const end = named('s1', { queue: 'competency' });
    expect(countCauses([midYear, end])).toEqual({ competency: 1, process: 1 });
  });

  it('tell the parts of a year apart', () => {
    expect(countCauses([named('s1', { queue: 'data' }), named('s2', { queue: 'data' })])).toEqual({ data: 2 });
  });
});
