import { describe, expect, it } from 'vitest';
import { type Counts, funnelSteps } from '../../../web/console/funnel-steps.ts';

const counts: Counts = {
  cases: 45,
  stages: {
    draft: 1,
    submitted: 2,
    returned: 3,
    approved: 4,
    rated: 5,
    announced: 6,
    appeal: 7,
    completed: 8,
    unratable: 9,
  },
  midReviews: { 'not-yet': 10, due: 5, held: 4, acknowledged: 12, missed: 5 },
  selfAssessed: 20,
  predicates: { 'sangat-baik': 0, baik: 0, 'butuh-perbaikan': 0, kurang: 0, 'sangat-kurang': 0 },
  openTasks: 9,
  lateTasks: 3,
  stuckTasks: 1,
  failedRuns: 0,
};

describe('funnelSteps', () => {
  it('counts who has come at least this far, in the order of the year', () => {
    expect(funnelSteps(counts).map(({ step, reached }) => [step, reached])).toEqual([
      ['opened', 45],
      ['submitted', 32],
      ['approved', 30],
      ['midReview', 16],
      ['selfAssessed', 20],
      ['rated', 26],
      ['announced', 21],
      ['completed', 8],
    ]);
  });
});
