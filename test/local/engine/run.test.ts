import { afterEach, describe, expect, it, vi } from 'vitest';
import { definitionOf, task } from './definition.ts';
import { closeAll, opened } from './open-example.ts';
import { waiting } from './waiting-example.ts';

afterEach(closeAll);

const result = { Output: '{% $states.result.Payload %}', End: true };
const asking = [definitionOf({ Ask: task('ask', result) })];

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

  it('keeps 1,000 open waits, and ends all when they are due', async () => {
    const { machines, operations } = waiting();
    const { engine, clock } = opened(machines, operations, { atOnce: 128 });
    await Promise.all(Array.from({ length: 1_000 }, (_, n) => engine.start('example', `wait-${n}`, {})));
    await engine.runDue();
    expect(engine.list({ machine: 'example', status: 'RUNNING' }).executions).not.toEqual([]);
    clock.advance(86_400);
    await engine.runDue();
    expect(engine.list({ machine: 'example', status: 'RUNNING' }).executions).toEqual([]);
  });
});

describe('stopping', () => {
  it('aborts an execution with its timers and tokens', async () => {
    const { machines, operations, tokenOf } = waiting();
    const { engine } = opened(machines, operations);
    await engine.start('example', 'first', {});
    await engine.runDue();
    await engine.stop('example', 'first', { cause: 'opened by mistake' });
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
