import { describe, expect, it } from 'vitest';
import { type Outcome, runBulk } from '../../../web/console/run-bulk.ts';

const items = ['a', 'b', 'c'].map((key) => ({ key, name: key.toUpperCase() }));

describe('runBulk', () => {
  it('goes on after one that was refused', async () => {
    const outcomes: Outcome[] = [];
    const refused = new Error('task-closed');
    await runBulk(
      items,
      async ({ key }) => {
        if (key === 'b') throw refused;
        return { text: `did ${key}` };
      },
      { signal: new AbortController().signal, onOutcome: (outcome) => outcomes.push(outcome) },
    );
    expect(outcomes).toEqual([
      { key: 'a', name: 'A', text: 'did a' },
      { key: 'b', name: 'B', text: '', error: refused },
      { key: 'c', name: 'C', text: 'did c' },
    ]);
  });

  it('begins nothing after a stop', async () => {
    const stop = new AbortController();
    const begun: string[] = [];
    await runBulk(
      items,
      async ({ key }) => {
        begun.push(key);
        stop.abort();
        return { text: '' };
      },
      { signal: stop.signal, onOutcome: () => {} },
    );
    expect(begun).toEqual(['a']);
  });
});
