import { describe, expect, it } from 'vitest';
import { releasedVoices } from '../../../shared/domain/scoring/voices.ts';

describe('of a group', () => {
  const group = { source: 'peers', subject: 'Kolaboratif', sum: 2_085, answers: 5, scaleTo: 5 } as const;

  it('with enough answers the mean is shown, half up', () => {
    expect(releasedVoices([{ ...group, sum: 2_087 }], 5)).toEqual([
      { source: 'peers', subject: 'Kolaboratif', released: true, answers: 5, mean: 417, scaleTo: 5 },
    ]);
  });

  it('with too few answers not even their number is shown', () => {
    expect(releasedVoices([{ ...group, answers: 4 }], 5)).toEqual([
      { source: 'peers', subject: 'Kolaboratif', released: false, fewest: 5 },
    ]);
  });
});
