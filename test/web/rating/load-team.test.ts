import { describe, expect, it } from 'vitest';
import { nextIn, type TeamRow } from '../../../web/rating/load-team.ts';

const row = (caseId: string, rest: Partial<TeamRow> = {}): TeamRow => ({
  caseId,
  segmentId: 's1',
  name: caseId,
  rated: false,
  taskId: `task-${caseId}`,
  ...rest,
});

describe('who is rated next', () => {
  it('is the next of the list that waits', () => {
    const rows = [row('a'), row('b', { rated: true }), row('c')];
    expect(nextIn(rows, 'a')).toEqual({ name: 'c', taskId: 'task-c' });
  });

  it('is found from the top again', () => {
    expect(nextIn([row('a'), row('b')], 'b')).toEqual({ name: 'a', taskId: 'task-a' });
  });

  it('is nobody when no other task is open', () => {
    const { taskId: _, ...without } = row('b');
    expect(nextIn([row('a'), without], 'a')).toBeUndefined();
  });
});
