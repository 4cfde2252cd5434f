import { describe, expect, it } from 'vitest';
import { silence, storiesOf } from '../support/walk.ts';
import { taskFakes } from './task-fakes.ts';

const input = { agencyId: 'agency-1', cycleId: 'cycle-1', caseId: 'case-1', segmentId: 'segment-1', revision: 1 };
const story = storiesOf('target-approval');
const asking = ['Ask the supervisor to approve the targets', 'Targets decided?', 'Wait for the approval'];
const looking = ['Look at the approval', 'Targets decided?'];

describe('the approval of targets', () => {
  it.each(['approved', 'returned', 'withdrawn', 'cancelled'])('ends when the task is %s', async (end) => {
    const { path, output } = await story.walk(input, taskFakes({ 'approve-targets': [end] }));
    expect(path).toEqual([...asking, ...looking, 'Decided']);
    expect(output).toEqual(input);
  });

  it('ends at once when the task was decided before', async () => {
    const openTask = { taskId: 'task-1', status: 'done', outcome: 'approved' };
    const { path } = await story.walk(input, { openTask });
    expect(path).toEqual(['Ask the supervisor to approve the targets', 'Targets decided?', 'Decided']);
  });

  it('deems them approved when the supervisor stays silent', async () => {
    const { path, calls, seconds } = await story.walk(input, {
      ...taskFakes({ 'approve-targets': ['open', 'deemed-approved'] }),
      holdTask: silence,
      deemTargetsApproved: {},
    });
    expect(path).toEqual([
      ...asking,
      ...looking,
      'Wait for the approval',
      ...looking,
      'Deem the targets approved',
      'Decided',
    ]);
    expect(calls.at(-1)).toEqual({ operation: 'deemTargetsApproved', payload: input });
    expect(seconds).toBe(172_800);
  });

  it('waits anew when the deadline was moved', async () => {
    const { path, seconds } = await story.walk(input, {
      ...taskFakes({ 'approve-targets': ['open', 'approved'] }),
      holdTask: { event: 'rescheduled' },
    });
    expect(path).toEqual([...asking, ...looking, 'Wait for the approval', ...looking, 'Decided']);
    expect(seconds).toBe(0);
  });

  it('tells the operations only what they ask for', async () => {
    const { calls } = await story.walk(input, taskFakes({ 'approve-targets': ['approved'] }));
    const ids = { agencyId: 'agency-1', cycleId: 'cycle-1', caseId: 'case-1', segmentId: 'segment-1' };
    expect(calls).toEqual([
      { operation: 'openTask', payload: { ...ids, kind: 'approve-targets', execution: 'a-walk' } },
      { operation: 'holdTask', payload: { agencyId: 'agency-1', taskId: 'approve-targets', token: 'token-1' } },
      { operation: 'settleTask', payload: { agencyId: 'agency-1', taskId: 'approve-targets' } },
    ]);
  });

  it('fails loudly on an outcome that it does not know', async () => {
    const { error, cause } = await story.walk(input, taskFakes({ 'approve-targets': ['frozen'] }));
    expect(error).toBe('UnexpectedOutcome');
    expect(cause).toBe('The task approve-targets ended as done frozen, which leads nowhere.');
  });

  it('leaves no way unwalked', () => {
    expect(story.unwalked()).toEqual([]);
  });
});
