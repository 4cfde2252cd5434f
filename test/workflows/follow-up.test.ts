import { describe, expect, it } from 'vitest';
import { silence, storiesOf } from '../support/walk.ts';
import { taskFakes } from './task-fakes.ts';

const input = { agencyId: 'agency-1', cycleId: 'cycle-1', caseId: 'case-1', followUpId: 'follow-up-1' };
const story = storiesOf('follow-up');

describe('a follow-up', () => {
  it.each(['completed', 'cancelled'])('ends when it is %s', async (end) => {
    const { path, calls } = await story.walk(input, taskFakes({ 'complete-follow-up': [end] }));
    expect(path.at(-1)).toBe('Follow-up closed');
    expect(calls[0]?.payload).toEqual({ ...input, kind: 'complete-follow-up', execution: 'a-walk' });
  });

  it('is closed as missed when nobody completes it', async () => {
    const { path, calls } = await story.walk(input, {
      ...taskFakes({ 'complete-follow-up': ['open', 'close-as-missed'] }),
      holdTask: silence,
      closeFollowUp: {},
    });
    expect(path.slice(-2)).toEqual(['Close it as missed', 'Follow-up closed']);
    const payload = { agencyId: 'agency-1', caseId: 'case-1', followUpId: 'follow-up-1', outcome: 'close-as-missed' };
    expect(calls.at(-1)).toEqual({ operation: 'closeFollowUp', payload });
  });

  it('fails loudly on an outcome that it does not know', async () => {
    const { error } = await story.walk(input, taskFakes({ 'complete-follow-up': ['frozen'] }));
    expect(error).toBe('UnexpectedOutcome');
  });

  it('leaves no way unwalked', () => {
    expect(story.unwalked()).toEqual([]);
  });
});
