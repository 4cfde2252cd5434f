import { describe, expect, it } from 'vitest';
import { storiesOf, walk } from '../support/walk.ts';

const input = { agencyId: 'agency-1', cycleId: 'cycle-1', news: { kind: 'correction', number: 1 } };
const story = storiesOf('tell-everybody');

describe('news for everybody', () => {
  it('is told page after page until nobody is left', async () => {
    const { path, calls, output } = await story.walk(input, {
      tellEverybody: [{ cursor: 'unit-200' }, { cursor: 'unit-400' }, {}],
    });
    expect(calls.map(({ payload }) => payload)).toEqual([
      input,
      { ...input, cursor: 'unit-200' },
      { ...input, cursor: 'unit-400' },
    ]);
    expect([path.at(-1), output]).toEqual(['Everybody heard', input]);
  });

  it('reaches a small office at once', async () => {
    const { calls } = await story.walk(input, { tellEverybody: {} });
    expect(calls).toHaveLength(1);
  });

  it('spends seven events on each page, of which 25,000 fit', async () => {
    const events = async (pages: number) => {
      const tellEverybody = [...Array.from({ length: pages - 1 }, (_, page) => ({ cursor: `unit-${page}` })), {}];
      return (await walk('tell-everybody', input, { tellEverybody })).events;
    };
    expect((await events(12)) - (await events(2))).toBe(10 * 7);
  });

  it('leaves no way unwalked', () => {
    expect(story.unwalked()).toEqual([]);
  });
});
