import { describe, expect, it } from 'vitest';
import { silence, storiesOf } from '../support/walk.ts';
import { taskFakes } from './task-fakes.ts';

const input = { agencyId: 'agency-1', cycleId: 'cycle-1', caseId: 'case-1' };
const story = storiesOf('mid-review');
const dialogue = [
  'Ask the supervisor to hold the dialogue',
  'Dialogue held?',
  'Wait for the dialogue',
  'Look at the dialogue',
  'Dialogue held?',
];
const acknowledgement = [
  'Ask the employee to acknowledge it',
  'Acknowledged?',
  'Wait for the acknowledgement',
  'Look at the acknowledgement',
  'Acknowledged?',
];

describe('the mid-period review', () => {
  it('ends when the employee acknowledges the dialogue', async () => {
    const fakes = taskFakes({ 'hold-mid-review': ['held'], 'acknowledge-mid-review': ['acknowledged'] });
    const { path, output } = await story.walk(input, fakes);
    expect(path).toEqual([...dialogue, ...acknowledgement, 'Review closed']);
    expect(output).toEqual(input);
  });

  it('deems the dialogue accepted when the employee is silent', async () => {
    const { path, calls } = await story.walk(input, {
      ...taskFakes({ 'hold-mid-review': ['held'], 'acknowledge-mid-review': ['deemed-accepted'] }),
      holdTask: [{ event: 'answered' }, silence],
      deemReviewAccepted: {},
    });
    expect(path.slice(-2)).toEqual(['Deem it accepted', 'Review closed']);
    expect(calls.at(-1)).toEqual({ operation: 'deemReviewAccepted', payload: input });
  });

  it('records that the dialogue was missed', async () => {
    const { path, calls } = await story.walk(input, {
      ...taskFakes({ 'hold-mid-review': ['open', 'go-on-without'] }),
      holdTask: silence,
      recordMissedReview: {},
    });
    expect(path.slice(-2)).toEqual(['Record that it was missed', 'Review closed']);
    expect(calls.at(-1)).toEqual({ operation: 'recordMissedReview', payload: input });
  });

  it('asks the two people in turn', async () => {
    const fakes = taskFakes({ 'hold-mid-review': ['held'], 'acknowledge-mid-review': ['acknowledged'] });
    const { calls } = await story.walk(input, fakes);
    const opened = calls.filter(({ operation }) => operation === 'openTask').map(({ payload }) => payload.kind);
    expect(opened).toEqual(['hold-mid-review', 'acknowledge-mid-review']);
  });

  it.each([{ 'hold-mid-review': ['frozen'] }, { 'hold-mid-review': ['held'], 'acknowledge-mid-review': ['frozen'] }])(
    'fails loudly on an outcome that it does not know',
    async (ends) => {
      const { error } = await story.walk(input, taskFakes(ends as Record<string, string[]>));
      expect(error).toBe('UnexpectedOutcome');
    },
  );

  it('leaves no way unwalked', () => {
    expect(story.unwalked()).toEqual([]);
  });
});
