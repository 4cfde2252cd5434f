import { describe, expect, it } from 'vitest';
import { silence, walkDefinition } from '../../../support/walk.ts';
import { definitionOf, invoking, named, run, task, tokenTask } from '../definition.ts';

const succeed = { Type: 'Succeed' };

describe('a Pass', () => {
  it('hands on its input', async () => {
    expect((await run({ A: { Type: 'Pass', End: true } }, { a: 1 })).output).toEqual({ a: 1 });
  });

  it('replaces expressions wherever they are in its output', async () => {
    const Output = { list: ['{% $states.input.a %}', 'plain'], '{% key %}': { n: '{% $states.input.a + 1 %}' } };
    const { output } = await run({ A: { Type: 'Pass', Output, End: true } }, { a: 1 });
    expect(output).toEqual({ list: [1, 'plain'], '{% key %}': { n: 2 } });
  });

  it('fails when an expression gives nothing', async () => {
    const { error, cause } = await run({ A: { Type: 'Pass', Output: '{% $states.input.b %}', End: true } }, { a: 1 });
    expect(error).toBe('States.QueryEvaluationError');
    expect(cause).toBe('{% $states.input.b %} returned nothing');
  });

  it('keeps lists of one and of none as lists', async () => {
    const Output = { one: '{% $states.input.one %}', none: '{% $states.input.none %}' };
    const { output } = await run({ A: { Type: 'Pass', Output, End: true } }, { one: [1], none: [] });
    expect(output).toEqual({ one: [1], none: [] });
  });
});

describe('a Task', () => {
  it('comes to what Lambda reports', async () => {
    const { output } = await run({ A: task('ask') }, {}, { ask: { said: 'yes' } });
    expect(output).toEqual({ Payload: { said: 'yes' }, StatusCode: 200 });
  });

  it('shapes its output from the result', async () => {
    const { output } = await run(
      { A: task('ask', { Output: '{% $states.result.Payload.said %}', End: true }) },
      {},
      { ask: { said: 'yes' } },
    );
    expect(output).toBe('yes');
  });

  it('fails with the name of what was thrown', async () => {
    const walked = await run({ A: task('ask') }, {}, { ask: named('Refused', 'no') });
    expect(walked).toMatchObject({ error: 'Refused', cause: 'no' });
  });

  it('knows the context of its execution', async () => {
    const context =
      '{% [$states.context.Execution.Name, $states.context.StateMachine.Name, $states.context.State.Name] %}';
    const Arguments = invoking('ask', context);
    const { calls } = await run({ A: { ...task('ask'), Arguments } }, {}, { ask: 1 });
    expect(calls[0]?.payload).toEqual(['a-walk', 'example', 'A']);
  });
});

describe('a Task with a token', () => {
  it('comes to the answer to its token, not to its function', async () => {
    const { output, calls } = await run({ A: tokenTask('hold') }, {}, { hold: { event: 'answered' } });
    expect(output).toEqual({ event: 'answered' });
    expect(calls[0]?.payload).toEqual({ token: 'token-1' });
  });

  it('times out at its own second', async () => {
    const { error, seconds } = await run(
      { A: tokenTask('hold', { TimeoutSeconds: 90, End: true }) },
      {},
      { hold: silence },
    );
    expect([error, seconds]).toEqual(['States.Timeout', 90]);
  });

  it('takes its time-out from an expression', async () => {
    const A = tokenTask('hold', { TimeoutSeconds: '{% $states.input.wait %}', End: true });
    expect((await run({ A }, { wait: 5 }, { hold: silence })).seconds).toBe(5);
  });

  it.each([0, 1.5, -1, '5', 100_000_000])('refuses %j as seconds', async (wait) => {
    const A = tokenTask('hold', { TimeoutSeconds: '{% $states.input.wait %}', End: true });
    expect((await run({ A }, { wait })).error).toBe('States.QueryEvaluationError');
  });
});

describe('a Choice', () => {
  const rule = (value: number, Next: string, more = {}) => ({
    Condition: `{% $states.input.n = ${value} %}`,
    Next,
    ...more,
  });
  const states = {
    'Which?': { Type: 'Choice', Choices: [rule(1, 'One'), rule(1, 'Two'), rule(2, 'Two')], Default: 'Other' },
    One: succeed,
    Two: succeed,
    Other: succeed,
  };

  it.each([
    [1, 'One'],
    [2, 'Two'],
    [3, 'Other'],
  ])('takes the first rule that holds for %i', async (n, state) => {
    expect((await run(states, { n })).path.at(-1)).toBe(state);
  });

  it('fails when no rule holds and there is no default', async () => {
    const { error } = await run({ 'Which?': { Type: 'Choice', Choices: [rule(1, 'One')] }, One: succeed }, { n: 2 });
    expect(error).toBe('States.NoChoiceMatched');
  });

  it('fails when a condition is neither true nor false', async () => {
    const Choices = [{ Condition: '{% $states.input.n %}', Next: 'One' }];
    const { error } = await run({ 'Which?': { Type: 'Choice', Choices }, One: succeed }, { n: 2 });
    expect(error).toBe('States.QueryEvaluationError');
  });

  it('shapes the output of the rule or of the default', async () => {
    const shaped = {
      'Which?': { Type: 'Choice', Choices: [rule(1, 'One', { Output: 'rule' })], Default: 'One', Output: 'default' },
      One: succeed,
    };
    expect((await run(shaped, { n: 1 })).output).toBe('rule');
    expect((await run(shaped, { n: 2 })).output).toBe('default');
  });
});

describe('a Wait', () => {
  it('lasts its seconds', async () => {
    const { seconds, output } = await run(
      { A: { Type: 'Wait', Seconds: '{% $states.input.s %}', Next: 'B' }, B: succeed },
      { s: 30 },
    );
    expect([seconds, output]).toEqual([30, { s: 30 }]);
  });

  it('lasts until its timestamp', async () => {
    const A = { Type: 'Wait', Timestamp: '{% $states.input.at %}', End: true };
    expect((await run({ A }, { at: '2026-01-05T08:01:00+07:00' })).seconds).toBe(60);
  });

  it('fails on a timestamp that is none', async () => {
    const A = { Type: 'Wait', Timestamp: '{% $states.input.at %}', End: true };
    expect((await run({ A }, { at: 'tomorrow' })).error).toBe('States.QueryEvaluationError');
  });
});

describe('the end', () => {
  it('has the output of Succeed', async () => {
    expect((await run({ A: { Type: 'Succeed', Output: { a: '{% 1 + 1 %}' } } })).output).toEqual({ a: 2 });
  });

  it('has the error and cause of Fail', async () => {
    const A = { Type: 'Fail', Error: 'Odd', Cause: "{% 'it was ' & $states.input.what %}" };
    expect(await run({ A }, { what: 'odd' })).toMatchObject({ error: 'Odd', cause: 'it was odd' });
  });
});

describe('the limits', () => {
  it('end an execution whose data is too large', async () => {
    const { error } = await run({ A: task('ask') }, {}, { ask: 'x'.repeat(262_145) });
    expect(error).toBe('States.DataLimitExceeded');
  });

  it('count bytes, not characters', async () => {
    const ask = 'é'.repeat(140_000);
    expect((await run({ A: task('ask') }, {}, { ask })).error).toBe('States.DataLimitExceeded');
  });

  it('end an execution with 25,000 events', async () => {
    const states = { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } };
    const { error, cause, path } = await walkDefinition(definitionOf(states), {}, {});
    expect([error, cause]).toEqual(['States.Runtime', 'the history has reached 25000 events']);
    expect(path).toHaveLength(12_499);
  });
});
