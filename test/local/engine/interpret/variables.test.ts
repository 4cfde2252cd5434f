import { describe, expect, it } from 'vitest';
import { named, run, task } from '../definition.ts';

const read = (Output: string) => ({ Type: 'Pass', Output, End: true });

describe('a variable', () => {
  it('is read by the states that follow', async () => {
    const A = task('ask', { Assign: { answer: '{% $states.result.Payload %}' }, Output: null, Next: 'B' });
    expect((await run({ A, B: read('{% $answer %}') }, {}, { ask: 42 })).output).toBe(42);
  });

  it('has its old value in the state that sets it', async () => {
    const A = { Type: 'Pass', Assign: { n: 1 }, Next: 'B' };
    const B = { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Output: '{% $n %}', Next: 'C' };
    const C = read('{% [$states.input, $n] %}');
    expect((await run({ A, B, C })).output).toEqual([1, 2]);
  });

  it('swaps with another without a third', async () => {
    const A = { Type: 'Pass', Assign: { a: 1, b: 2 }, Next: 'B' };
    const B = { Type: 'Pass', Assign: { a: '{% $b %}', b: '{% $a %}' }, Next: 'C' };
    expect((await run({ A, B, C: read('{% [$a, $b] %}') })).output).toEqual([2, 1]);
  });

  it('is set by the rule of a Choice that holds', async () => {
    const choice = {
      Type: 'Choice',
      Choices: [{ Condition: '{% $states.input.n = 1 %}', Assign: { way: 'rule' }, Next: 'B' }],
      Assign: { way: 'default' },
      Default: 'B',
    };
    const states = { 'Which?': choice, B: read('{% $way %}') };
    expect((await run(states, { n: 1 })).output).toBe('rule');
    expect((await run(states, { n: 2 })).output).toBe('default');
  });

  it('is set by a catcher from the error', async () => {
    const Catch = [{ ErrorEquals: ['Refused'], Assign: { why: '{% $states.errorOutput.Error %}' }, Next: 'B' }];
    const A = task('ask', { Catch, Next: 'B' });
    expect((await run({ A, B: read('{% $why %}') }, {}, { ask: named('Refused') })).output).toBe('Refused');
  });

  it('of an item is its own', async () => {
    const inner = {
      Count: { Type: 'Pass', Assign: { mine: '{% $states.input + $base %}' }, Next: 'Tell' },
      Tell: { Type: 'Pass', Output: '{% $mine %}', End: true },
    };
    const Each = { Type: 'Map', Items: [1, 2, 3], ItemProcessor: { StartAt: 'Count', States: inner }, End: true };
    const states = { Base: { Type: 'Pass', Assign: { base: 10 }, Next: 'Each' }, Each };
    expect((await run(states)).output).toEqual([11, 12, 13]);
  });
});
