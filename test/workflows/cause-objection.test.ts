import { describe, expect, it } from 'vitest';
import { silence, storiesOf } from '../support/walk.ts';
import { taskFakes } from './task-fakes.ts';

const input = { agencyId: 'agency-1', cycleId: 'cycle-1', caseId: 'case-1', segmentId: 'segment-1' };
const task = 'answer-objection:segment-1';
const story = storiesOf('cause-objection');

describe('an objection to causes', () => {
  it.each(['named', 'agreed', 'cancelled'])('ends when it is %s', async (end) => {
    const { path, calls } = await story.walk(input, taskFakes({ [task]: [end] }));
    expect(path.at(-1)).toBe('Objection closed');
    expect(calls[0]?.payload).toEqual({ ...input, kind: 'answer-objection', execution: 'a-walk' });
  });

  it('is looked at again when nobody answers, and goes on waiting for the next superior', async () => {
    const { path } = await story.walk(input, { ...taskFakes({ [task]: ['open', 'named'] }), holdTask: silence });
    expect(path.filter((state) => state === 'Wait for the answer')).toHaveLength(2);
    expect(path.at(-1)).toBe('Objection closed');
  });

  it('fails loudly on an outcome that it does not know', async () => {
    const { error } = await story.walk(input, taskFakes({ [task]: ['frozen'] }));
    expect(error).toBe('UnexpectedOutcome');
  });

  it('leaves no way unwalked', () => {
    expect(story.unwalked()).toEqual([]);
  });
});
