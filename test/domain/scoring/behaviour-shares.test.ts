import { describe, expect, it } from 'vitest';
import { behaviourShares } from '../../../shared/domain/scoring/receipt-weighted.ts';

type Segment = Parameters<typeof behaviourShares>[0];

const heard = (feedback: NonNullable<Segment['feedback']>): Segment => ({
  segmentId: 's1',
  from: '2026-01-01',
  to: '2026-12-31',
  ratedBy: 'e-1',
  objectives: [],
  behaviours: [{ behaviourId: 'akuntabel', score: 9_000 }],
  feedback,
});

describe('whose view makes up behaviour', () => {
  it('is the supervisor with what others leave', () => {
    const shares = behaviourShares(heard([{ group: 'peers', weight: 2_500, points: '80/1' }]));
    expect(shares.map(({ name, value, share }) => [name, value, share])).toEqual([
      ['supervisor', '90/1', '3/4'],
      ['peers', '80/1', '1/4'],
    ]);
  });

  it('gives the share of a group with too few answers to the rest', () => {
    const shares = behaviourShares(
      heard([
        { group: 'peers', weight: 2_000, points: '80/1' },
        { group: 'citizens', weight: 2_000, points: 'not-applicable' },
      ]),
    );
    expect(shares.map(({ name, share }) => [name, share])).toEqual([
      ['supervisor', '3/4'],
      ['peers', '1/4'],
      ['citizens', 'not-applicable'],
    ]);
  });

  it('leaves out a group that the scheme gives no share', () => {
    const shares = behaviourShares(heard([{ group: 'subordinates', weight: 0, points: 'not-applicable' }]));
    expect(shares.map(({ name, share }) => [name, share])).toEqual([['supervisor', '1/1']]);
  });
});
