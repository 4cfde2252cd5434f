import { describe, expect, it } from 'vitest';
import type { Outcome, Story } from '../stories/story.ts';
import { differences } from './differences.ts';

const outcome: Outcome = {
  status: 'SUCCEEDED',
  output: { id: 1 },
  visits: [
    { state: 'Both', input: {} },
    { state: 'Ask', input: { role: 'a', id: 1 } },
    { state: 'Ask', input: { role: 'b', id: 1 } },
    { state: 'Heard', input: { role: 'a', id: 1 } },
    { state: 'Heard', input: { role: 'b', id: 1 } },
  ],
  calls: [
    { operation: 'openTask', payload: { role: 'a' } },
    { operation: 'openTask', payload: { role: 'b' } },
  ],
};
const storyOf = (most: number, told: Outcome = outcome): Story => ({
  machine: 'both',
  title: 'a story',
  definition: JSON.stringify({ States: { Both: { Type: 'Map', MaxConcurrency: most } } }),
  input: {},
  answers: [],
  outcome: told,
});
const [first, second, third, fourth, last] = outcome.visits as [
  Outcome['visits'][number],
  Outcome['visits'][number],
  Outcome['visits'][number],
  Outcome['visits'][number],
  Outcome['visits'][number],
];
const interleaved: Outcome = { ...outcome, visits: [first, second, fourth, third, last] };

describe('the differences between two engines', () => {
  it('are none when all is the same', () => {
    expect(differences(storyOf(1), structuredClone(outcome))).toEqual([]);
  });

  it('tell another end', () => {
    const verdict: Outcome = { ...outcome, status: 'FAILED', error: 'Bad', output: null };
    expect(differences(storyOf(1), verdict)).toHaveLength(3);
  });

  it('tell another order where one comes after the other', () => {
    expect(differences(storyOf(1), interleaved)).toEqual(['the states entered, or their inputs']);
  });

  it('let what runs side by side come in any order', () => {
    expect(differences(storyOf(0), interleaved)).toEqual([]);
    const turned: Outcome = { ...outcome, visits: [first, fourth, second, third, last] };
    expect(differences(storyOf(0), turned)).toEqual(['the states entered']);
  });

  it('let branches of one input come in any order, each in its own', () => {
    const branch = (name: string) => ({ States: { [name]: { Type: 'Pass' }, [`${name} again`]: { Type: 'Pass' } } });
    const States = { Both: { Type: 'Parallel', Branches: [branch('Left'), branch('Right')] } };
    const cameIn = (...states: readonly string[]): Outcome => ({
      ...outcome,
      visits: ['Both', ...states].map((state) => ({ state, input: { id: 1 } })),
    });
    const told = cameIn('Left', 'Left again', 'Right', 'Right again');
    const story = { ...storyOf(0, told), definition: JSON.stringify({ States }) };
    expect(differences(story, cameIn('Right', 'Left', 'Right again', 'Left again'))).toEqual([]);
    expect(differences(story, cameIn('Left again', 'Left', 'Right', 'Right again'))).toEqual(['the states entered']);
  });

  it('tell a state that was left out', () => {
    expect(differences(storyOf(0), { ...outcome, visits: outcome.visits.slice(0, -1) })).toEqual([
      'the states entered',
    ]);
  });

  it.each([0, 1])('tell another payload, %s at once', (most) => {
    const verdict: Outcome = { ...outcome, calls: [...outcome.calls.slice(1), { operation: 'openTask', payload: {} }] };
    expect(differences(storyOf(most), verdict)).toHaveLength(1);
  });

  it('leave to chance how far others came beside a failure', () => {
    const failed: Outcome = { status: 'FAILED', error: 'Bad', cause: '', visits: outcome.visits, calls: [] };
    expect(differences(storyOf(0, failed), { ...failed, visits: outcome.visits.slice(0, 4) })).toEqual([]);
    expect(differences(storyOf(1, failed), { ...failed, visits: outcome.visits.slice(0, 4) })).toHaveLength(1);
  });
});
