import { describe, expect, it } from 'vitest';
import { storiesOf } from '../support/walk.ts';

const input = { agencyId: 'agency-1', schemeId: 'skema', schemeVersion: '1.1.0', replayId: 'replay-1' };
const story = storiesOf('scheme-replay');

describe('a replay', () => {
  it('takes page after page until everybody is counted', async () => {
    const { path, calls } = await story.walk(input, {
      replayPage: [{ left: 'some' }, { left: 'some' }, { left: 'nobody' }],
    });
    expect(path.filter((state) => state === 'Replay a page')).toHaveLength(3);
    expect(path.at(-1)).toBe('Year replayed');
    expect(calls.map(({ payload }) => payload)).toEqual([input, input, input]);
  });

  it('fails loudly on an answer that it does not know', async () => {
    const { error } = await story.walk(input, { replayPage: [{ left: 'half' }] });
    expect(error).toBe('UnexpectedAnswer');
  });

  it('leaves no way unwalked', () => {
    expect(story.unwalked()).toEqual([]);
  });
});
