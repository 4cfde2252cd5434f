import { describe, expect, it } from 'vitest';
import { silence } from '../../../support/walk.ts';
import { invoking, named, run, task, tokenTask } from '../definition.ts';

const done = { Type: 'Succeed' };
const retry = (names: string[], more = {}) => ({ ErrorEquals: names, IntervalSeconds: 2, ...more });
const catches = (...names: string[]) => [{ ErrorEquals: names, Output: '{% $states.errorOutput %}', Next: 'Caught' }];

describe('a retry', () => {
  it('tries three times more, each after twice as long', async () => {
    const { error, calls, seconds } = await run(
      { A: task('ask', { Retry: [retry(['Busy'])], End: true }) },
      {},
      { ask: named('Busy') },
    );
    expect([error, calls.length, seconds]).toEqual(['Busy', 4, 2 + 4 + 8]);
  });

  it('ends with the first success', async () => {
    const A = task('ask', { Retry: [retry(['Busy'])], Output: '{% $states.result.Payload %}', End: true });
    expect((await run({ A }, {}, { ask: [named('Busy'), 'ok'] })).output).toBe('ok');
  });

  it('keeps to its ceiling, backoff and number', async () => {
    const Retry = [retry(['Busy'], { BackoffRate: 10, MaxDelaySeconds: 30, MaxAttempts: 4 })];
    const { calls, seconds } = await run({ A: task('ask', { Retry, End: true }) }, {}, { ask: named('Busy') });
    expect([calls.length, seconds]).toEqual([5, 2 + 20 + 30 + 30]);
  });

  it('with jitter waits from nothing up to the delay', async () => {
    const Retry = [retry(['Busy'], { JitterStrategy: 'FULL' })];
    // The walk's chance is always 0.
    expect((await run({ A: task('ask', { Retry, End: true }) }, {}, { ask: named('Busy') })).seconds).toBe(0);
  });

  it('never happens with no attempts', async () => {
    const Retry = [retry(['Busy'], { MaxAttempts: 0 }), retry(['States.ALL'])];
    expect((await run({ A: task('ask', { Retry, End: true }) }, {}, { ask: named('Busy') })).calls).toHaveLength(1);
  });

  it('counts each retrier by itself', async () => {
    const Retry = [retry(['Busy'], { MaxAttempts: 1 }), retry(['Slow'], { MaxAttempts: 1 })];
    const ask = [named('Busy'), named('Slow'), named('Busy')];
    const { error, calls } = await run({ A: task('ask', { Retry, End: true }) }, {}, { ask });
    expect([error, calls.length]).toEqual(['Busy', 3]);
  });

  it('evaluates the payload anew, with the count and a fresh token', async () => {
    const A = {
      ...tokenTask('hold', { Retry: [retry(['Busy'])], End: true }),
      Arguments: invoking('hold', '{% [$states.context.State.RetryCount, $states.context.Task.Token] %}'),
    };
    const { calls } = await run({ A }, {}, { hold: [named('Busy'), 'ok'] });
    expect(calls.map(({ payload }) => payload)).toEqual([
      [0, 'token-1'],
      [1, 'token-2'],
    ]);
  });

  it('begins anew when the state is entered again', async () => {
    const A = task('ask', {
      Retry: [retry(['Busy'], { MaxAttempts: 1 })],
      Output: '{% $states.result.Payload %}',
      Next: 'Again?',
    });
    const choice = {
      Type: 'Choice',
      Choices: [{ Condition: "{% $states.input = 'again' %}", Next: 'A' }],
      Default: 'Done',
    };
    const ask = [named('Busy'), 'again', named('Busy'), 'enough'];
    expect((await run({ A, 'Again?': choice, Done: done }, {}, { ask })).output).toBe('enough');
  });
});

describe('a catcher', () => {
  it('gets what no retry is left for', async () => {
    const A = task('ask', { Retry: [retry(['Busy'], { MaxAttempts: 1 })], Catch: catches('Busy'), Next: 'Caught' });
    const { output, calls } = await run({ A, Caught: done }, {}, { ask: named('Busy', 'too much') });
    expect(output).toEqual({ Error: 'Busy', Cause: 'too much' });
    expect(calls).toHaveLength(2);
  });

  it('without an output hands on the error alone', async () => {
    const Catch = [{ ErrorEquals: ['States.Timeout'], Next: 'Caught' }];
    const A = tokenTask('hold', { TimeoutSeconds: 1, Catch, Next: 'Caught' });
    expect((await run({ A, Caught: done }, { caseId: 'case-1' }, { hold: silence })).output).toEqual({
      Error: 'States.Timeout',
      Cause: '',
    });
  });

  it.each([
    ['States.ALL', 'Busy', true],
    ['States.TaskFailed', 'Busy', true],
    ['Busy', 'Busy', true],
    ['Other', 'Busy', false],
  ])('for %s and %s: %s', async (name, thrown, caught) => {
    const A = task('ask', { Catch: catches(name), Next: 'Caught' });
    const { path } = await run({ A, Caught: done }, {}, { ask: named(thrown) });
    expect(path.includes('Caught')).toBe(caught);
  });

  it.each([
    ['States.ALL', true],
    ['States.Timeout', true],
    ['States.TaskFailed', false],
  ])('for %s and a time-out: %s', async (name, caught) => {
    const A = tokenTask('hold', { TimeoutSeconds: 1, Catch: catches(name), Next: 'Caught' });
    expect((await run({ A, Caught: done }, {}, { hold: silence })).path.includes('Caught')).toBe(caught);
  });

  it.each([
    ['States.ALL', false],
    ['States.TaskFailed', false],
    ['States.DataLimitExceeded', true],
  ])('for %s and too much data: %s', async (name, caught) => {
    const A = task('ask', { Catch: catches(name), Next: 'Caught' });
    const { path } = await run({ A, Caught: done }, {}, { ask: 'x'.repeat(262_145) });
    expect(path.includes('Caught')).toBe(caught);
  });

  it('gets an expression that fails after the work was done', async () => {
    const A = task('ask', {
      Output: '{% $states.result.Payload.no %}',
      Catch: catches('States.QueryEvaluationError'),
      Next: 'Caught',
    });
    expect((await run({ A, Caught: done }, {}, { ask: {} })).path).toEqual(['A', 'Caught']);
  });

  it('does not catch its own error', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Output: '{% $states.input.no %}', Next: 'Caught' }];
    const { error } = await run(
      { A: task('ask', { Catch, Next: 'Caught' }), Caught: done },
      {},
      { ask: named('Busy') },
    );
    expect(error).toBe('States.QueryEvaluationError');
  });
});
