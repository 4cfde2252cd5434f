import { afterEach, describe, expect, it, vi } from 'vitest';
import { definitionOf, invoking, named, task, tokenTask } from './definition.ts';
import { type Example, type Operations, openExample } from './open-example.ts';

const open: Example[] = [];
const opened = (...[machines, operations, options]: Parameters<typeof openExample>): Example => {
  const example = openExample(machines, operations, options);
  open.push(example);
  return example;
};
afterEach(() => {
  for (const example of open.splice(0)) example.close();
});

const result = { Output: '{% $states.result.Payload %}', End: true };
const asking = [definitionOf({ Ask: task('ask', result) })];

/** Waits for a token for at most a day; the tokens are kept by the name of who waits. */
const waiting = () => {
  const tokens = new Map<string, string>();
  const machine = definitionOf({
    Hold: {
      ...tokenTask('hold', {
        TimeoutSeconds: 86_400,
        Catch: [{ ErrorEquals: ['States.Timeout'], Output: 'time is up', Next: 'Done' }],
        Next: 'Done',
      }),
      Arguments: invoking('hold', {
        who: '{% $states.context.Execution.Name %}',
        token: '{% $states.context.Task.Token %}',
      }),
    },
    Done: { Type: 'Succeed' },
  });
  const operations: Operations = {
    hold: ({ who, token }: { who: string; token: string }) => {
      tokens.set(who, token);
    },
  };
  const tokenOf = (name: string): string => tokens.get(name) ?? '';
  return { machines: [machine], operations, tokenOf };
};

describe('starting', () => {
  it('runs the machine to its output', async () => {
    const { engine } = opened(asking, { ask: ({ n }: { n: number }) => n + 1 });
    await engine.start('example', 'first', { n: 1 });
    await engine.runDue();
    expect(engine.describe('example', 'first')).toMatchObject({ status: 'SUCCEEDED', output: 2, input: { n: 1 } });
  });

  it('twice with the same name and input changes nothing', async () => {
    let asked = 0;
    const { engine } = opened(asking, {
      ask: () => {
        asked += 1;
        return asked;
      },
    });
    await Promise.all([
      engine.start('example', 'first', { a: 1, b: 2 }),
      engine.start('example', 'first', { b: 2, a: 1 }),
    ]);
    await engine.runDue();
    await engine.start('example', 'first', { a: 1, b: 2 });
    await engine.runDue();
    expect(asked).toBe(1);
  });

  it('refuses a taken name with another input', async () => {
    const { engine } = opened(asking, { ask: () => 1 });
    await engine.start('example', 'first', { n: 1 });
    await expect(engine.start('example', 'first', { n: 2 })).rejects.toThrow('was started with another input');
  });

  it.each(['', 'x'.repeat(81), 'with space', 'a/b'])('refuses the name "%s"', async (name) => {
    const { engine } = opened(asking, { ask: () => 1 });
    await expect(engine.start('example', name, {})).rejects.toThrow('not a name');
  });

  it('refuses a machine that does not exist, and an input that is too large', async () => {
    const { engine } = opened(asking, { ask: () => 1 });
    await expect(engine.start('other', 'first', {})).rejects.toThrow('there is no machine "other"');
    await expect(engine.start('example', 'first', 'x'.repeat(262_143))).rejects.toThrow('262144 are allowed');
  });

  it('refuses to open with a machine that it can not run', () => {
    expect(() => opened(asking, {})).toThrow('no operation "ask" is registered');
  });
});

describe('an operation that throws', () => {
  it('fails the execution under its own name, and the log says so', async () => {
    const { engine, log } = opened(asking, {
      ask: () => {
        throw named('Refused', 'not today');
      },
    });
    await engine.start('example', 'first', {});
    await engine.runDue();
    const cause = '{"errorType":"Refused","errorMessage":"not today"}';
    expect(engine.describe('example', 'first')).toMatchObject({ status: 'FAILED', error: 'Refused', cause });
    expect(log.at(-1)).toEqual(['execution-failed', { machine: 'example', name: 'first', error: 'Refused', cause }]);
  });

  it('is tried again when its time has come', async () => {
    let asked = 0;
    const Retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 60 }];
    const { engine, clock } = opened([definitionOf({ Ask: task('ask', { ...result, Retry }) })], {
      ask: () => {
        asked += 1;
        if (asked === 1) throw named('Busy');
        return 'done';
      },
    });
    await engine.start('example', 'first', {});
    await engine.runDue();
    expect(engine.nextDue()).toBe('2026-01-05T01:01:00.000Z');
    clock.advance(60);
    await engine.runDue();
    expect(engine.describe('example', 'first')?.output).toBe('done');
  });
});

describe('a token', () => {
  it('ends the wait with its answer, once', async () => {
    const { machines, operations, tokenOf } = waiting();
    const { engine } = opened(machines, operations);
    await engine.start('example', 'first', {});
    await engine.runDue();
    expect(await engine.complete(tokenOf('first'), { event: 'answered' })).toBe('completed');
    expect(await engine.complete(tokenOf('first'), { event: 'again' })).toBe('gone');
    expect(engine.describe('example', 'first')?.output).toEqual({ event: 'answered' });
  });

  it('that nobody gave out is gone', async () => {
    const { machines, operations } = waiting();
    expect(await opened(machines, operations).engine.complete('invented', {})).toBe('gone');
  });

  it('is gone when its time is up', async () => {
    const { machines, operations, tokenOf } = waiting();
    const { engine, clock } = opened(machines, operations);
    await engine.start('example', 'first', {});
    await engine.runDue();
    expect(engine.nextDue()).toBe('2026-01-06T01:00:00.000Z');
    clock.advance(86_400);
    await engine.runDue();
    expect(await engine.complete(tokenOf('first'), {})).toBe('gone');
    expect(engine.describe('example', 'first')?.output).toBe('time is up');
    expect(engine.nextDue()).toBeUndefined();
  });

  it('can be answered before its operation returns', async () => {
    const { machines } = waiting();
    const answers: string[] = [];
    const example = opened(machines, {
      hold: async ({ token }: { token: string }) => {
        answers.push(await example.engine.complete(token, 'at once'));
      },
    });
    await example.engine.start('example', 'first', {});
    await example.engine.runDue();
    expect(answers).toEqual(['completed']);
    expect(example.engine.describe('example', 'first')?.output).toBe('at once');
  });

  it('answered by two at once counts once', async () => {
    const { machines, operations, tokenOf } = waiting();
    const { engine } = opened(machines, operations);
    await engine.start('example', 'first', {});
    await engine.runDue();
    const answers = await Promise.all(['a', 'b'].map((who) => engine.complete(tokenOf('first'), who)));
    expect(answers).toEqual(['completed', 'gone']);
    expect(engine.describe('example', 'first')?.output).toBe('a');
  });

  it('can be answered with an error', async () => {
    const { machines, operations, tokenOf } = waiting();
    const { engine } = opened(machines, operations);
    await engine.start('example', 'first', {});
    await engine.runDue();
    expect(await engine.fail(tokenOf('first'), 'Withdrawn', 'by hand')).toBe('completed');
    expect(engine.describe('example', 'first')).toMatchObject({
      status: 'FAILED',
      error: 'Withdrawn',
      cause: 'by hand',
    });
  });

  it('is long, of chance, and not in the history', async () => {
    const { machines, operations, tokenOf } = waiting();
    const { engine } = opened(machines, operations);
    await engine.start('example', 'first', {});
    await engine.start('example', 'second', {});
    await engine.runDue();
    expect(tokenOf('first')).toMatch(/^[\w-]{43}$/);
    expect(tokenOf('first')).not.toBe(tokenOf('second'));
    expect(JSON.stringify(engine.history('example', 'first'))).not.toContain(tokenOf('first'));
  });
});

describe('stopping', () => {
  it('aborts an execution with its timers and tokens', async () => {
    const { machines, operations, tokenOf } = waiting();
    const { engine } = opened(machines, operations);
    await engine.start('example', 'first', {});
    await engine.runDue();
    await engine.stop('example', 'first', 'opened by mistake');
    expect(engine.describe('example', 'first')).toMatchObject({
      status: 'ABORTED',
      cause: 'opened by mistake',
      states: [],
    });
    expect(await engine.complete(tokenOf('first'), {})).toBe('gone');
    expect(engine.nextDue()).toBeUndefined();
  });

  it('leaves one that has ended as it is', async () => {
    const { engine } = opened(asking, { ask: () => 1 });
    await engine.start('example', 'first', {});
    await engine.runDue();
    await engine.stop('example', 'first');
    expect(engine.describe('example', 'first')?.status).toBe('SUCCEEDED');
  });
});

describe('running', () => {
  it('has no more operations at work than it may', async () => {
    let active = 0;
    let most = 0;
    const ask = async () => {
      active += 1;
      most = Math.max(most, active);
      await new Promise((resolve) => setImmediate(resolve));
      active -= 1;
    };
    const { engine } = opened(asking, { ask }, { atOnce: 3 });
    await Promise.all(Array.from({ length: 20 }, (_, n) => engine.start('example', `run-${n}`, n)));
    await engine.runDue();
    expect(most).toBe(3);
  });

  it('waits for what is under way, whoever asked for it', async () => {
    const releases: (() => void)[] = [];
    const ask = () => new Promise<void>((resolve) => releases.push(resolve));
    const { engine } = opened(asking, { ask });
    await engine.start('example', 'first', {});
    const ends: string[] = [];
    const one = engine.runDue().then(() => ends.push('one'));
    await vi.waitFor(() => expect(releases).toHaveLength(1));
    await engine.start('example', 'second', {});
    const two = engine.runDue().then(() => ends.push('two'));
    await vi.waitFor(() => expect(releases).toHaveLength(2));
    expect(ends).toEqual([]);
    for (const release of releases) release();
    await Promise.all([one, two]);
    expect(engine.list({ machine: 'example', status: 'SUCCEEDED' }).executions).toHaveLength(2);
  });

  it('says that something is due now while an operation is to be invoked', async () => {
    const { engine, clock } = opened(asking, { ask: () => 1 });
    await engine.start('example', 'first', {});
    expect(engine.nextDue()).toBe(clock.now());
    await engine.runDue();
    expect(engine.nextDue()).toBeUndefined();
  });

  it('hands on copies, as text does', async () => {
    const { engine } = opened(asking, {
      ask: (payload: { list: number[] }) => {
        payload.list.push(2);
        return { when: new Date(0), nothing: undefined };
      },
    });
    await engine.start('example', 'first', { list: [1] });
    await engine.runDue();
    expect(engine.describe('example', 'first')).toMatchObject({
      input: { list: [1] },
      output: { when: '1970-01-01T00:00:00.000Z' },
    });
  });

  it('keeps 1,000 open waits cheap', async () => {
    const { machines, operations } = waiting();
    const { engine, clock } = opened(machines, operations, { atOnce: 128 });
    await Promise.all(Array.from({ length: 1_000 }, (_, n) => engine.start('example', `wait-${n}`, {})));
    await engine.runDue();
    const before = performance.now();
    for (let look = 0; look < 100; look += 1) await engine.runDue();
    expect(performance.now() - before).toBeLessThan(500);
    clock.advance(86_400);
    await engine.runDue();
    expect(engine.list({ machine: 'example', status: 'RUNNING' }).executions).toEqual([]);
  });
});

describe('looking', () => {
  it('lists a machine by status, the newest first, page after page', async () => {
    const { engine } = opened(asking, { ask: () => 1 });
    for (const name of ['a', 'b', 'c']) await engine.start('example', name, {});
    await engine.runDue();
    await engine.start('example', 'd', {});
    const first = engine.list({ machine: 'example', status: 'SUCCEEDED', limit: 2 });
    expect(first.executions.map(({ name }) => name)).toEqual(['c', 'b']);
    const { cursor = '' } = first;
    expect(
      engine.list({ machine: 'example', status: 'SUCCEEDED', limit: 2, cursor }).executions.map(({ name }) => name),
    ).toEqual(['a']);
    expect(engine.list({ machine: 'example' }).executions).toHaveLength(4);
  });

  it('tells the history in order, in the words of Amazon', async () => {
    const { engine } = opened(asking, { ask: () => 1 });
    await engine.start('example', 'first', { n: 1 });
    await engine.runDue();
    expect(engine.history('example', 'first').map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
    expect(engine.describe('example', 'first')?.eventCount).toBe(7);
  });

  it('says in which state an execution is', async () => {
    const { machines, operations } = waiting();
    const { engine } = opened(machines, operations);
    await engine.start('example', 'first', {});
    expect(engine.describe('example', 'first')?.states).toEqual(['Hold']);
    expect(engine.describe('example', 'other')).toBeUndefined();
  });

  it('forgets what ended long ago, and nothing that runs', async () => {
    const { machines, operations, tokenOf } = waiting();
    const { engine, clock } = opened(machines, operations);
    for (const name of ['old', 'running']) await engine.start('example', name, {});
    await engine.runDue();
    await engine.complete(tokenOf('old'), {});
    clock.advance(60);
    expect(await engine.purge(clock.now())).toBe(1);
    expect(engine.history('example', 'old')).toEqual([]);
    expect(engine.list({ machine: 'example' }).executions.map(({ name }) => name)).toEqual(['running']);
  });
});
