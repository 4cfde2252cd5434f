import { describe, expect, it } from 'vitest';
import { assignLanes } from '../../../web/console/machine/assign-lanes.ts';

describe('assignLanes', () => {
  it('keeps lines apart that pass the same rows, the shorter ones nearer', () => {
    expect(
      assignLanes([
        { from: 0, to: 6 },
        { from: 1, to: 3 },
        { from: 3, to: 5 },
      ]),
    ).toEqual([1, 0, 0]);
  });
});
