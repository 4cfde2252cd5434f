import { describe, expect, it } from 'vitest';
import { followUpSum } from '../../../web/replay/follow-up-sum.ts';

describe('what follow-ups cost together', () => {
  it('is the sum of those with a cost', () => {
    const rows = [
      { kind: 'reward', before: 2, after: 3, costBefore: 200, costAfter: 300 },
      { kind: 'training', before: 4, after: 1, costBefore: 40, costAfter: 10 },
    ] as const;
    expect(followUpSum(rows)).toEqual({ before: 240, after: 310, isPartial: false });
  });

  it('is partial where a kind has no cost', () => {
    const rows = [
      { kind: 'reward', before: 2, after: 3, costBefore: 0, costAfter: 0 },
      { kind: 'coaching', before: 4, after: 1 },
    ] as const;
    expect(followUpSum(rows)).toEqual({ before: 0, after: 0, isPartial: true });
  });

  it('is unknown where no cost was given', () => {
    expect(followUpSum([{ kind: 'coaching', before: 4, after: 1 }])).toBeUndefined();
    expect(followUpSum([])).toBeUndefined();
  });
});
