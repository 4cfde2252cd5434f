import { describe, expect, it } from 'vitest';
import { silence, storiesOf } from '../support/walk.ts';
import { taskFakes } from './task-fakes.ts';

const input = { agencyId: 'agency-1', cycleId: 'cycle-1', caseId: 'case-1' };
const story = storiesOf('appeal');
const operations = { finaliseResult: {}, assignFollowUps: {} };
const ends = {
  'explain-appeal:supervisor': ['explained'],
  'explain-appeal:employee': ['explained'],
  'decide-appeal': ['decided'],
};

describe('the appeal', () => {
  it('hears both sides before it is decided', async () => {
    const { path, calls, output } = await story.walk(input, { ...operations, ...taskFakes(ends) });
    const opened = calls.filter(({ operation }) => operation === 'openTask').map(({ payload }) => payload);
    expect(opened).toEqual([
      { ...input, role: 'supervisor', kind: 'explain-appeal', execution: 'a-walk' },
      { ...input, role: 'employee', kind: 'explain-appeal', execution: 'a-walk' },
      { ...input, kind: 'decide-appeal', execution: 'a-walk' },
    ]);
    expect(path.slice(-3)).toEqual(['Make the result final', 'Assign what follows from it', 'Result final']);
    expect(output).toEqual(input);
  });

  it('asks both sides at the same time', async () => {
    const { seconds } = await story.walk(input, {
      ...operations,
      ...taskFakes({
        ...ends,
        'explain-appeal:supervisor': ['go-on-without'],
        'explain-appeal:employee': ['go-on-without'],
      }),
      holdTask: [silence, silence, { event: 'answered' }],
    });
    expect(seconds).toBe(86_400);
  });

  it('waits for the decision as long as it is open', async () => {
    const { path } = await story.walk(input, {
      ...operations,
      ...taskFakes({ ...ends, 'decide-appeal': ['open', 'open', 'decided'] }),
      holdTask: silence,
    });
    expect(path.filter((state) => state === 'Wait for the decision')).toHaveLength(3);
    expect(path.at(-1)).toBe('Result final');
  });

  it.each(Object.keys(ends))('fails loudly on a strange end of %s', async (task) => {
    const { error } = await story.walk(input, { ...operations, ...taskFakes({ ...ends, [task]: ['frozen'] }) });
    expect(error).toBe('UnexpectedOutcome');
  });

  it('leaves no way unwalked', () => {
    expect(story.unwalked()).toEqual([]);
  });
});
